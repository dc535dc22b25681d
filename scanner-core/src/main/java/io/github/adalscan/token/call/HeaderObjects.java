package io.github.adalscan.token.call;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.token.request.HeaderSites;
import io.github.adalscan.token.request.RequestSlice;
import java.util.ArrayList;
import java.util.List;

/**
 * Headers that are objects of their own, made at one place and given to a request at another:
 * {@code request.addHeader(new BasicHeader("Authorization", value))}.
 */
record HeaderObjects(ProjectFacts project, HeaderSites sites) {
  /** The headers of those, each with the call that gives it to a request. */
  List<RelayedHeaders.Relayed> all() {
    List<RelayedHeaders.Relayed> all = new ArrayList<>();
    if (sites.all().stream().anyMatch(site -> site.expr() instanceof Expr.New)) {
      for (String name : sites.words().headers()) {
        project.callSites().named(name).forEach(site -> add(site, all));
      }
    }
    return all;
  }

  /** Many calls of these names put other things into a collection. */
  private boolean isHeader(CallSites.Site site) {
    String type = project.types().typeOf(site.arguments().get(0), site.place()).name();
    String simple = LastPart.ofName(type);
    return simple.endsWith("Header") || sites.words().headerTypes().contains(simple);
  }

  private void add(CallSites.Site site, List<RelayedHeaders.Relayed> all) {
    if (site.arguments().size() != 1 || site.receiver().isEmpty() || !isHeader(site)) {
      return;
    }
    for (Scene scene : project.scenes().of(site.place())) {
      Closure given = new Closure(site.expr(), scene);
      for (Construction made : project.constructions().of(given.with(site.arguments().get(0)))) {
        sites
            .at(made.root().location())
            .filter(header -> header.expr() instanceof Expr.New)
            .map(header -> new RequestSlice.Header(header, made.root().scene()))
            .ifPresent(header -> all.add(new RelayedHeaders.Relayed(header, given)));
      }
    }
  }
}

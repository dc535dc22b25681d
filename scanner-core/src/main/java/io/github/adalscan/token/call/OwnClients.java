package io.github.adalscan.token.call;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.token.request.HeaderSite;
import io.github.adalscan.token.request.HeaderSites;
import io.github.adalscan.token.request.RequestSlice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Clients that the tree declares itself: {@code Rest.create(url).header("Authorization", token)}
 * keeps what it is given in the object, which later puts it into a request under a name that is no
 * constant there.
 */
final class OwnClients {
  private final ProjectFacts project;
  private final Map<String, List<CallSites.Site>> copies = new HashMap<>();

  OwnClients(ProjectFacts project, HeaderSites sites) {
    this.project = project;
    for (String name : sites.words().headers()) {
      for (CallSites.Site site : project.callSites().named(name)) {
        if (isCopy(site)) {
          copies
              .computeIfAbsent(site.place().owner().type().name(), type -> new ArrayList<>())
              .add(site);
        }
      }
    }
  }

  private static boolean isCopy(CallSites.Site site) {
    return site.arguments().size() == 2
        && site.receiver().isPresent()
        && RelayedHeaders.variable(site.arguments().get(0)).isPresent()
        && RelayedHeaders.variable(site.arguments().get(1)).isPresent();
  }

  /** Where the objects that a header is set on put it into their requests. */
  List<RelayedHeaders.Relayed> of(HeaderSite site) {
    List<RelayedHeaders.Relayed> all = new ArrayList<>();
    Optional<Expr> receiver = site.expr() instanceof Expr.Call c ? c.receiver() : Optional.empty();
    if (copies.isEmpty() || receiver.isEmpty()) {
      return all;
    }
    for (Scene scene : project.scenes().of(site.place())) {
      RequestSlice.Header header = new RequestSlice.Header(site, scene);
      for (Construction made : project.constructions().of(new Closure(receiver.get(), scene))) {
        for (CallSites.Site copy : copies(made.root())) {
          Scene there = new Scene(copy.place(), Optional.empty(), made.root());
          all.add(new RelayedHeaders.Relayed(header, new Closure(copy.expr(), there)));
        }
      }
    }
    return all;
  }

  private List<CallSites.Site> copies(Closure root) {
    return root.expr() instanceof Expr.New creation
        ? project
            .declarations()
            .resolve(creation.type())
            .map(type -> copies.getOrDefault(type, List.of()))
            .orElse(List.of())
        : List.of();
  }
}

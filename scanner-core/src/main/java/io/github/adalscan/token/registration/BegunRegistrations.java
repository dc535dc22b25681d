package io.github.adalscan.token.registration;

import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Registrations that one method begins and its callers go on with: it returns the builder. */
record BegunRegistrations(ProjectFacts project) {
  /** How a registration is made by all who take part, once for each caller. */
  List<Construction> of(CallSites.Site begun) {
    List<Construction> all = new ArrayList<>();
    Optional<Declared.Method> method =
        begun
            .place()
            .method()
            .filter(each -> each.returnType().name().endsWith("Builder"))
            .map(each -> new Declared.Method(begun.place().owner(), each));
    if (method.isPresent()) {
      for (CallSites.Site site : project.callSites().of(method.get())) {
        for (Scene scene : project.scenes().of(site.place())) {
          add(new Closure(site.expr(), scene), begun, all);
        }
      }
    }
    return all;
  }

  private void add(Closure call, CallSites.Site begun, List<Construction> all) {
    for (Construction made : project.constructions().of(call)) {
      if (made.root().expr() == begun.expr()) {
        List<Closure> calls = new ArrayList<>(made.calls());
        calls.addAll(project.constructions().from(call.expr(), call.scene()).calls());
        all.add(new Construction(made.root(), calls, made.trail()));
      }
    }
  }
}

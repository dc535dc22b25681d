package io.github.adalscan.token.library;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.LastPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Objects that one method begins to make and its callers go on with: it returns the builder, or
 * what they still fill.
 *
 * @param returned the types that such a method returns
 */
public record BegunObjects(ProjectFacts project, Predicate<TypeRef> returned) {
  /** Builders, whatever they build. */
  public static BegunObjects builders(ProjectFacts project) {
    return new BegunObjects(project, BegunObjects::isBuilder);
  }

  /** Builders, and objects of a type. */
  static BegunObjects of(ProjectFacts project, String type) {
    return new BegunObjects(
        project, each -> isBuilder(each) || LastPart.ofName(each.name()).equals(type));
  }

  private static boolean isBuilder(TypeRef type) {
    return type.name().endsWith("Builder");
  }

  /** How an object is made by all who take part, once for each caller. */
  public List<Construction> of(CallSites.Site begun) {
    List<Construction> all = new ArrayList<>();
    for (Closure call : callers(begun)) {
      add(call, begun, all);
    }
    return all;
  }

  /** The same for the callers that call something on what they get. */
  List<Construction> continued(CallSites.Site begun) {
    List<Construction> all = new ArrayList<>();
    for (Closure call : callers(begun)) {
      if (!rest(call).isEmpty()) {
        add(call, begun, all);
      }
    }
    return all;
  }

  private List<Closure> callers(CallSites.Site begun) {
    List<Closure> all = new ArrayList<>();
    Optional<Declared.Method> method =
        begun
            .place()
            .method()
            .filter(each -> returned.test(each.returnType()))
            .map(each -> new Declared.Method(begun.place().owner(), each));
    if (method.isPresent()) {
      for (CallSites.Site site : project.callSites().of(method.get())) {
        for (Scene scene : project.scenes().of(site.place())) {
          all.add(new Closure(site.expr(), scene));
        }
      }
    }
    return all;
  }

  private List<Closure> rest(Closure call) {
    return project.constructions().from(call.expr(), call.scene()).calls();
  }

  private void add(Closure call, CallSites.Site begun, List<Construction> all) {
    for (Construction made : project.constructions().of(call)) {
      if (made.root().expr() == begun.expr()) {
        List<Closure> calls = new ArrayList<>(made.calls());
        calls.addAll(rest(call));
        all.add(new Construction(made.root(), calls, made.trail()));
      }
    }
  }
}

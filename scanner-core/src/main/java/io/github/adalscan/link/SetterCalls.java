package io.github.adalscan.link;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The calls of setters on objects that the calling method makes itself, which so belong to that
 * object and to no other: {@code var t = new Tokens(); t.setScopes(...)}.
 */
final class SetterCalls {
  private final Declarations declarations;
  private final Supplier<CallSites> sites;

  SetterCalls(Declarations declarations, Supplier<CallSites> sites) {
    this.declarations = declarations;
    this.sites = sites;
  }

  /**
   * What the calls of a method mean for one object.
   *
   * @param own those that are surely made on it
   * @param open those that may be made on it
   * @param others true when some are surely made on another object
   */
  record Sorted(List<CallSites.Site> own, List<CallSites.Site> open, boolean others) {}

  /** Sorts the calls of a method by the object that they are made on. */
  Sorted of(Declared.Method method, Closure object) {
    List<CallSites.Site> own = new ArrayList<>();
    List<CallSites.Site> open = new ArrayList<>();
    boolean others = false;
    for (CallSites.Site site : sites.get().of(method)) {
      Optional<Expr> made = creation(site, method.owner().type().name());
      if (made.isEmpty()) {
        open.add(site);
      } else if (made.get() == object.expr()) {
        own.add(site);
      } else {
        others = true;
      }
    }
    return new Sorted(own, open, others);
  }

  /** The creation, in the same method, of what a call is made on. */
  private Optional<Expr> creation(CallSites.Site site, String type) {
    return site.receiver()
        .map(Chains::start)
        .flatMap(start -> start instanceof Expr.VariableRef v ? held(v, site) : Optional.of(start))
        .filter(start -> start instanceof Expr.New made && makes(made, type));
  }

  private boolean makes(Expr.New made, String type) {
    return declarations
        .resolve(made.type())
        .filter(name -> declarations.isSubtype(name, type))
        .isPresent();
  }

  /** What the variable was assigned last before the call. */
  private static Optional<Expr> held(Expr.VariableRef variable, CallSites.Site site) {
    List<Event> events = site.place().method().map(MethodFacts::events).orElse(List.of());
    Optional<Expr> found = Optional.empty();
    for (int i = 0; i < Math.min(site.place().event(), events.size()); i++) {
      if (events.get(i) instanceof Event.Assign assign
          && assign.target() instanceof Expr.VariableRef target
          && target.variable() == variable.variable()) {
        found = Optional.of(Chains.start(assign.value()));
      }
    }
    return found;
  }
}

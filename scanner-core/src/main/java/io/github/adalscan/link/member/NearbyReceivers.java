package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.place.VariableIndex;
import io.github.adalscan.link.type.Declarations;
import java.util.Optional;

/**
 * Looks only at the method that calls, so that what fields hold can be told on the way to a
 * creation: {@code var t = new Tokens(); t.setScopes(...)} and {@code
 * Tokens.builder().scopes(...)}.
 */
record NearbyReceivers(Declarations declarations) implements ObjectCalls.Receivers {
  @Override
  public Optional<ObjectCalls.Entry> on(Closure made, CallSites.Site site, Declared.Method method) {
    Optional<Expr> start = site.receiver().map(Chains::start).flatMap(s -> held(s, site));
    if (start.isEmpty()) {
      return open(site);
    }
    if (start.get() instanceof Expr.New creation) {
      boolean other = makes(creation, method.owner().type().name());
      return creation == made.expr() ? own(made, site) : other ? Optional.empty() : open(site);
    }
    return given(start.get(), made, site);
  }

  /** By what a method gave that makes such objects. */
  private static Optional<ObjectCalls.Entry> given(Expr start, Closure made, CallSites.Site site) {
    Optional<Expr> caller = made.scene().caller().map(Closure::expr);
    if (caller.isEmpty() || !(start instanceof Expr.Call call)) {
      return open(site);
    }
    boolean other = call.name().equals(caller.get().name());
    return caller.get() == call ? own(made, site) : other ? Optional.empty() : open(site);
  }

  private static Optional<ObjectCalls.Entry> own(Closure made, CallSites.Site site) {
    Scene scene =
        ObjectCalls.making(site, made).orElseGet(() -> made.scene().before(site.place().event()));
    return Optional.of(new ObjectCalls.Entry(site, scene, true));
  }

  private static Optional<ObjectCalls.Entry> open(CallSites.Site site) {
    return Optional.of(new ObjectCalls.Entry(site, Scene.at(site.place()), false));
  }

  private boolean makes(Expr.New made, String type) {
    return declarations
        .resolve(made.type())
        .filter(name -> declarations.isSubtype(name, type))
        .isPresent();
  }

  /** What a variable was assigned last before the call; anything else is itself. */
  private Optional<Expr> held(Expr start, CallSites.Site site) {
    if (!(start instanceof Expr.VariableRef variable)) {
      return Optional.of(start);
    }
    return site.place()
        .method()
        .flatMap(method -> last(variable.variable(), method, site.place().event()))
        .map(assign -> Chains.start(assign.value()));
  }

  private Optional<Event.Assign> last(int variable, MethodFacts method, int before) {
    return declarations.variables().assignments(variable, method).stream()
        .filter(event -> event < before)
        .reduce((earlier, later) -> later)
        .map(event -> VariableIndex.assignment(event, method));
  }
}

package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.model.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The calls of setters on objects that the calling method makes itself, or gets from a method that
 * makes them, which so belong to that object and to no other: {@code var t = new Tokens();
 * t.setScopes(...)} and {@code Tokens.builder().scopes(...)}.
 */
public final class SetterCalls {
  private final Declarations declarations;
  private final Supplier<CallSites> sites;

  SetterCalls(Declarations declarations, Supplier<CallSites> sites) {
    this.declarations = declarations;
    this.sites = sites;
  }

  /**
   * How a method with parameters runs on one object.
   *
   * @param own for each call that is surely made on it
   * @param open for calls that may be made on it
   */
  public record Runs(List<Scene> own, List<Scene> open) {}

  /** What a call is made on, as far as one method tells. */
  private enum Target {
    OWN,
    OTHER,
    OPEN
  }

  /**
   * The scenes of a place in a method, for one object.
   *
   * @param self the creation of the object; empty when any may be meant
   */
  public Runs of(Place place, Lazy<Optional<Closure>> self) {
    Optional<Closure> object = self.get();
    Scene any = new Scene(place, Optional.empty(), self);
    if (object.isEmpty()) {
      return new Runs(List.of(), List.of(any));
    }
    List<Scene> own = new ArrayList<>();
    List<Scene> open = new ArrayList<>();
    boolean others = false;
    Declared.Method method = new Declared.Method(place.owner(), place.method().orElseThrow());
    for (CallSites.Site site : sites.get().of(method)) {
      Target target = target(site, object.get(), method.owner().type().name());
      others |= target == Target.OTHER;
      if (target == Target.OWN) {
        own.add(new Scene(place, Optional.of(site.closures(caller(object.get(), site))), self));
      } else if (target == Target.OPEN) {
        List<Closure> arguments = site.closures(Scene.at(site.place()));
        open.add(new Scene(place, Optional.of(arguments), self));
      }
    }
    return new Runs(own, others ? open : List.of(any));
  }

  /** The scene in which the arguments of a call on the object are evaluated. */
  private static Scene caller(Closure object, CallSites.Site site) {
    boolean here = object.scene().place().method().equals(site.place().method());
    Scene scene =
        here ? object.scene() : object.scene().caller().map(Closure::scene).orElse(object.scene());
    return scene.before(site.place().event());
  }

  private Target target(CallSites.Site site, Closure object, String type) {
    Optional<Expr> start =
        site.receiver()
            .map(Chains::start)
            .flatMap(s -> s instanceof Expr.VariableRef v ? held(v, site) : Optional.of(s));
    if (start.isEmpty()) {
      return Target.OPEN;
    }
    if (start.get() instanceof Expr.New made) {
      boolean same = made == object.expr();
      return same ? Target.OWN : makes(made, type) ? Target.OTHER : Target.OPEN;
    }
    return made(start.get(), object);
  }

  /** What a method gave that makes such objects. */
  private static Target made(Expr start, Closure object) {
    Optional<Expr> caller = object.scene().caller().map(Closure::expr);
    if (caller.isEmpty() || !(start instanceof Expr.Call call)) {
      return Target.OPEN;
    }
    boolean same = caller.get() == call;
    return same ? Target.OWN : call.name().equals(caller.get().name()) ? Target.OTHER : Target.OPEN;
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

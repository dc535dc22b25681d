package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is called on an object at home: in the method that makes it and holds it in a variable, and
 * in the constructors of the type that holds it in a field.
 */
record HeldObjects(Tracer tracer) {
  /**
   * The calls that configure an object elsewhere.
   *
   * @param made where it is made
   * @param used where it is used; the calls there are not among them
   */
  List<Closure> changes(Closure made, Closure used) {
    Optional<MethodFacts> method = made.scene().place().method();
    int event = made.scene().place().event();
    if (method.isPresent() && event < method.get().events().size()) {
      boolean here = method.equals(used.scene().place().method());
      Event statement = method.get().events().get(event);
      if (statement instanceof Event.Assign assign && Chains.holds(assign.value(), made.expr())) {
        return assigned(assign.target(), made, here);
      }
      return List.of();
    }
    return Places.fieldInitialisedWith(made.scene().place(), made.expr())
        .map(field -> inConstructors(field, made.scene()))
        .orElse(List.of());
  }

  private List<Closure> assigned(Expr target, Closure made, boolean here) {
    if (target instanceof Expr.VariableRef ref && !here) {
      return tracer.constructions().laterChanges(ref.variable(), made.scene());
    }
    return target instanceof Expr.FieldRef field
        ? inConstructors(field.name(), made.scene())
        : List.of();
  }

  /** False for a chain that begins a request. */
  boolean configures(Expr chain) {
    Expr first = chain;
    while (first instanceof Expr.Call each
        && each.receiver().filter(Expr.Call.class::isInstance).isPresent()) {
      first = each.receiver().get();
    }
    return first == chain
        || !(first instanceof Expr.Call call
            && tracer.known().does(call.name(), CallEffect.BEGINS_REQUEST));
  }

  /** What constructors of the type around, and the method itself, call on a field of it. */
  List<Closure> inConstructors(String field, Scene made) {
    List<Closure> calls = new ArrayList<>();
    Declared owner = made.place().owner();
    for (MethodFacts method : owner.type().methods()) {
      boolean own = made.place().method().filter(method::equals).isPresent();
      if (!own && !method.name().startsWith("<")) {
        continue;
      }
      for (int i = 0; i < method.events().size(); i++) {
        if (method.events().get(i) instanceof Event.Evaluate statement
            && isField(Chains.start(statement.value()), field)) {
          Place place = new Place(owner, Optional.of(method), i);
          Scene scene = new Scene(place, Optional.empty(), made.object());
          if (configures(statement.value())) {
            calls.addAll(Chains.all(new Closure(statement.value(), scene)));
          }
        }
      }
    }
    return calls;
  }

  private static boolean isField(Expr expr, String name) {
    return expr instanceof Expr.FieldRef ref
        && ref.name().equals(name)
        && ref.qualifier() != Expr.Qualifier.EXPRESSION;
  }
}

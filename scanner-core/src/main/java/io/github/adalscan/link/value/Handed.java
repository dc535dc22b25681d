package io.github.adalscan.link.value;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.fold.Unchanged;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is called on an object by others that a statement hands it to: a method of the tree ({@code
 * fill(context)}), or a loop that is given one of its methods ({@code
 * scopes.forEach(context::addScopes)}).
 */
final class Handed {
  private static final int MAX_DEPTH = 2;

  private final Tracer tracer;

  Handed(Tracer tracer) {
    this.tracer = tracer;
  }

  /** The calls, in the order in which they are made. */
  List<Closure> calls(Closure statement, int variable) {
    List<Closure> all = new ArrayList<>();
    add(statement, variable, 0, all);
    return all;
  }

  private void add(Closure statement, int variable, int depth, List<Closure> all) {
    if (!(statement.expr() instanceof Expr.Call call)) {
      return;
    }
    if (isFilled(call, variable)) {
      all.add(statement.with(filling(call)));
      return;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      Expr argument = call.arguments().get(i);
      if (is(argument, variable) && tracer.limits().within(depth, MAX_DEPTH, Bound.DEPTH)) {
        inside(call, i, statement, depth, all);
      } else if (argument instanceof Expr.MethodReference reference
          && reference.receiver().filter(r -> is(r, variable)).isPresent()) {
        each(call, reference).map(statement::with).ifPresent(all::add);
      }
    }
  }

  /** {@code Collections.addAll(set, a, b)}. */
  private boolean isFilled(Expr.Call call, int variable) {
    return tracer.known().does(call.name(), CallEffect.ADDS_ALL)
        && call.qualifier() != Expr.Qualifier.EXPRESSION
        && call.arguments().size() > 1
        && is(call.arguments().get(0), variable);
  }

  private static Expr filling(Expr.Call call) {
    List<Expr> arguments = call.arguments();
    return new Expr.Call(
        Expr.Qualifier.EXPRESSION,
        Optional.of(arguments.get(0)),
        TypeRef.UNKNOWN,
        call.name(),
        arguments.subList(1, arguments.size()),
        call.nameRegion(),
        call.region());
  }

  private boolean is(Expr expr, int variable) {
    return Unchanged.of(expr, tracer.known()) instanceof Expr.VariableRef ref
        && ref.variable() == variable;
  }

  /** The method that a loop calls, as a call with what the loop runs over. */
  private static Optional<Expr> each(Expr.Call loop, Expr.MethodReference named) {
    return loop.name().equals("forEach")
        ? loop.receiver()
            .map(
                elements ->
                    new Expr.Call(
                        Expr.Qualifier.EXPRESSION,
                        named.receiver(),
                        TypeRef.UNKNOWN,
                        named.name(),
                        List.of(elements),
                        named.nameRegion(),
                        named.region()))
        : Optional.empty();
  }

  private void inside(
      Expr.Call call, int parameter, Closure statement, int depth, List<Closure> all) {
    List<Closure> arguments = call.arguments().stream().map(statement::with).toList();
    for (Declared.Method target : tracer.targets(call, statement.scene())) {
      if (target.method().parameterCount() != arguments.size()) {
        continue;
      }
      Scene inner = new Scene(target.at(Place.NO_EVENT), Optional.of(arguments), Scene.ANY);
      List<Event> events = target.method().events();
      for (int i = 0; i < events.size(); i++) {
        for (Expr expr : events.get(i).expressions()) {
          Closure each = new Closure(expr, inner.before(i));
          tracer.constructions().addOwnCalls(each, parameter, all);
          add(each, parameter, depth + 1, all);
        }
      }
    }
  }
}

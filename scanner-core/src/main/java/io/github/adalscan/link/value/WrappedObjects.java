package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is called on an object in the lambdas that a wrapper around it hands it to: {@code
 * Mono.just(context).map(c -> c.addScopes(scope))}.
 */
record WrappedObjects(Tracer tracer) {
  private static final Set<CallEffect> WRAPPING = Set.of(CallEffect.HOLDS, CallEffect.MAKES);

  /**
   * The calls.
   *
   * @param top the statement around the object
   * @param object the whole chain that makes it
   */
  List<Closure> calls(Expr top, Expr object, Scene scene) {
    Optional<Expr> wrapper = top == object ? Optional.empty() : wrapper(top, object);
    List<Closure> all = new ArrayList<>();
    for (Expr each : wrapper.stream().toList()) {
      Expr whole = Chains.outermost(top, each).orElse(each);
      for (Closure call : Chains.calls(whole, each, scene)) {
        if (!addLambda(call, all)) {
          break;
        }
      }
    }
    return all;
  }

  /** The call that holds the object alone. */
  private Optional<Expr> wrapper(Expr top, Expr object) {
    if (top instanceof Expr.Call call
        && call.arguments().size() == 1
        && call.arguments().get(0) == object) {
      return tracer.known().does(call.name(), WRAPPING) ? Optional.of(top) : Optional.empty();
    }
    for (Expr child : top.children()) {
      Optional<Expr> found = wrapper(child, object);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Adds what a lambda calls on its parameter; false when something else goes on from there. */
  private static boolean addLambda(Closure call, List<Closure> all) {
    List<Expr> arguments = Construction.arguments(call.expr());
    if (arguments.size() != 1
        || !(arguments.get(0) instanceof Expr.Lambda lambda)
        || lambda.parameters().size() != 1) {
      return false;
    }
    int before = all.size();
    for (Expr result : lambda.results()) {
      if (Chains.start(result) instanceof Expr.VariableRef ref
          && ref.variable() == lambda.parameters().get(0)) {
        all.addAll(Chains.all(call.with(result)));
      }
    }
    return all.size() > before;
  }
}

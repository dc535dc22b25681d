package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object that a library makes and that code then configures: a builder chain, or a creation and
 * the calls on the variable that holds it.
 *
 * @param root the creation, or the call that starts the chain
 * @param calls what is called on it, in order, the root left out
 * @param trail what it passed through on the way here
 */
public record Construction(Closure root, List<Closure> calls, List<Step> trail) {
  public Construction {
    calls = List.copyOf(calls);
    trail = List.copyOf(trail);
  }

  /** The same object with more calls behind the others. */
  Construction with(List<Closure> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Closure> all = new ArrayList<>(calls);
    all.addAll(more);
    return new Construction(root, all, trail);
  }

  /** The last call of that name. */
  public Optional<Closure> call(String name) {
    Optional<Closure> found = Optional.empty();
    for (Closure each : calls) {
      if (name(each).equals(name)) {
        found = Optional.of(each);
      }
    }
    return found;
  }

  /** True when a method of that name is called on it. */
  public boolean calls(String name) {
    return call(name).isPresent();
  }

  /** An argument of the root, from 0 on; empty where it has fewer. */
  public Optional<Closure> argument(int index) {
    return argument(root, index);
  }

  /** An argument of a call or creation, from 0 on; empty where it has fewer. */
  public static Optional<Closure> argument(Closure invocation, int index) {
    List<Expr> arguments = arguments(invocation.expr());
    return index < arguments.size()
        ? Optional.of(invocation.with(arguments.get(index)))
        : Optional.empty();
  }

  /** The arguments of a call or creation; none of anything else. */
  public static List<Expr> arguments(Expr invocation) {
    if (invocation instanceof Expr.Call call) {
      return call.arguments();
    }
    return invocation instanceof Expr.New creation ? creation.arguments() : List.of();
  }

  /** The name of a called method; empty for anything else. */
  public static String name(Closure call) {
    return call.expr() instanceof Expr.Call named ? named.name() : "";
  }
}

package io.github.adalscan.link.place;

import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chains of calls: {@code root.a().b()}. */
public final class Chains {
  private Chains() {}

  /** The whole chain that begins with {@code root}, somewhere in {@code top}. */
  public static Optional<Expr> outermost(Expr top, Expr root) {
    if (start(top, root)) {
      return Optional.of(top);
    }
    for (Expr child : top.children()) {
      Optional<Expr> found = outermost(child, root);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean start(Expr chain, Expr root) {
    Expr current = chain;
    while (current != root && inner(current) != current) {
      current = inner(current);
    }
    return current == root;
  }

  /** What a call is made on, or what is cast; else the expression itself. */
  private static Expr inner(Expr expr) {
    if (expr instanceof Expr.Call call) {
      return call.receiver().orElse(expr);
    }
    return expr instanceof Expr.Cast cast ? cast.operand() : expr;
  }

  /** The calls after {@code root}, in order. */
  public static List<Closure> calls(Expr whole, Expr root, Scene scene) {
    List<Closure> calls = new ArrayList<>();
    Expr current = whole;
    while (current != root && inner(current) != current) {
      if (current instanceof Expr.Call call) {
        calls.add(0, new Closure(call, scene));
      }
      current = inner(current);
    }
    return calls;
  }

  /** What a chain of calls begins with, casts aside. */
  public static Expr start(Expr chain) {
    Expr current = chain;
    while (inner(current) != current) {
      current = inner(current);
    }
    return current;
  }

  /** All calls of a chain that is made on something, in order. */
  public static List<Closure> all(Closure chain) {
    return calls(chain.expr(), start(chain.expr()), chain.scene());
  }

  /** True when an assigned value is the chain, a cast aside. */
  public static boolean holds(Expr value, Expr whole) {
    return value == whole || (value instanceof Expr.Cast cast && cast.operand() == whole);
  }

  /** True for a variable or a field. */
  public static boolean isName(Expr expr) {
    return expr instanceof Expr.VariableRef || expr instanceof Expr.FieldRef;
  }
}

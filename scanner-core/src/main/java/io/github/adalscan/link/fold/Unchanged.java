package io.github.adalscan.link.fold;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.Optional;

/** Calls that give back what they are given: {@code Objects.requireNonNull(scopes, "scopes")}. */
public final class Unchanged {
  private Unchanged() {}

  /** The expression behind all such calls; the expression itself where it is none. */
  public static Expr of(Expr expr, KnownCalls known) {
    Expr current = expr;
    Optional<Expr> given = given(current, known);
    while (given.isPresent()) {
      current = given.get();
      given = given(current, known);
    }
    return current;
  }

  private static Optional<Expr> given(Expr expr, KnownCalls known) {
    return expr instanceof Expr.Call call
            && known.does(call.name(), CallEffect.PASSES)
            && !call.arguments().isEmpty()
            && (call.qualifier() == Expr.Qualifier.TYPE
                || call.qualifier() == Expr.Qualifier.STATIC_IMPORT)
        ? Optional.of(call.arguments().get(0))
        : Optional.empty();
  }
}

package io.github.adalscan.detect.token.handling;

import io.github.adalscan.fact.code.Expr;
import java.util.Set;

/** Names of the status 401. */
final class StatusNames {
  private static final Set<String> NAMES =
      Set.of("UNAUTHORIZED", "SC_UNAUTHORIZED", "HTTP_UNAUTHORIZED", "401");

  private StatusNames() {}

  static boolean unauthorized(Expr expr) {
    return expr instanceof Expr.Literal literal
        ? NAMES.contains(literal.value())
        : NAMES.contains(expr.name());
  }
}

package io.github.adalscan.link;

import io.github.adalscan.fact.code.Expr;
import java.util.Optional;

/** Finds the call that a lambda is passed to. */
final class LambdaReceivers {
  private LambdaReceivers() {}

  /**
   * What the call is made on that takes the lambda with this parameter, as {@code future} in {@code
   * future.thenAccept(r -> ...)}.
   */
  static Optional<Expr> find(Expr root, int parameter) {
    if (root instanceof Expr.Call call) {
      boolean passed =
          call.arguments().stream()
              .anyMatch(
                  a -> a instanceof Expr.Lambda lambda && lambda.parameters().contains(parameter));
      if (passed) {
        return call.receiver();
      }
    }
    for (Expr child : root.children()) {
      Optional<Expr> found = find(child, parameter);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}

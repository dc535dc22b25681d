package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import java.util.Set;

/** Tells the bare token of a result, also where a chain hands it on. */
final class TokenReads {
  private TokenReads() {}

  /**
   * True for {@code result.accessToken()} and for chains that give it: {@code future.thenApply(r ->
   * r.accessToken()).join()}.
   */
  static boolean isToken(Expr expr, Detection detection) {
    Expr current = expr;
    Set<String> unwraps = detection.catalogs().words("unwrapping");
    while (current instanceof Expr.Call call
        && unwraps.contains(call.name())
        && call.receiver().isPresent()) {
      current = call.receiver().get();
    }
    Set<String> members = detection.catalogs().words("access-token-reads");
    return reads(current, members)
        || (current instanceof Expr.Call call
            && detection.catalogs().words("mapping").contains(call.name())
            && call.arguments().size() == 1
            && isReading(call.arguments().get(0), members));
  }

  /** True for {@code result.accessToken()} of a result whose type a token library declares. */
  static boolean isOfResult(Closure token, Detection detection) {
    return token.expr() instanceof Expr.Call call
        && call.receiver()
            .map(r -> detection.project().types().typeOf(r, token.scene().place()))
            .filter(type -> Code.isNamed(type, detection.catalogs().words("token-results")))
            .isPresent();
  }

  /**
   * True for a call of one of these on a result, also where a chain maps it: {@code
   * result.map(IAuthenticationResult::idToken)}.
   */
  static boolean reads(Expr expr, Set<String> members, Detection detection) {
    if (!(expr instanceof Expr.Call call)) {
      return false;
    }
    boolean mapped =
        detection.catalogs().words("mapping").contains(call.name())
            && call.arguments().size() == 1
            && ((call.arguments().get(0) instanceof Expr.MethodReference named
                    && members.contains(named.name()))
                || (call.arguments().get(0) instanceof Expr.Lambda lambda
                    && !lambda.results().isEmpty()
                    && lambda.results().stream().allMatch(r -> Code.calls(r, members))));
    return mapped || members.contains(call.name());
  }

  static boolean isReading(Expr function, Set<String> members) {
    return (function instanceof Expr.MethodReference named && members.contains(named.name()))
        || (function instanceof Expr.Lambda lambda
            && !lambda.results().isEmpty()
            && lambda.results().stream().allMatch(result -> reads(result, members)));
  }

  private static boolean reads(Expr expr, Set<String> members) {
    return Code.calls(expr, members) && ((Expr.Call) expr).arguments().isEmpty();
  }
}

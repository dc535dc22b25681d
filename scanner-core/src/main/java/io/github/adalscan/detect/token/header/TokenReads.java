package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import java.util.Set;

/** Tells the bare token of a result, also where a chain hands it on. */
final class TokenReads {
  private static final Set<String> TOKEN = Set.of("accessToken", "getAccessToken", "getToken");
  private static final Set<String> MAPS = Set.of("map", "thenApply", "mapNotNull");

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
    return reads(current)
        || (current instanceof Expr.Call call
            && MAPS.contains(call.name())
            && call.arguments().size() == 1
            && isReading(call.arguments().get(0)));
  }

  /**
   * True for a call of one of these on a result, also where a chain maps it: {@code
   * result.map(IAuthenticationResult::idToken)}.
   */
  static boolean reads(Expr expr, Set<String> members) {
    if (!(expr instanceof Expr.Call call)) {
      return false;
    }
    boolean mapped =
        MAPS.contains(call.name())
            && call.arguments().size() == 1
            && ((call.arguments().get(0) instanceof Expr.MethodReference named
                    && members.contains(named.name()))
                || (call.arguments().get(0) instanceof Expr.Lambda lambda
                    && !lambda.results().isEmpty()
                    && lambda.results().stream().allMatch(r -> Code.calls(r, members))));
    return mapped || members.contains(call.name());
  }

  private static boolean isReading(Expr function) {
    return (function instanceof Expr.MethodReference named && TOKEN.contains(named.name()))
        || (function instanceof Expr.Lambda lambda
            && !lambda.results().isEmpty()
            && lambda.results().stream().allMatch(TokenReads::reads));
  }

  private static boolean reads(Expr expr) {
    return Code.calls(expr, TOKEN) && ((Expr.Call) expr).arguments().isEmpty();
  }
}

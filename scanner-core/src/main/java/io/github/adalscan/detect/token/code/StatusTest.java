package io.github.adalscan.detect.token.code;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;
import java.util.Optional;
import java.util.Set;

/** Recognises code that looks for HTTP status 401 or 403. */
public final class StatusTest {
  private static final Set<String> UNAUTHORIZED =
      Set.of("401", "HTTP_UNAUTHORIZED", "UNAUTHORIZED", "SC_UNAUTHORIZED", "UNAUTHORIZED_401");
  private static final Set<String> FORBIDDEN =
      Set.of("403", "HTTP_FORBIDDEN", "FORBIDDEN", "SC_FORBIDDEN", "FORBIDDEN_403");
  private static final Set<String> EQUALS = Set.of("equals", "isSameCodeAs", "is", "compareTo");

  private StatusTest() {}

  /** True when the expression compares something with the status, or is negated to do so. */
  public static boolean compares(Expr expr, boolean forbiddenToo) {
    return Code.any(
        expr,
        each ->
            (each instanceof Expr.Operation operation
                    && (operation.operator().equals("==") || operation.operator().equals("!="))
                    && operation.operands().stream().anyMatch(o -> isStatus(o, forbiddenToo)))
                || (Code.calls(each, EQUALS)
                    && each.children().stream().anyMatch(o -> isStatus(o, forbiddenToo))));
  }

  /** True when the expression holds only if the status is not one of these. */
  public static boolean excludes(Expr expr) {
    return Code.any(
            expr,
            each ->
                each instanceof Expr.Operation operation
                    && operation.operator().equals("!=")
                    && operation.operands().stream().anyMatch(o -> isStatus(o, true)))
        || (expr instanceof Expr.Operation not
            && not.operator().equals("!")
            && compares(expr, true));
  }

  private static boolean isStatus(Expr expr, boolean forbiddenToo) {
    String name = expr instanceof Expr.Literal literal ? literal.value() : last(expr);
    return UNAUTHORIZED.contains(name) || (forbiddenToo && FORBIDDEN.contains(name));
  }

  /** {@code HttpStatus.UNAUTHORIZED.value()} names the constant before the call. */
  private static String last(Expr expr) {
    if (expr instanceof Expr.Call call
        && (call.name().equals("value") || call.name().equals("getStatusCode"))
        && call.receiver().isPresent()) {
      return call.receiver().get().name();
    }
    return expr instanceof Expr.FieldRef field ? field.name() : "";
  }

  /** True when a place is reached only after an answer of 401. */
  public static boolean afterRefusal(Place place) {
    return Part.around(place).stream()
        .flatMap(part -> part.outwards().stream())
        .anyMatch(part -> guards(part, false));
  }

  /** {@code case 401}, also beside others. */
  private static boolean matches(Expr expr, boolean forbiddenToo) {
    return expr instanceof Expr.Match match
        && match.holds()
        && match.labels().stream().anyMatch(label -> isStatus(label, forbiddenToo));
  }

  /** True when a block runs only for such a status. */
  public static boolean guards(Part part, boolean forbiddenToo) {
    Block header = part.header();
    return switch (header.kind()) {
      case THEN, LOOP ->
          part.condition().filter(c -> compares(c, forbiddenToo) && !excludes(c)).isPresent();
      case ELSE -> part.condition().filter(StatusTest::excludes).isPresent();
      case CATCH ->
          header.caught().stream()
              .anyMatch(
                  type ->
                      Code.simple(type.name()).equals("Unauthorized")
                          || (forbiddenToo && Code.simple(type.name()).equals("Forbidden")));
      case CASE ->
          Optional.of(header.cause())
              .filter(cause -> cause >= 0)
              .filter(
                  cause ->
                      part.event(cause).expressions().stream()
                          .anyMatch(e -> matches(e, forbiddenToo)))
              .isPresent();
      default -> false;
    };
  }
}

package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.token.ApiCall;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** The HTTP method of a call: most clients get where nothing else is said. */
final class DefaultMethod {
  private DefaultMethod() {}

  /** The method that is stated; GET where the code around shows no sign of another. */
  static Optional<String> of(ApiCall call, Detection detection) {
    boolean silent =
        detection.catalogs().words("connection-headers").contains(Construction.name(call.site()))
            && call.site().scene().place().method().filter(m -> onlyGets(m, detection)).isPresent();
    return call.method().or(() -> silent ? Optional.of("GET") : Optional.empty());
  }

  private static boolean onlyGets(MethodFacts method, Detection detection) {
    AtomicBoolean other = new AtomicBoolean();
    for (Event event : method.events()) {
      for (Expr root : event.expressions()) {
        CodeWalker.forEach(
            root,
            expr -> {
              if (says(expr, detection)) {
                other.set(true);
              }
            });
      }
    }
    return !other.get();
  }

  private static boolean says(Expr expr, Detection detection) {
    Set<String> others = detection.catalogs().words("writing-verbs");
    if (expr instanceof Expr.Literal literal) {
      return literal.isText() && others.contains(literal.value().toLowerCase(Locale.ROOT));
    }
    if (expr instanceof Expr.FieldRef field) {
      return others.contains(field.name().toLowerCase(Locale.ROOT));
    }
    String name = expr instanceof Expr.Call call ? call.name().toLowerCase(Locale.ROOT) : "";
    return others.contains(name) || detection.catalogs().words("body-signs").contains(name);
  }
}

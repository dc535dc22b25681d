package io.github.adalscan.detect.token.permission;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.token.fact.ApiCall;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The HTTP method of a call: most clients get where nothing else is said. */
final class DefaultMethod {
  /** {@code exchange(address, method, entity, type)}; others exchange tokens. */
  private static final int TEMPLATE_ARGUMENTS = 3;

  private DefaultMethod() {}

  /** The method that is stated; GET where the code around shows no sign of another. */
  static Optional<String> of(ApiCall call, Detection detection) {
    Optional<MethodFacts> around = call.site().scene().place().method();
    boolean silent =
        detection.catalogs().words("connection-headers").contains(Construction.name(call.site()))
            && around
                .filter(m -> isBuiltInOne(call.site(), m, detection) || onlyGets(m, detection))
                .isPresent();
    return call.method().or(() -> silent ? Optional.of("GET") : Optional.empty());
  }

  /** One chain makes the whole request, whatever other requests the method makes. */
  private static boolean isBuiltInOne(Closure setter, MethodFacts method, Detection detection) {
    Set<String> others = detection.catalogs().words("writing-verbs");
    int event = setter.scene().place().event();
    return event < method.events().size()
        && method.events().get(event).expressions().stream()
            .anyMatch(root -> Code.any(root, e -> builds(e, setter.expr(), others)));
  }

  /** {@code new Request.Builder().url(address).header(name, value).build()}. */
  private static boolean builds(Expr end, Expr setter, Set<String> others) {
    if (!Code.calls(end, Set.of("build")) || !((Expr.Call) end).arguments().isEmpty()) {
      return false;
    }
    boolean through = false;
    Expr current = end;
    while (current instanceof Expr.Call call && call.receiver().isPresent()) {
      if (others.contains(call.name().toLowerCase(Locale.ROOT)) || call.name().equals("method")) {
        return false;
      }
      through |= current == setter;
      current = call.receiver().get();
    }
    return through && begins(current);
  }

  private static boolean begins(Expr root) {
    return root instanceof Expr.New creation
        ? creation.type().name().endsWith("Builder")
        : Code.calls(root, Set.of("newBuilder"));
  }

  private static boolean onlyGets(MethodFacts method, Detection detection) {
    return method.events().stream()
        .flatMap(event -> event.expressions().stream())
        .noneMatch(root -> CodeWalker.any(root, expr -> says(expr, detection)));
  }

  private static boolean says(Expr expr, Detection detection) {
    Set<String> others = detection.catalogs().words("writing-verbs");
    if (expr instanceof Expr.Literal literal) {
      return literal.isText() && others.contains(literal.value().toLowerCase(Locale.ROOT));
    }
    if (expr instanceof Expr.FieldRef field) {
      return others.contains(field.name().toLowerCase(Locale.ROOT));
    }
    if (!(expr instanceof Expr.Call call)) {
      return false;
    }
    String name = call.name().toLowerCase(Locale.ROOT);
    boolean small = name.equals("exchange") && call.arguments().size() < TEMPLATE_ARGUMENTS;
    return others.contains(name)
        || (!small && detection.catalogs().words("body-signs").contains(name));
  }
}

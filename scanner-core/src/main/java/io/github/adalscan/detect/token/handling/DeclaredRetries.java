package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Retries that an annotation or a reactive chain states, and the exceptions that mean a refusal.
 */
final class DeclaredRetries {
  private final Catalogs catalogs;

  DeclaredRetries(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /** {@code @Retryable(retryFor = WebClientResponseException.Forbidden.class)}. */
  Optional<Objection> annotated(Declared.Method method) {
    Optional<Annotation> retry =
        Code.annotation(method.method().annotations(), catalogs.words("retry-annotations"));
    boolean refusal =
        retry
            .filter(
                a ->
                    a.values().entrySet().stream()
                        .filter(e -> !e.getKey().startsWith("no") && !e.getKey().startsWith("ex"))
                        .anyMatch(e -> Code.any(e.getValue(), this::isRefusal)))
            .isPresent();
    return refusal
        ? retry.map(
            a -> Objection.at(new Location(method.owner().file().path(), a.region()), "Retryable"))
        : Optional.empty();
  }

  private boolean isRefusal(Expr expr) {
    return (expr instanceof Expr.ClassLiteral literal && isRefusal(literal.type()))
        || (expr instanceof Expr.TypeTest test && isRefusal(test.type()));
  }

  /** True for an exception that stands for a refusal. */
  boolean isRefusal(TypeRef type) {
    return Code.isNamed(type, catalogs.words("unauthorized-exceptions"))
        || Code.isNamed(type, catalogs.words("forbidden-exceptions"));
  }

  /** A reactive retry that lets refusals through. */
  Optional<Expr> reactive(Expr root) {
    List<Expr> found = new ArrayList<>();
    CodeWalker.forEach(
        root,
        e -> {
          if (e instanceof Expr.Call call && letsThrough(call)) {
            call.arguments().forEach(a -> CodeWalker.forEach(a, each -> refusal(each, found)));
          }
        });
    return found.stream().findFirst();
  }

  private boolean letsThrough(Expr.Call call) {
    return Code.calls(call, catalogs.words("retry-calls"))
        && Code.any(call, e -> Code.calls(e, catalogs.words("retry-specs")))
        && call.arguments().stream().noneMatch(a -> Code.any(a, this::isNegated));
  }

  private boolean isNegated(Expr expr) {
    return expr instanceof Expr.Operation not
        && not.operator().equals("!")
        && not.operands().stream().anyMatch(this::isRefusal);
  }

  private void refusal(Expr expr, List<Expr> found) {
    if (isRefusal(expr)) {
      found.add(expr);
    }
  }
}

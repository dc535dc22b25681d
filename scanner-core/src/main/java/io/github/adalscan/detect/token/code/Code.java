package io.github.adalscan.detect.token.code;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.LastPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Small questions to expressions. */
public final class Code {
  private Code() {}

  /** True when an expression, or one in it, passes a test. */
  public static boolean any(Expr root, Predicate<Expr> test) {
    return CodeWalker.any(root, test);
  }

  /** True for a call of one of these methods. */
  public static boolean calls(Expr expr, Set<String> names) {
    return expr instanceof Expr.Call call && names.contains(call.name());
  }

  /** The value of a text literal without its quotes; empty for any other expression. */
  public static Optional<String> text(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.isText()
        ? Optional.of(literal.value())
        : Optional.empty();
  }

  /** True for the literal {@code null}. */
  public static boolean isNull(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL;
  }

  /** The last name of a type. */
  public static String simple(String type) {
    return LastPart.ofName(type);
  }

  /** True when a type has one of these simple names. */
  public static boolean isNamed(TypeRef type, Set<String> names) {
    return names.contains(simple(type.name()));
  }

  /** The annotation of one of these simple names. */
  public static Optional<Annotation> annotation(List<Annotation> all, Set<String> names) {
    return all.stream().filter(each -> isNamed(each.type(), names)).findFirst();
  }
}

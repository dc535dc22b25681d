package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.place.Closure;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Words of a protocol as code spells them: a literal, or a name for one. A parameter is no such
 * name: what callers pass belongs to them.
 */
public final class Spelled {
  private Spelled() {}

  /** True when an expression spells a text that passes a test. */
  public static boolean any(Closure expr, Values values, Predicate<String> test) {
    return texts(expr, values).anyMatch(test);
  }

  /** The texts that an expression spells. */
  public static Stream<String> texts(Closure closure, Values values) {
    if (closure.expr() instanceof Expr.Literal literal) {
      return literal.isText() ? Stream.of(literal.value()) : Stream.empty();
    }
    return isName(closure)
        ? values.of(closure).stream().flatMap(text -> text.complete().stream())
        : Stream.empty();
  }

  /** A field, a local variable, or what is read without an argument. */
  private static boolean isName(Closure closure) {
    Expr expr = closure.expr();
    return expr instanceof Expr.FieldRef
        || (expr instanceof Expr.Call call && call.arguments().isEmpty())
        || (expr instanceof Expr.VariableRef ref && isLocal(ref, closure));
  }

  private static boolean isLocal(Expr.VariableRef ref, Closure closure) {
    return closure
        .scene()
        .place()
        .method()
        .filter(method -> ref.variable() < method.variables().size())
        .filter(method -> method.variables().get(ref.variable()).kind() == Variable.Kind.LOCAL)
        .isPresent();
  }
}

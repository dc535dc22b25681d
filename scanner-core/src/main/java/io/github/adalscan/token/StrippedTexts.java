package io.github.adalscan.token;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Construction;
import java.util.Set;

/** Texts of a collection that lose the blanks around them. */
final class StrippedTexts {
  private static final Set<String> STRIPPING = Set.of("trim", "strip");

  private StrippedTexts() {}

  /** {@code .map(String::trim)}. */
  static boolean strips(Closure call) {
    return Construction.name(call).equals("map")
        && Construction.arguments(call.expr()).stream()
            .anyMatch(
                function ->
                    (function instanceof Expr.MethodReference named
                            && STRIPPING.contains(named.name()))
                        || (function instanceof Expr.Lambda lambda
                            && lambda.results().stream().anyMatch(StrippedTexts::isStripped)));
  }

  private static boolean isStripped(Expr result) {
    return result instanceof Expr.Call call && STRIPPING.contains(call.name());
  }

  static TextSets.TextSet stripped(TextSets.TextSet set) {
    return new TextSets.TextSet(
        set.elements().stream().map(TextPart::stripped).toList(), set.open());
  }
}

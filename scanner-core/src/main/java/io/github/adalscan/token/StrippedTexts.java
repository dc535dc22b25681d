package io.github.adalscan.token;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.KnownCalls;

/** Texts of a collection that lose the blanks around them. */
final class StrippedTexts {
  private StrippedTexts() {}

  /** {@code .map(String::trim)}. */
  static boolean strips(Closure call) {
    return Construction.name(call).equals("map")
        && Construction.arguments(call.expr()).stream()
            .anyMatch(
                function ->
                    (function instanceof Expr.MethodReference named
                            && KnownCalls.bundled().does(named.name(), CallEffect.TRIMS))
                        || (function instanceof Expr.Lambda lambda
                            && lambda.results().stream().anyMatch(StrippedTexts::isStripped)));
  }

  private static boolean isStripped(Expr result) {
    return result instanceof Expr.Call call
        && KnownCalls.bundled().does(call.name(), CallEffect.TRIMS);
  }

  static TextSets.TextSet stripped(TextSets.TextSet set) {
    return new TextSets.TextSet(
        set.elements().stream().map(TextPart::stripped).toList(), set.open());
  }
}

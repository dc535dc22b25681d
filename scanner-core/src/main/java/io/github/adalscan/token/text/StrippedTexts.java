package io.github.adalscan.token.text;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.token.fact.TextPart;

/** Texts of a collection that lose the blanks around them. */
record StrippedTexts(CollectionCalls calls) {
  /** {@code .map(String::trim)}. */
  boolean strips(Closure call) {
    return Construction.name(call).equals("map")
        && Construction.arguments(call.expr()).stream()
            .anyMatch(
                function ->
                    (function instanceof Expr.MethodReference named && calls.trims(named.name()))
                        || (function instanceof Expr.Lambda lambda
                            && lambda.results().stream().anyMatch(this::isStripped)));
  }

  private boolean isStripped(Expr result) {
    return result instanceof Expr.Call call && calls.trims(call.name());
  }

  static TextSets.TextSet stripped(TextSets.TextSet set) {
    return new TextSets.TextSet(
        set.elements().stream().map(TextPart::stripped).toList(), set.open());
  }
}

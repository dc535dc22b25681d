package io.github.adalscan.detect.match;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.List;

/** The text literals of code, with what stands around each. */
final class CodeTexts {
  /** A text literal. */
  record CodeText(String value, Region region, String enclosing) {}

  private CodeTexts() {}

  static List<CodeText> literals(FileFacts file) {
    List<CodeText> all = new ArrayList<>();
    Places.forEach(
        file,
        (root, place, annotation) ->
            CodeWalker.forEach(
                root,
                expr -> {
                  if (expr instanceof Expr.Literal literal && literal.isText()) {
                    all.add(new CodeText(literal.value(), literal.region(), place.enclosing()));
                  }
                }));
    return all;
  }
}

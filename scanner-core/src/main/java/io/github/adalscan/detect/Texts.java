package io.github.adalscan.detect;

import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.Region;
import java.util.Optional;

/** Literal texts and places within them. */
public final class Texts {
  private Texts() {}

  /** The text of a use that is one literal. */
  public static Optional<String> literal(TextUse use) {
    return use.value() instanceof Expr.Literal literal && literal.isText()
        ? Optional.of(literal.value())
        : Optional.empty();
  }

  /**
   * The region of a part of a text that stands in the file as it is.
   *
   * @param whole the region of the text itself, without quotes
   */
  public static Region within(Region whole, String text, int start, int end) {
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      int at = whole.startColumn();
      return new Region(whole.startLine(), at + start, whole.startLine(), at + end);
    }
    int line = whole.startLine();
    int column = whole.startColumn();
    int startLine = line;
    int startColumn = column;
    for (int i = 0; i < end; i++) {
      if (i == start) {
        startLine = line;
        startColumn = column;
      }
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
    return new Region(startLine, startColumn, line, column);
  }
}

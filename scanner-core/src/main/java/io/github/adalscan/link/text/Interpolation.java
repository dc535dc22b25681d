package io.github.adalscan.link.text;

import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.List;

/** Texts of Kotlin, Scala and Groovy with expressions in them: {@code "scope=$scope ${other}"}. */
public final class Interpolation {
  /** What an expression begins with. */
  public static final char MARK = '$';

  private Interpolation() {}

  /** The text with a hole for each expression. */
  public static TextValue of(String text, Location origin) {
    List<TextValue.Piece> pieces = new ArrayList<>();
    int from = 0;
    int mark = text.indexOf(MARK);
    while (mark >= 0) {
      int end = end(text, mark + 1);
      if (end > mark + 1) {
        if (mark > from) {
          pieces.add(new TextValue.Text(text.substring(from, mark), origin));
        }
        pieces.addAll(TextValue.hole(name(text.substring(mark + 1, end))).pieces());
        from = end;
      }
      mark = text.indexOf(MARK, Math.max(end, mark + 1));
    }
    if (from < text.length() || pieces.isEmpty()) {
      pieces.add(new TextValue.Text(text.substring(from), origin));
    }
    return new TextValue(pieces, List.of());
  }

  /** The end of the expression that begins here; where it begins when there is none. */
  private static int end(String text, int start) {
    if (start < text.length() && text.charAt(start) == '{') {
      return behindBrace(text, start);
    }
    int at = start;
    while (at < text.length()
        && (at == start
            ? Character.isJavaIdentifierStart(text.charAt(at)) && text.charAt(at) != MARK
            : Character.isJavaIdentifierPart(text.charAt(at)) && text.charAt(at) != MARK)) {
      at++;
    }
    return at;
  }

  private static int behindBrace(String text, int start) {
    int depth = 0;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return start;
  }

  /** A name, or the last one of a path of names; nothing for other expressions. */
  private static String name(String expression) {
    boolean braces = expression.startsWith("{");
    String inner = braces ? expression.substring(1, expression.length() - 1).strip() : expression;
    boolean path =
        inner.chars().allMatch(c -> c == '.' || (Character.isJavaIdentifierPart(c) && c != MARK));
    return path ? inner.substring(inner.lastIndexOf('.') + 1) : "";
  }
}

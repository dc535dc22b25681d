package io.github.adalscan.extract.text.lex;

import java.util.ArrayList;
import java.util.List;

/** Small steps over the words of a line. */
public final class Words {
  private Words() {}

  /** The lines of a text that hold something, without the blanks around them. */
  public static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      Span line = Span.trimmed(text, start, end);
      if (!line.isEmpty()) {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }

  /** The offset after a leading word and the blanks behind it; the start when it is not there. */
  public static int skipWord(String text, Span span, String word) {
    int end = span.start() + word.length();
    boolean leads =
        end < span.end() && text.startsWith(word, span.start()) && text.charAt(end) <= ' ';
    return leads ? skipBlanks(text, end, span.end()) : span.start();
  }

  /** The offset of the first character that is no blank, or the end. */
  public static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /** The end of a name that may hold letters, digits, underscores and {@code others}. */
  public static int nameEnd(String text, int from, int to, String others) {
    int at = from;
    while (at < to && (isNamePart(text.charAt(at)) || others.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  /** The offset of a character between two offsets, -1 when it is not there. */
  public static int indexOf(String text, char wanted, int from, int to) {
    for (int at = Math.max(0, from); at < to; at++) {
      if (text.charAt(at) == wanted) {
        return at;
      }
    }
    return -1;
  }

  /** True when a piece can hold a host, a path or a dotted name. */
  public static boolean isTelling(String text, Span span) {
    return indexOf(text, '.', span.start(), span.end()) >= 0
        || indexOf(text, '/', span.start(), span.end()) >= 0;
  }

  /** True for a line of a form: {@code &resource=...} in the body of a request. */
  public static boolean isParameter(String text, Span span) {
    int start = span.start() + (text.startsWith("&", span.start()) ? 1 : 0);
    return text.startsWith("resource=", start) || text.startsWith("grant_type=", start);
  }

  /** True when a piece holds an identifier of the form {@code 8-4-4-4-12}. */
  public static boolean holdsId(String text, Span span) {
    int dash = indexOf(text, '-', span.start() + 8, span.end());
    while (dash >= 0) {
      boolean dashes =
          dash + 28 <= span.end()
              && text.charAt(dash + 5) == '-'
              && text.charAt(dash + 10) == '-'
              && text.charAt(dash + 15) == '-';
      if (dashes && Character.digit(text.charAt(dash - 1), 16) >= 0) {
        return true;
      }
      dash = indexOf(text, '-', dash + 1, span.end());
    }
    return false;
  }

  /** True for a name of letters, digits and underscores. */
  public static boolean isName(String text) {
    return !text.isEmpty() && nameEnd(text, 0, text.length(), "") == text.length();
  }

  /** True for what names of the languages at hand are made of. */
  public static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}

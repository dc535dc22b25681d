package io.github.adalscan.extract.text.lex;

/**
 * A piece of a text by offsets.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record Span(int start, int end) {
  /** The piece without the blanks around it; of no length at {@code start} when all is blank. */
  public static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = Math.max(start, end);
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return from == to ? new Span(start, start) : new Span(from, to);
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return end == start;
  }

  /** The text of the piece. */
  public String of(String text) {
    return text.substring(start, end);
  }
}

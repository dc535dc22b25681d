package io.github.adalscan.extract.text.lex;

import java.util.Optional;

/**
 * A comment or string of any language, by offsets.
 *
 * @param quote of a string; empty for a comment
 * @param start of the whole token, delimiters included
 * @param content between the delimiters
 */
public record LightToken(Optional<Lexis.Quote> quote, int start, int end, Span content) {
  /** A comment between two offsets in code units. */
  public static LightToken comment(int start, int end) {
    return new LightToken(Optional.empty(), start, end, new Span(start, end));
  }

  /** True for a comment. */
  public boolean isComment() {
    return quote.isEmpty();
  }

  /** True for a text in quotes. */
  public boolean isString() {
    return quote.isPresent();
  }
}

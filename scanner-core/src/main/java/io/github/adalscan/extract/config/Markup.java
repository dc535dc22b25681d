package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.lex.Span;
import java.util.List;

/**
 * Markup as a list of pieces, by offsets.
 *
 * @param pieces in source order
 * @param wellFormed false when tags do not match or a piece does not end, or when it is too deep
 * @param tooDeep true when it is nested deeper than {@link MarkupScanner#MAX_DEPTH}
 */
record Markup(List<Piece> pieces, boolean wellFormed, boolean tooDeep) {

  /** A piece of markup. */
  sealed interface Piece {}

  /**
   * A start tag.
   *
   * @param name without prefix
   * @param nameSpan with prefix
   * @param closed true for an empty-element tag
   */
  record Start(String name, Span nameSpan, List<Attribute> attributes, boolean closed)
      implements Piece {}

  /** An end tag; the name has no prefix. */
  record End(String name) implements Piece {}

  /**
   * Characters between tags.
   *
   * @param span without the blanks around them; never empty
   * @param literal true for a CDATA section, where entities have no meaning
   */
  record Text(Span span, boolean literal) implements Piece {}

  /** A comment with its delimiters. */
  record Note(Span span) implements Piece {}

  /**
   * An attribute.
   *
   * @param name as written
   * @param value between the quotes
   */
  record Attribute(String name, Span nameSpan, Span value) {}
}

package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.lex.Span;

/**
 * A logical line of a properties file.
 *
 * @param kind what it is
 * @param key the key as written, or the whole comment
 * @param value as written, up to the end of the last continued line
 */
record PropertiesLine(Kind kind, Span key, Span value, String decodedKey, String decodedValue) {
  enum Kind {
    ENTRY,
    COMMENT,
    /** {@code #---} or {@code !---}, which begins another document for Spring. */
    SEPARATOR
  }

  static PropertiesLine comment(Span span, boolean separates) {
    return new PropertiesLine(separates ? Kind.SEPARATOR : Kind.COMMENT, span, span, "", "");
  }

  boolean isComment() {
    return kind == Kind.COMMENT;
  }

  boolean endsDocument() {
    return kind == Kind.SEPARATOR;
  }
}

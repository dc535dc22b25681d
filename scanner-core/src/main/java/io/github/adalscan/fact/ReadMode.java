package io.github.adalscan.fact;

/** How well a file could be read. */
public enum ReadMode {
  /** By a parser of its language. */
  PARSED,
  /** In part by a parser, the rest by tokens. */
  PARTLY_PARSED,
  /** By its tokens, since its parser failed. */
  LEXICAL,
  /** By a light reader; there is no parser for its kind. */
  LIGHT
}

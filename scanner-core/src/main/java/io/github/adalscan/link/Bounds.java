package io.github.adalscan.link;

/** How far a value is followed. */
final class Bounds {
  /** Nested expressions, fields and calls on the way to one value. */
  static final int MAX_DEPTH = 24;

  /** Texts that one expression can be. */
  static final int MAX_ALTERNATIVES = 16;

  /** UTF-16 code units of one text. */
  static final int MAX_LENGTH = 20_000;

  private Bounds() {}
}

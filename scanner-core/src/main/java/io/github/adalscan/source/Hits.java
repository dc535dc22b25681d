package io.github.adalscan.source;

import java.util.BitSet;

/** What searches met: in the file at hand, and which keywords in all files. For one thread. */
final class Hits {
  private final BitSet numbers = new BitSet();
  private boolean keyword;
  private boolean inJava;
  private boolean escape;

  /** Begins with another file. */
  void next() {
    keyword = false;
    inJava = false;
    escape = false;
  }

  /**
   * A keyword was met.
   *
   * @param counts true when it makes a Java file worth reading
   */
  void keyword(int number, boolean counts) {
    keyword = true;
    inJava |= counts;
    numbers.set(number);
  }

  /** The escape of an ASCII character was met, which may hide a keyword. */
  void escape() {
    escape = true;
  }

  /** True when the file at hand holds a keyword. */
  boolean hasKeyword() {
    return keyword;
  }

  /** True when the file at hand is worth reading even if it is a Java file. */
  boolean countsInJava() {
    return inJava;
  }

  /** True when the file at hand holds an escape. */
  boolean hasEscape() {
    return escape;
  }

  /** The keywords of all files so far. */
  BitSet numbers() {
    return numbers;
  }
}

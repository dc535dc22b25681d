package io.github.adalscan.source.search;

import java.util.BitSet;

/** What searches met: in the file at hand, and which keywords in all files. For one thread. */
final class Hits {
  private final BitSet numbers = new BitSet();
  private boolean keyword;
  private boolean everywhere;
  private boolean alone;
  private boolean escape;

  /** Begins with another file. */
  void next() {
    keyword = false;
    everywhere = false;
    alone = false;
    escape = false;
  }

  /**
   * A keyword was met.
   *
   * @param everywhere false when it counts only where dependencies are declared
   * @param alone false when it counts only in company
   */
  void keyword(int number, boolean everywhere, boolean alone) {
    keyword = true;
    this.everywhere |= everywhere;
    this.alone |= alone;
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

  /** True when the file at hand is worth reading even if it declares no dependencies. */
  boolean countsEverywhere() {
    return everywhere;
  }

  /** True when the file at hand is worth reading whatever else it holds. */
  boolean countsAlone() {
    return alone;
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

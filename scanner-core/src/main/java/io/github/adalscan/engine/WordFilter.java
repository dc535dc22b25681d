package io.github.adalscan.engine;

import java.util.BitSet;
import java.util.Set;

/**
 * Tells cheaply that a word is none of some words, by the hash code that a reader adds up letter by
 * letter: texts are cut out only of what may be one of them.
 */
final class WordFilter {
  private static final int MASK = 0xFFFF;
  private static final int HALF = 16;

  private final BitSet hashes = new BitSet(MASK + 1);

  /** Lets these words pass, and a few others. */
  WordFilter(Set<String> words) {
    words.forEach(word -> hashes.set(index(word.hashCode())));
  }

  /** The hash code of a text with one more letter, as that of {@link String}. */
  static int with(int hash, char next) {
    return 31 * hash + next;
  }

  /** False for the hash code of a word that is none of them. */
  boolean mayPass(int hash) {
    return hashes.get(index(hash));
  }

  private static int index(int hash) {
    return (hash ^ (hash >>> HALF)) & MASK;
  }
}

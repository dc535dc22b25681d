package io.github.adalscan.fact;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Some lines of a file by 1-based number, without their line ends, cut to a sane length. */
public record SourceLines(Map<Integer, String> byNumber) {
  /** The longest piece of a line that is kept, in UTF-16 code units. */
  public static final int MAX_LENGTH = 1_000;

  /** No lines. */
  public static final SourceLines NONE = new SourceLines(Map.of());

  public SourceLines {
    byNumber = Collections.unmodifiableSortedMap(new TreeMap<>(byNumber));
  }

  /** These lines and others of the same file. */
  public SourceLines and(SourceLines others) {
    TreeMap<Integer, String> all = new TreeMap<>(others.byNumber);
    all.putAll(byNumber);
    return new SourceLines(all);
  }

  /** The text of a line; empty when it was not kept. */
  public String get(int number) {
    return byNumber.getOrDefault(number, "");
  }
}

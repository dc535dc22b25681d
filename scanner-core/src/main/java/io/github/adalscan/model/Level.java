package io.github.adalscan.model;

import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, as SARIF names it; the first is the worst. */
public enum Level {
  ERROR,
  WARNING,
  NOTE;

  /** The lower-case name used in files and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of that name, in any letter case. */
  public static Optional<Level> of(String id) {
    for (Level level : values()) {
      if (level.id().equalsIgnoreCase(id)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** True when this level is as bad as {@code other} or worse. */
  public boolean atLeast(Level other) {
    return compareTo(other) <= 0;
  }
}

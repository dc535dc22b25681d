package io.github.adalscan.model;

import java.util.Locale;
import java.util.Optional;

/** How sure a rule is; {@code LOW} rules are off unless the profile {@code all} is chosen. */
public enum Precision {
  VERY_HIGH,
  HIGH,
  MEDIUM,
  LOW;

  /** The name that SARIF consumers know, for example {@code very-high}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The precision of that name. */
  public static Optional<Precision> of(String id) {
    for (Precision precision : values()) {
      if (precision.id().equals(id)) {
        return Optional.of(precision);
      }
    }
    return Optional.empty();
  }
}

package io.github.adalscan.model;

import org.jspecify.annotations.Nullable;

/**
 * The stable id of a rule: one to eight capital letters and four digits, for example {@code
 * ADAL0002}.
 */
public record RuleId(String value) implements Comparable<RuleId> {
  private static final int LETTERS = 8;
  private static final int DIGITS = 4;

  public RuleId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a rule id (letters and four digits): " + value);
    }
  }

  /** Tells whether {@code text} has the shape of a rule id. */
  public static boolean isValid(String text) {
    int letters = text.length() - DIGITS;
    boolean valid = letters >= 1 && letters <= LETTERS;
    for (int i = 0; valid && i < text.length(); i++) {
      char c = text.charAt(i);
      valid = i < letters ? c >= 'A' && c <= 'Z' : c >= '0' && c <= '9';
    }
    return valid;
  }

  /** The letters in front, for example {@code ADAL}. */
  public String family() {
    return value.substring(0, value.length() - DIGITS);
  }

  // Written out: what Java makes for records at run time would take a tenth of a small scan.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

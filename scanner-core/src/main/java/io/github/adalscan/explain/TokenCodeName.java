package io.github.adalscan.explain;

import java.util.Locale;
import java.util.Optional;

/**
 * The name of an error code of the token service.
 *
 * @param value with its letters in upper case
 */
public record TokenCodeName(String value) {
  private static final String PREFIX = "AADSTS";
  private static final int MIN_DIGITS = 5;
  private static final int MAX_DIGITS = 8;

  /** Reads {@code AADSTS65001}, {@code aadsts65001} or {@code 65001}. */
  public static Optional<TokenCodeName> of(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    String digits = upper.startsWith(PREFIX) ? upper.substring(PREFIX.length()).strip() : upper;
    boolean number =
        digits.length() >= MIN_DIGITS
            && digits.length() <= MAX_DIGITS
            && digits.chars().allMatch(TokenCodeName::isDigit);
    return number ? Optional.of(new TokenCodeName(PREFIX + digits)) : Optional.empty();
  }

  /** The first code with its letters in a longer text, such as a line of a log. */
  public static Optional<TokenCodeName> within(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    int at = upper.indexOf(PREFIX);
    while (at >= 0) {
      int end = at + PREFIX.length();
      end += upper.startsWith(" ", end) || upper.startsWith("-", end) ? 1 : 0;
      while (end < upper.length() && isDigit(upper.charAt(end))) {
        end++;
      }
      Optional<TokenCodeName> name = of(upper.substring(at, end).replace("-", ""));
      if (name.isPresent()) {
        return name;
      }
      at = upper.indexOf(PREFIX, end);
    }
    return Optional.empty();
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}

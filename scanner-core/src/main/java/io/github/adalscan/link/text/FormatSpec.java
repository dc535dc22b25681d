package io.github.adalscan.link.text;

import java.util.Optional;

/**
 * One conversion of a format text.
 *
 * @param start offset of the percent sign
 * @param end offset behind the conversion
 * @param index the explicit argument index, from 0; empty for the next argument
 */
public record FormatSpec(int start, int end, char conversion, Optional<Integer> index) {
  /** The first conversion at or after an offset; a percent sign that starts none is text. */
  public static Optional<FormatSpec> find(String pattern, int from) {
    int start = pattern.indexOf('%', from);
    while (start >= 0) {
      Optional<FormatSpec> spec = at(pattern, start);
      if (spec.isPresent()) {
        return spec;
      }
      start = pattern.indexOf('%', start + 1);
    }
    return Optional.empty();
  }

  private static Optional<FormatSpec> at(String pattern, int start) {
    int i = start + 1;
    while (i < pattern.length() && "0123456789$-#+ ,(.<".indexOf(pattern.charAt(i)) >= 0) {
      i++;
    }
    if (i >= pattern.length() || "bBhHsScCdoxXeEfgGaAtTn%".indexOf(pattern.charAt(i)) < 0) {
      return Optional.empty();
    }
    String flags = pattern.substring(start + 1, i);
    return isEncodedByte(pattern, start)
        ? Optional.empty()
        : Optional.of(new FormatSpec(start, i + 1, pattern.charAt(i), index(flags)));
  }

  /** {@code %20} and the like in a URL would not survive formatting, so they are conversions. */
  private static boolean isEncodedByte(String pattern, int start) {
    return pattern.regionMatches(true, start, "%3A%2F", 0, 6);
  }

  private static Optional<Integer> index(String flags) {
    int dollar = flags.indexOf('$');
    if (dollar < 1 || !flags.substring(0, dollar).chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(flags.substring(0, Math.min(dollar, 4))) - 1);
  }
}

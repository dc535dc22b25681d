package io.github.adalscan.detect.token.handling;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of errors of the token service, as texts of code spell them. */
final class ErrorNumbers {
  private static final String PREFIX = "AADSTS";
  private static final Pattern BEGUN = Pattern.compile(PREFIX + "\\d{0,9}");
  private static final Pattern WHOLE = Pattern.compile(PREFIX + "\\d{4,9}");
  private static final Pattern BARE = Pattern.compile("(?:" + PREFIX + ")?[1-9]\\d{4,6}");

  private ErrorNumbers() {}

  /** True for a text with the beginning of such numbers, whatever follows it. */
  static boolean areIn(String text) {
    return text.contains(PREFIX);
  }

  /** The first number in a text, or as much of it as is there. */
  static Optional<String> first(String text) {
    Matcher matcher = BEGUN.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /** True for a text with a whole number in it. */
  static boolean isIn(String text) {
    return WHOLE.matcher(text).find();
  }

  /** True for a text that is a number and nothing else. */
  static boolean is(String text) {
    return WHOLE.matcher(text).matches();
  }

  /** True for a number that may lack what all of them begin with. */
  static boolean isBare(String text) {
    return BARE.matcher(text).matches();
  }
}

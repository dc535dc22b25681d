package io.github.adalscan.token;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What scanned code splits texts at. */
final class Separators {
  private Separators() {}

  /** The expression is the scanned code's: one that could take long is taken as plain text. */
  static Pattern pattern(String regex) {
    try {
      return isHarmless(regex) ? Pattern.compile(regex) : Pattern.compile(Pattern.quote(regex));
    } catch (PatternSyntaxException broken) {
      return Pattern.compile(Pattern.quote(regex));
    }
  }

  private static boolean isHarmless(String regex) {
    long repeats = regex.chars().filter(c -> "*+{".indexOf(c) >= 0).count();
    return regex.length() > 1 && repeats < 3 && regex.indexOf('(') < 0;
  }
}

package io.github.adalscan.diagnose;

/** Tells what had better not be shown. */
final class Secrets {
  private static final int MIN_LENGTH = 16;
  private static final int GUID_LENGTH = 36;
  private static final String TOKEN = "eyJ";

  private Secrets() {}

  /**
   * True for a segment of a path that looks like a token or a secret; ids, names of people and
   * names of types are shown.
   */
  static boolean isLikely(String segment) {
    if (segment.startsWith(TOKEN) || segment.indexOf('~') >= 0) {
      return true;
    }
    boolean plain = (segment.indexOf('@') >= 0) || isGuid(segment);
    boolean letters = segment.chars().anyMatch(Character::isLetter);
    boolean digits = segment.chars().anyMatch(Character::isDigit);
    return segment.length() >= MIN_LENGTH && letters && digits && !plain;
  }

  private static boolean isGuid(String text) {
    return text.length() == GUID_LENGTH
        && text.chars().allMatch(c -> c == '-' || Character.digit(c, 16) >= 0);
  }
}

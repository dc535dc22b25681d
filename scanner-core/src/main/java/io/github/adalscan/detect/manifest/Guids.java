package io.github.adalscan.detect.manifest;

import java.util.ArrayList;
import java.util.List;

/** Finds identifiers of the form {@code 8-4-4-4-12} in texts. */
final class Guids {
  static final int LENGTH = 36;

  private Guids() {}

  /** Where they begin. */
  static List<Integer> find(String text) {
    List<Integer> starts = new ArrayList<>();
    int dash = text.indexOf('-', 8);
    while (dash >= 0) {
      int start = dash - 8;
      if (isGuid(text, start)) {
        starts.add(start);
      }
      dash = text.indexOf('-', dash + 1);
    }
    return starts;
  }

  private static boolean isGuid(String text, int start) {
    if (start + LENGTH > text.length()
        || (start > 0 && isHex(text.charAt(start - 1)))
        || (start + LENGTH < text.length() && isHex(text.charAt(start + LENGTH)))) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      char c = text.charAt(start + i);
      if (dash ? c != '-' : !isHex(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0;
  }
}

package io.github.adalscan.extract.config;

/** Offsets in UTF-16 units for positions that count code points. */
final class CodePoints {
  private CodePoints() {}

  /**
   * For each code point its offset, and the length of the text behind the last; empty when the two
   * counts agree throughout.
   */
  static int[] offsets(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      return new int[0];
    }
    int[] offsets = new int[count + 1];
    int offset = 0;
    for (int i = 0; i < count; i++) {
      offsets[i] = offset;
      offset += Character.charCount(text.codePointAt(offset));
    }
    offsets[count] = text.length();
    return offsets;
  }
}

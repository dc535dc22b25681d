package io.github.adalscan.report;

/** Makes text of scanned files harmless where people or build servers read it. */
final class Visible {
  private Visible() {}

  /** The text on one line; control and format characters are shown as escapes. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        shown.append(' ');
      } else if (isHidden(c) || isLoneSurrogate(text, i)) {
        shown.append(String.format("\\u%04x", (int) c));
      } else {
        shown.append(c);
      }
    }
    return neutral(shown.toString());
  }

  private static boolean isHidden(char c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** Build servers take lines that begin so for commands. */
  private static String neutral(String line) {
    String start = line.stripLeading();
    boolean command = start.startsWith("::") || start.startsWith("##");
    return command ? line.replaceFirst("(::|##)", "\u200B$1") : line;
  }
}

package io.github.adalscan.report.text;

import java.util.regex.Pattern;

/** Makes text of scanned files harmless where people or build servers read it. */
public final class Visible {
  private static final Pattern HASHES = Pattern.compile("##(?=(?i:vso)?\\[)");
  private static final Pattern COLONS = Pattern.compile("^(\\s*)::");
  private static final int NONCHARACTER = 0xFFFE;

  private Visible() {}

  /**
   * The text on one line. Control, format and other invisible characters are shown as escapes, and
   * what a build server would take for a command is broken visibly.
   */
  public static String of(String text) {
    return neutral(characters(text));
  }

  /** The text on one line with escapes, for places that no build server reads. */
  public static String characters(String text) {
    return escaped(text, false);
  }

  /** The text with its line ends and tabs; other controls as escapes, format characters stay. */
  public static String block(String text) {
    return escaped(text, true);
  }

  private static String escaped(String text, boolean layout) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(c, layout, shown));
    return shown.toString();
  }

  private static void append(int c, boolean layout, StringBuilder shown) {
    boolean isLayout = c == '\t' || c == '\n' || c == '\r';
    if (isLayout && layout) {
      shown.append((char) c);
    } else if (c == '\t') {
      shown.append(' ');
    } else if (isControl(c) || (!layout && isInvisible(c))) {
      for (char unit : Character.toChars(c)) {
        shown.append(String.format("\\u%04x", (int) unit));
      }
    } else {
      shown.appendCodePoint(c);
    }
  }

  /** What no text may hold: controls, halves of surrogate pairs, noncharacters. */
  private static boolean isControl(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || (c & NONCHARACTER) == NONCHARACTER;
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** GitHub and Azure read commands from logs: {@code ::name::} in front, the others anywhere. */
  private static String neutral(String line) {
    String broken = line.contains("##") ? withoutHashes(line) : line;
    return broken.contains("::") ? COLONS.matcher(broken).replaceFirst("$1:\\\\u003a") : broken;
  }

  /** The text with an escape in place of the second hash of every command. */
  static String withoutHashes(String text) {
    return HASHES.matcher(text).replaceAll("#\\\\u0023");
  }
}

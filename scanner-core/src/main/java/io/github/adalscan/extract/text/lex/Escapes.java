package io.github.adalscan.extract.text.lex;

/** Decodes the escapes that most languages share. */
public final class Escapes {
  private Escapes() {}

  /**
   * The text with its escapes decoded; an escape of unknown meaning stands for what follows it.
   *
   * @param escape opens an escape; 0 when nothing does
   */
  public static String decode(String raw, char escape) {
    int next = escape == '\0' ? -1 : raw.indexOf(escape);
    if (next < 0) {
      return raw;
    }
    StringBuilder decoded = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c != escape || at + 1 == raw.length()) {
        decoded.append(c);
        at++;
      } else {
        at = appendEscape(raw, at + 1, decoded);
      }
    }
    return decoded.toString();
  }

  /** Appends what the escape means whose letter is at {@code at}; returns the offset after it. */
  private static int appendEscape(String raw, int at, StringBuilder decoded) {
    char c = raw.charAt(at);
    switch (c) {
      case 'n' -> decoded.append('\n');
      case 't' -> decoded.append('\t');
      case 'r' -> decoded.append('\r');
      case 'b' -> decoded.append('\b');
      case 'f' -> decoded.append('\f');
      case 'u' -> {
        return appendCode(raw, at, 4, decoded);
      }
      case 'x' -> {
        return appendCode(raw, at, 2, decoded);
      }
      default -> decoded.append(c);
    }
    return at + 1;
  }

  private static int appendCode(String raw, int at, int digits, StringBuilder decoded) {
    int start = at + 1;
    while (digits == 4 && start < raw.length() && raw.charAt(start) == 'u') {
      start++;
    }
    int code = hex(raw, start, digits);
    if (code < 0) {
      decoded.append(raw.charAt(at));
      return at + 1;
    }
    decoded.append((char) code);
    return start + digits;
  }

  /** The number that hexadecimal digits write; -1 when there are not that many. */
  public static int hex(String raw, int start, int digits) {
    if (start + digits > raw.length()) {
      return -1;
    }
    int code = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = Character.digit(raw.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}

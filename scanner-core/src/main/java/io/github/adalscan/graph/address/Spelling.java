package io.github.adalscan.graph.address;

import java.util.Locale;

/**
 * How an address is written: plainly, percent-encoded as a whole, or with the escapes of JSON or
 * markup.
 */
public enum Spelling {
  PLAIN,
  /** {@code https%3A%2F%2F...} */
  ENCODED_UPPER,
  /** {@code https%3a%2f%2f...} */
  ENCODED_LOWER,
  /** {@code https:\/\/...} */
  JSON,
  /** With the entity of an ampersand between its options. */
  MARKUP;

  private static final String RESERVED = ":/?#&=$'()%,@ ";

  /** The same text, written plainly. */
  String decode(String text) {
    return switch (this) {
      case PLAIN -> text;
      case JSON -> unescape(text);
      case MARKUP -> text.replace("&amp;", "&");
      case ENCODED_UPPER, ENCODED_LOWER -> unpercent(text);
    };
  }

  /** A plain text, written this way. */
  public String encode(String text) {
    return switch (this) {
      case PLAIN -> text;
      case JSON -> text.replace("/", "\\/");
      case MARKUP -> text.replace("&", "&amp;");
      case ENCODED_UPPER -> percent(text, false);
      case ENCODED_LOWER -> percent(text, true);
    };
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == text.length();
      if (c == '\\' && !last && text.charAt(i + 1) == '/') {
        continue;
      }
      int code = c == '\\' && text.startsWith("u", i + 1) ? hex(text, i + 2, 4) : -1;
      plain.append(code < 0 ? c : (char) code);
      i += code < 0 ? 0 : 5;
    }
    return plain.toString();
  }

  private static String unpercent(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int code = text.charAt(i) == '%' ? hex(text, i + 1, 2) : -1;
      boolean reserved = code > 0 && RESERVED.indexOf(code) >= 0;
      plain.append(reserved ? (char) code : text.charAt(i));
      i += reserved ? 2 : 0;
    }
    return plain.toString();
  }

  private static int hex(String text, int start, int length) {
    int value = 0;
    for (int i = start; i < start + length; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private static String percent(String text, boolean lower) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (RESERVED.indexOf(c) < 0) {
        encoded.append(c);
      } else {
        String hex = "%" + Integer.toHexString(c);
        encoded.append(lower ? hex : hex.toUpperCase(Locale.ROOT));
      }
    }
    return encoded.toString();
  }
}

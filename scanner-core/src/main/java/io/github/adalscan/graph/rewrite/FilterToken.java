package io.github.adalscan.graph.rewrite;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a filter expression.
 *
 * @param raw as it is written, perhaps percent-encoded
 * @param plain decoded
 */
record FilterToken(Kind kind, String raw, String plain) {
  enum Kind {
    NAME,
    /** A text in quotes. */
    TEXT,
    /** An unknown part. */
    HOLE,
    BLANK,
    /** One other character. */
    SIGN
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && plain.equals(sign);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && plain.equalsIgnoreCase(name);
  }

  /** A text without its quotes. */
  String unquoted() {
    int size = raw.startsWith("%27") ? 3 : 1;
    return raw.length() < 2 * size ? "" : raw.substring(size, raw.length() - size);
  }

  static FilterToken name(String name) {
    return new FilterToken(Kind.NAME, name, name);
  }

  /** The tokens of an expression; together their raw texts are the expression. */
  static List<FilterToken> read(String text) {
    List<FilterToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      FilterToken token = next(text, at);
      tokens.add(token);
      at += token.raw().length();
    }
    return tokens;
  }

  private static FilterToken next(String text, int at) {
    int size = unit(text, at);
    String plain = decode(text.substring(at, at + size));
    if (plain.equals("'")) {
      return quoted(text, at);
    }
    if (plain.equals("{") && text.indexOf('}', at) > 0) {
      String hole = text.substring(at, text.indexOf('}', at) + 1);
      return new FilterToken(Kind.HOLE, hole, hole);
    }
    if (plain.isBlank() || plain.equals("+")) {
      return new FilterToken(Kind.BLANK, text.substring(at, at + size), " ");
    }
    if (size == 1 && isNameStart(plain.charAt(0))) {
      return name(text, at);
    }
    return new FilterToken(Kind.SIGN, text.substring(at, at + size), plain);
  }

  private static FilterToken name(String text, int at) {
    int end = at;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    return name(text.substring(at, end));
  }

  private static FilterToken quoted(String text, int at) {
    int end = at + unit(text, at);
    while (end < text.length()) {
      int size = unit(text, end);
      boolean quote = decode(text.substring(end, end + size)).equals("'");
      end += size;
      if (quote && !quoteAt(text, end)) {
        break;
      }
      end += quote ? unit(text, end) : 0;
    }
    String raw = text.substring(at, end);
    return new FilterToken(Kind.TEXT, raw, decode(raw));
  }

  private static boolean quoteAt(String text, int at) {
    return at < text.length() && decode(text.substring(at, at + unit(text, at))).equals("'");
  }

  /** The length of one character, encoded or not. */
  private static int unit(String text, int at) {
    boolean encoded =
        text.charAt(at) == '%'
            && at + 2 < text.length()
            && Character.digit(text.charAt(at + 1), 16) >= 0
            && Character.digit(text.charAt(at + 2), 16) >= 0;
    return encoded ? 3 : 1;
  }

  static String decode(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int size = unit(text, i);
      plain.append(
          size == 3 ? (char) Integer.parseInt(text.substring(i + 1, i + 3), 16) : text.charAt(i));
      i += size - 1;
    }
    return plain.toString();
  }

  private static boolean isNameStart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '@';
  }
}

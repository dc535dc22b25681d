package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.lex.Escapes;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.source.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Splits a properties file into logical lines. */
final class PropertiesReader {
  private final String text;
  private final List<PropertiesLine> lines = new ArrayList<>();
  private int at;

  private PropertiesReader(String text) {
    this.text = text;
  }

  static List<PropertiesLine> read(SourceText source) {
    PropertiesReader reader = new PropertiesReader(source.text());
    while (reader.at < reader.text.length()) {
      reader.readLine();
    }
    return reader.lines;
  }

  private void readLine() {
    skipBlanks();
    if (at == text.length() || isLineBreak(text.charAt(at))) {
      at++;
    } else if (text.charAt(at) == '#' || text.charAt(at) == '!') {
      readComment();
    } else {
      readEntry();
    }
  }

  private void readComment() {
    int start = at;
    while (at < text.length() && !isLineBreak(text.charAt(at))) {
      at++;
    }
    String rest = text.substring(start + 1, at).stripTrailing();
    lines.add(PropertiesLine.comment(new Span(start, at), rest.equals("---")));
  }

  private void readEntry() {
    int keyStart = at;
    StringBuilder key = new StringBuilder();
    while (at < text.length() && !endsKey(text.charAt(at)) && !isLineBreak(text.charAt(at))) {
      readUnit(key);
    }
    Span keySpan = new Span(keyStart, at);
    skipSeparator();
    int valueStart = at;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && !isLineBreak(text.charAt(at))) {
      readUnit(value);
    }
    lines.add(
        new PropertiesLine(
            PropertiesLine.Kind.ENTRY,
            keySpan,
            new Span(valueStart, at),
            key.toString(),
            value.toString()));
  }

  private static boolean endsKey(char c) {
    return c == '=' || c == ':' || isBlank(c);
  }

  /** Blanks, at most one {@code =} or {@code :}, and blanks; also over continued lines. */
  private void skipSeparator() {
    skipContinuedBlanks();
    if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
      at++;
      skipContinuedBlanks();
    }
  }

  private void skipContinuedBlanks() {
    skipBlanks();
    while (continues()) {
      skipContinuation();
    }
  }

  /** Appends one character of a key or value, escapes decoded and continued lines joined. */
  private void readUnit(StringBuilder decoded) {
    char c = text.charAt(at);
    if (continues()) {
      skipContinuation();
    } else if (c != '\\') {
      decoded.append(c);
      at++;
    } else if (at + 1 == text.length()) {
      at++;
    } else {
      readEscape(decoded);
    }
  }

  private void readEscape(StringBuilder decoded) {
    char c = text.charAt(at + 1);
    int code = c == 'u' ? Escapes.hex(text, at + 2, 4) : -1;
    if (code >= 0) {
      decoded.append((char) code);
      at += 6;
      return;
    }
    decoded.append(
        switch (c) {
          case 'n' -> '\n';
          case 't' -> '\t';
          case 'r' -> '\r';
          case 'f' -> '\f';
          default -> c;
        });
    at += 2;
  }

  private boolean continues() {
    return at + 1 < text.length() && text.charAt(at) == '\\' && isLineBreak(text.charAt(at + 1));
  }

  private void skipContinuation() {
    at += text.startsWith("\r\n", at + 1) ? 3 : 2;
    skipBlanks();
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}

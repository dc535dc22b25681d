package io.github.adalscan.extract.text;

import io.github.adalscan.extract.text.lex.Escapes;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.source.text.SourceText;

/** Reads lines of keys and values: ini, env, conf and simple TOML. */
final class KeyValueReader {
  private final FactCollector facts;
  private final SourceText source;
  private final String text;
  private String section = "";

  KeyValueReader(FactCollector facts) {
    this.facts = facts;
    this.source = facts.source();
    this.text = source.text();
  }

  void read() {
    for (int line = 1; line <= source.lineCount(); line++) {
      int start = source.lineStart(line);
      Span span = Span.trimmed(text, start, start + source.lineLength(line));
      if (!span.isEmpty()) {
        readLine(span);
      }
    }
  }

  private void readLine(Span line) {
    char first = text.charAt(line.start());
    if (first == '#' || first == ';' || text.startsWith("//", line.start())) {
      facts.comment(line.start(), line.end());
    } else if (first == '[' && text.charAt(line.end() - 1) == ']') {
      String name = line.of(text);
      section = strip(name.substring(1, name.length() - 1), '[', ']');
    } else {
      Span content = withoutComment(line);
      if (!readEntry(content)) {
        addWords(content);
      }
    }
  }

  private static String strip(String name, char open, char close) {
    int start = name.indexOf(open) == 0 ? 1 : 0;
    int end = name.length() > start && name.indexOf(close) == name.length() - 1 ? 1 : 0;
    return name.substring(start, name.length() - end).strip();
  }

  /** The line before a comment that follows a blank; the comment is added. */
  private Span withoutComment(Span line) {
    char quote = '\0';
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (quote != '\0') {
        quote = c == quote ? '\0' : quote;
      } else if (c == '"' || c == '\'') {
        quote = Words.indexOf(text, c, i + 1, line.end()) > 0 ? c : '\0';
      } else if ((c == '#' || c == ';') && i > line.start() && text.charAt(i - 1) <= ' ') {
        facts.comment(i, line.end());
        return Span.trimmed(text, line.start(), i);
      }
    }
    return line;
  }

  private boolean readEntry(Span line) {
    int keyStart = line.start();
    if (text.startsWith("export ", keyStart)) {
      keyStart = Span.trimmed(text, keyStart + 7, line.end()).start();
    }
    int separator = keyStart;
    while (separator < line.end() && isKeyPart(text.charAt(separator))) {
      separator++;
    }
    Span key = Span.trimmed(text, keyStart, separator);
    if (key.isEmpty() || separator == line.end() || !isSeparator(separator, line)) {
      return false;
    }
    addEntry(key, Span.trimmed(text, separator + 1, line.end()));
    return true;
  }

  private static boolean isKeyPart(char c) {
    return Character.isLetterOrDigit(c) || "._-/\"' ".indexOf(c) >= 0;
  }

  private boolean isSeparator(int at, Span line) {
    char c = text.charAt(at);
    boolean colon = c == ':' && at + 1 < line.end() && text.charAt(at + 1) <= ' ';
    return c == '=' || colon;
  }

  private void addEntry(Span key, Span value) {
    Span content = unquoted(value);
    boolean escapes = !content.equals(value) && text.charAt(value.start()) == '"';
    String decoded = Escapes.decode(content.of(text), escapes ? '\\' : '\0');
    String name = strip(strip(key.of(text), '"', '"'), '\'', '\'');
    facts.config(
        section.isEmpty() ? name : section + "." + name,
        decoded,
        "",
        source.region(key.start(), key.end()),
        content.start(),
        content.end());
  }

  private Span unquoted(Span value) {
    if (value.length() < 2) {
      return value;
    }
    char open = text.charAt(value.start());
    boolean quoted = (open == '"' || open == '\'') && text.charAt(value.end() - 1) == open;
    return quoted ? new Span(value.start() + 1, value.end() - 1) : value;
  }

  private void addWords(Span words) {
    if (Words.isTelling(text, words)) {
      facts.text(Role.PLAIN, section, words.start(), words.end());
    }
  }
}

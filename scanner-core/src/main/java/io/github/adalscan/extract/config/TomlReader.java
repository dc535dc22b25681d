package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.lex.Escapes;
import io.github.adalscan.extract.text.lex.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the TOML that version catalogs are written in, in a loop: tables, dotted and quoted keys,
 * strings, inline tables and lists. A line that it cannot read is passed over and reported.
 */
final class TomlReader {
  private static final int MAX_DEPTH = 20;

  private final String text;
  private final List<TomlValue> values = new ArrayList<>();
  private final List<Span> comments = new ArrayList<>();
  private final List<Span> unread = new ArrayList<>();
  private List<String> table = List.of();
  private int at;

  /** The quotes of texts over several lines of which one was seen that does not end. */
  private String open = "";

  private TomlReader(String text) {
    this.text = text;
  }

  /** What a text holds. */
  record Result(List<TomlValue> values, List<Span> comments, List<Span> unread) {}

  static Result read(String text) {
    TomlReader reader = new TomlReader(text);
    while (reader.at < text.length()) {
      reader.readLine();
    }
    return new Result(reader.values, reader.comments, reader.unread);
  }

  private void readLine() {
    skipBlanksAndComments();
    if (at >= text.length()) {
      return;
    }
    int start = at;
    boolean valid = text.charAt(at) == '[' ? readTable() : readEntry();
    if (!valid || !endsLine()) {
      giveUp(start);
    }
  }

  /** Goes on behind the line, for what does not end there may never end. */
  private void giveUp(int start) {
    int end = Math.max(start + 1, lineEnd(start));
    at = end;
    dropFrom(end, values, TomlValue::span);
    dropFrom(end, comments, Function.identity());
    unread.add(Span.trimmed(text, start, end));
  }

  /** Takes away what was read last, behind a place. */
  private static <T> void dropFrom(int end, List<T> read, Function<T, Span> place) {
    while (!read.isEmpty() && place.apply(read.get(read.size() - 1)).start() >= end) {
      read.remove(read.size() - 1);
    }
  }

  private boolean endsLine() {
    skipSpaces();
    return at >= text.length() || text.charAt(at) == '#' || isLineBreak(text.charAt(at));
  }

  private boolean readTable() {
    boolean array = text.startsWith("[[", at);
    at += array ? 2 : 1;
    skipSpaces();
    Optional<TomlKey> key = readKey();
    skipSpaces();
    boolean closed = text.startsWith(array ? "]]" : "]", at);
    if (key.isEmpty() || !closed) {
      return false;
    }
    at += array ? 2 : 1;
    table = key.get().parts();
    return true;
  }

  private boolean readEntry() {
    Optional<TomlKey> key = readKey();
    if (key.isEmpty() || !skipAssignment()) {
      return false;
    }
    return readValue(join(table, key.get().parts()), key.get().last());
  }

  private boolean skipAssignment() {
    skipSpaces();
    boolean assigns = text.startsWith("=", at);
    at += assigns ? 1 : 0;
    skipSpaces();
    return assigns;
  }

  private static List<String> join(List<String> first, List<String> rest) {
    List<String> all = new ArrayList<>(first);
    all.addAll(rest);
    return List.copyOf(all);
  }

  private Optional<TomlKey> readKey() {
    List<String> parts = new ArrayList<>();
    while (true) {
      Span span = keyPart();
      if (span.isEmpty()) {
        return Optional.empty();
      }
      parts.add(span.of(text));
      skipSpaces();
      if (!text.startsWith(".", at)) {
        return Optional.of(new TomlKey(parts, span));
      }
      at++;
      skipSpaces();
    }
  }

  private Span keyPart() {
    if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      return quoted().orElse(new Span(at, at));
    }
    int start = at;
    while (at < text.length() && isBare(text.charAt(at))) {
      at++;
    }
    return new Span(Math.min(start, at), at);
  }

  private static boolean isBare(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  /** A string on one line or in triple quotes; its content. */
  private Optional<Span> quoted() {
    char quote = text.charAt(at);
    String triple = String.valueOf(quote).repeat(3);
    boolean lines = text.startsWith(triple, at);
    String close = lines ? triple : String.valueOf(quote);
    if (lines && open.indexOf(quote) >= 0) {
      return Optional.empty();
    }
    int start = at + close.length();
    int end = start;
    while (end < text.length() && !text.startsWith(close, end)) {
      if (!lines && isLineBreak(text.charAt(end))) {
        return Optional.empty();
      }
      end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      // Nothing closes it, so nothing closes another one further down.
      open += lines ? close : "";
      return Optional.empty();
    }
    at = end + close.length();
    return Optional.of(new Span(start, end));
  }

  /** A value and, when it opens a collection, all in it. */
  private boolean readValue(List<String> path, Span key) {
    Deque<TomlLevel> open = new ArrayDeque<>();
    if (!readOne(path, key, open)) {
      return false;
    }
    while (!open.isEmpty()) {
      skipBlanksAndComments();
      if (at >= text.length() || open.size() > MAX_DEPTH || !readInside(open)) {
        return false;
      }
    }
    return true;
  }

  private boolean readInside(Deque<TomlLevel> open) {
    TomlLevel level = open.element();
    char c = text.charAt(at);
    if (c == (level.list ? ']' : '}')) {
      at++;
      open.pop();
      return true;
    }
    if (c == ',') {
      at++;
      return true;
    }
    if (level.list) {
      List<String> position = List.of(String.valueOf(level.index++));
      return readOne(join(level.path, position), new Span(at, at), open);
    }
    Optional<TomlKey> key = readKey();
    return key.isPresent()
        && skipAssignment()
        && readOne(join(level.path, key.get().parts()), key.get().last(), open);
  }

  private boolean readOne(List<String> path, Span key, Deque<TomlLevel> open) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (c == '{' || c == '[') {
      at++;
      open.push(new TomlLevel(path, c == '['));
      return true;
    }
    boolean isString = c == '"' || c == '\'';
    Span span = isString ? quoted().orElse(new Span(at, at)) : word();
    if (span.isEmpty() && !isString) {
      return false;
    }
    String value = Escapes.decode(span.of(text), c == '"' ? '\\' : '\0');
    values.add(new TomlValue(path, value, key, span));
    return !isString || text.charAt(at - 1) == c;
  }

  private Span word() {
    int start = at;
    while (at < text.length() && (isBare(text.charAt(at)) || "+.:".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return new Span(start, at);
  }

  private void skipSpaces() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private void skipBlanksAndComments() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        int end = lineEnd(at);
        comments.add(new Span(at, end));
        at = end;
      } else if (c > ' ') {
        return;
      } else {
        at++;
      }
    }
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && !isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}

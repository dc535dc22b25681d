package io.github.adalscan.extract.text;

import io.github.adalscan.fact.Marker.Kind;
import java.util.Optional;

/** The files that {@code <script src=...>} of a page takes in, by their last names. */
final class ScriptSources {
  private static final String OPEN = "<script";
  private static final String SOURCE = "src";
  private static final int LONGEST_TAG = 600;

  private final FactCollector facts;
  private final String text;

  private ScriptSources(FactCollector facts) {
    this.facts = facts;
    this.text = facts.source().text();
  }

  static void find(FactCollector facts) {
    ScriptSources sources = new ScriptSources(facts);
    String text = sources.text;
    for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + OPEN.length())) {
      int start = at + OPEN.length();
      int longest = Math.min(text.length(), start + LONGEST_TAG);
      int close = Words.indexOf(text, '>', start, longest);
      sources.source(start, close < 0 ? start : close).ifPresent(sources::add);
    }
  }

  /** The value of the attribute, when the tag has it. */
  private Optional<Span> source(int from, int to) {
    int at = text.indexOf(SOURCE, from);
    while (at > from && at < to && text.charAt(at - 1) > ' ') {
      at = text.indexOf(SOURCE, at + 1);
    }
    if (at <= from || at >= to) {
      return Optional.empty();
    }
    int equals = Words.skipBlanks(text, at + SOURCE.length(), to);
    int open = equals < to && text.charAt(equals) == '=' ? quote(equals + 1, to) : to;
    int end = open < to ? Words.indexOf(text, text.charAt(open), open + 1, to) : -1;
    return end < 0 ? Optional.empty() : Optional.of(new Span(open + 1, end));
  }

  private int quote(int from, int to) {
    int at = Words.skipBlanks(text, from, to);
    return at < to && "\"'".indexOf(text.charAt(at)) >= 0 ? at : to;
  }

  private void add(Span value) {
    int end = pathEnd(value);
    int slash = text.lastIndexOf('/', end - 1);
    facts.marker("javascript", Kind.IMPORT, Math.max(value.start(), slash + 1), end);
  }

  /** Where query or fragment begin. */
  private int pathEnd(Span value) {
    int at = value.start();
    while (at < value.end() && text.charAt(at) != '?' && text.charAt(at) != '#') {
      at++;
    }
    return at;
  }
}

package io.github.adalscan.extract.text;

import io.github.adalscan.fact.Marker.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that {@code <script src=...>} of a page takes in, by their last names. */
final class ScriptSources {
  private static final Pattern SOURCE =
      Pattern.compile("<script\\b[^<>]{0,300}?\\bsrc\\s*=\\s*[\"']([^\"'<>]{1,300})[\"']");

  private ScriptSources() {}

  static void find(FactCollector facts) {
    String text = facts.source().text();
    Matcher source = SOURCE.matcher(text);
    while (source.find()) {
      int end = pathEnd(text, source.start(1), source.end(1));
      int slash = text.lastIndexOf('/', end - 1);
      facts.marker("javascript", Kind.IMPORT, Math.max(source.start(1), slash + 1), end);
    }
  }

  /** Where query or fragment begin. */
  private static int pathEnd(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != '?' && text.charAt(at) != '#') {
      at++;
    }
    return at;
  }
}

package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.lex.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the comments of YAML: number signs behind a blank, outside of scalars. */
final class YamlComments {
  private YamlComments() {}

  /**
   * The comments of a text.
   *
   * @param scalars all scalars in source order
   */
  static List<Span> find(String text, List<Span> scalars) {
    List<Span> comments = new ArrayList<>();
    int at = 0;
    for (Span scalar : scalars) {
      if (scalar.start() >= at) {
        between(text, at, scalar.start(), comments);
        at = scalar.end();
      }
    }
    between(text, at, text.length(), comments);
    return comments;
  }

  private static void between(String text, int from, int to, List<Span> comments) {
    int at = from;
    while (at < to) {
      boolean opens = text.charAt(at) == '#' && (at == 0 || text.charAt(at - 1) <= ' ');
      if (opens) {
        int end = at;
        while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
          end++;
        }
        comments.add(new Span(at, end));
        at = end;
      } else {
        at++;
      }
    }
  }
}

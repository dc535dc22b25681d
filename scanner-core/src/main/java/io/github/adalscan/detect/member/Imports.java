package io.github.adalscan.detect.member;

import io.github.adalscan.rule.catalog.library.Library;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Finds which types of a library's replacements a snippet names. */
public final class Imports {
  private Imports() {}

  /** Fully qualified and sorted; names within literals, comments and after a dot do not count. */
  static List<String> of(String snippet, Library library) {
    Set<String> found = new TreeSet<>();
    int at = 0;
    while (at < snippet.length()) {
      char c = snippet.charAt(at);
      if (c == '"' || c == '\'') {
        at = afterLiteral(snippet, at);
      } else if (snippet.startsWith("//", at)) {
        at = afterLine(snippet, at);
      } else if (Character.isJavaIdentifierStart(c)) {
        int end = nameEnd(snippet, at);
        boolean member = at > 0 && snippet.charAt(at - 1) == '.';
        Optional.ofNullable(library.targets().get(snippet.substring(at, end)))
            .filter(name -> !member)
            .ifPresent(found::add);
        at = end;
      } else {
        at++;
      }
    }
    return List.copyOf(found);
  }

  /**
   * A text with its names exchanged, outside of literals.
   *
   * @param other what takes the place of a name, given the new text before it, which it may cut
   */
  static String exchange(String text, BiFunction<StringBuilder, String, String> other) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isJavaIdentifierStart(c)) {
        int end = nameEnd(text, at);
        result.append(other.apply(result, text.substring(at, end)));
        at = end;
      } else {
        boolean literal = c == '"' || c == '\'';
        int end = literal ? Math.min(text.length(), afterLiteral(text, at)) : at + 1;
        result.append(text, at, end);
        at = end;
      }
    }
    return result.toString();
  }

  /**
   * The index behind a literal of Java that begins at {@code start} with its quote; behind the text
   * where the literal does not end.
   */
  public static int afterLiteral(String text, int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != text.charAt(start)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static int afterLine(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  static int nameEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }
}

package io.github.adalscan.triage;

import io.github.adalscan.fact.Comment;
import io.github.adalscan.model.Region;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The first words of a comment, if they speak to this scanner: a comment that merely mentions the
 * prefix does not.
 *
 * @param words from the prefix to the end of its line, without what closes the comment
 * @param region these words
 */
record CommentText(String words, Region region) {
  static final String PREFIX = "adalscan:";

  /** Characters that open comments in some language, or decorate them. */
  private static final String OPENERS = "/*#!<-%@;'({[=|: \t\r\n";

  private static final Map<String, String> CLOSERS =
      Map.of(
          "/*", "*/", "<!--", "-->", "<%--", "--%>", "@*", "*@", "<#", "#>", "(*", "*)", "--[[",
          "]]", "{-", "-}");

  static Optional<CommentText> of(Comment comment) {
    String text = comment.text();
    int at = text.indexOf(PREFIX);
    if (at < 0 || !opens(text.substring(0, at))) {
      return Optional.empty();
    }
    String line = text.substring(at).lines().findFirst().orElse("");
    String words = withoutCloser(text, line).strip();
    return Optional.of(new CommentText(words, region(comment, at, words.length())));
  }

  private static boolean opens(String before) {
    String bare = before.toLowerCase(Locale.ROOT).replace("rem ", "");
    return bare.chars().allMatch(c -> OPENERS.indexOf(c) >= 0);
  }

  private static String withoutCloser(String comment, String line) {
    for (Map.Entry<String, String> pair : CLOSERS.entrySet()) {
      int close = line.lastIndexOf(pair.getValue());
      if (comment.startsWith(pair.getKey()) && close >= 0) {
        return line.substring(0, close);
      }
    }
    return line;
  }

  private static Region region(Comment comment, int at, int length) {
    String before = comment.text().substring(0, at);
    String[] lines = before.split("\\R", -1);
    Region whole = comment.region();
    int first = lines.length == 1 ? whole.startColumn() : 1;
    int column = first + lines[lines.length - 1].length();
    return Region.onLine(whole.startLine() + lines.length - 1, column, column + length);
  }
}

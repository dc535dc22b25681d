package io.github.adalscan.detect.spelling;

import io.github.adalscan.detect.member.Imports;
import io.github.adalscan.fact.SourceLines;
import io.github.adalscan.model.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The source text of methods' bodies. */
final class BodyText {
  private final SourceLines lines;

  BodyText(SourceLines lines) {
    this.lines = lines;
  }

  /**
   * The lines of a region with parts of them exchanged, without the indent that all lines share.
   *
   * @param lines the whole lines of the region
   * @param edits the texts for parts of the region; those inside of others do not count
   */
  static String join(Region region, List<String> lines, Map<Region, String> edits) {
    return unindented(Splice.join(region, lines, edits, Splice.Joint.BREAK));
  }

  /**
   * What stands between the braces of a method.
   *
   * @param name where the method is named
   * @return empty when a line is missing, or it has a text block
   */
  Optional<Region> body(Region name) {
    Cursor cursor = new Cursor(name.startLine(), name.startColumn() - 1);
    Optional<Cursor> open = cursor.find(0, '{');
    return open.flatMap(
        from ->
            from.find(1, '}')
                .map(to -> new Region(from.line, from.column + 1, to.line, to.column)));
  }

  /** A place in the lines; columns count from 0, and a found sign is behind it. */
  private final class Cursor {
    private final int line;
    private final int column;

    Cursor(int line, int column) {
      this.line = line;
      this.column = column;
    }

    /** Behind the next such sign, outside of literals and comments, that closes as many braces. */
    Optional<Cursor> find(int depth, char sign) {
      int open = depth;
      boolean comment = false;
      int at = column;
      for (int number = line; lines.byNumber().containsKey(number); number++) {
        String text = lines.get(number);
        if (text.contains("\"\"\"")) {
          return Optional.empty();
        }
        while (at < text.length()) {
          char c = text.charAt(at);
          if (comment || text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at);
            comment = end < 0;
            at = end < 0 ? text.length() : end + 2;
          } else if (text.startsWith("//", at)) {
            at = text.length();
          } else if (c == '"' || c == '\'') {
            at = Imports.afterLiteral(text, at);
          } else {
            at++;
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == sign && open == (sign == '{' ? 1 : 0)) {
              return Optional.of(new Cursor(number, at));
            }
          }
        }
        at = 0;
      }
      return Optional.empty();
    }
  }

  private static String unindented(String block) {
    List<String> lines =
        block.lines().map(String::stripTrailing).dropWhile(String::isEmpty).toList();
    int indent =
        lines.stream()
            .filter(line -> !line.isEmpty())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return lines.stream()
        .map(line -> line.isEmpty() ? line : line.substring(indent))
        .collect(Collectors.joining("\n"))
        .stripTrailing();
  }
}

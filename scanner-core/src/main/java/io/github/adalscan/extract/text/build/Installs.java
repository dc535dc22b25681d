package io.github.adalscan.extract.text.build;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.fact.Marker.Kind;
import java.util.List;

/**
 * Packages that a command of a script, a pipeline or an image installs: {@code pip install a b},
 * {@code npm install a}, {@code yarn add a}.
 */
public final class Installs {
  /**
   * Commands of one platform.
   *
   * @param commands what comes before the packages, the longest first
   */
  private record Tool(String platform, List<String> commands) {}

  private static final List<Tool> TOOLS =
      List.of(
          new Tool("python", List.of("pip install ", "pip3 install ")),
          new Tool("javascript", List.of("npm install ", "npm i ", "yarn add ")),
          new Tool("ruby", List.of("gem install ")));

  private final FactCollector facts;
  private final String text;

  private Installs(FactCollector facts, String text) {
    this.facts = facts;
    this.text = text;
  }

  /**
   * Reads the commands of a text, line by line; a line that is a comment has none.
   *
   * @param text as long as the file's, where what is no code may be blanked out
   */
  public static void find(FactCollector facts, String text) {
    Installs installs = new Installs(facts, text);
    for (Tool tool : TOOLS) {
      for (String command : tool.commands()) {
        int at = text.indexOf(command);
        while (at >= 0) {
          installs.packages(tool.platform(), at, at + command.length());
          at = text.indexOf(command, at + command.length());
        }
      }
    }
  }

  private void packages(String platform, int command, int from) {
    int end = from;
    while (end < text.length() && "\n\r;&|`#)".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    int at = isComment(command) ? end : from;
    while (at < end) {
      int start = Words.skipBlanks(text, at, end);
      at = start;
      while (at < end && text.charAt(at) > ' ') {
        at++;
      }
      add(platform, new Span(start, at));
    }
  }

  private boolean isComment(int command) {
    int start = text.lastIndexOf('\n', command) + 1;
    String before = text.substring(start, command).strip();
    return before.startsWith("#") || before.startsWith("//") || before.startsWith("::");
  }

  /** A name with or without quotes, and perhaps a version behind it. */
  private void add(String platform, Span word) {
    int start = word.start();
    while (start < word.end() && "'\"\\".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = Words.nameEnd(text, start, word.end(), ".-/@");
    int version = text.indexOf('@', start + 1);
    facts.marker(platform, Kind.MANIFEST, start, version > start && version < end ? version : end);
  }
}

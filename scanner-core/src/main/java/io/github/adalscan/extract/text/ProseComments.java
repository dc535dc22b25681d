package io.github.adalscan.extract.text;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Lexis;
import io.github.adalscan.extract.text.lex.LightLexer;
import io.github.adalscan.extract.text.lex.LightToken;
import io.github.adalscan.fact.SuppressedCode;
import io.github.adalscan.source.text.SourceText;

/**
 * Finds the comments of prose that speak to this scanner. All other comments are prose as well, and
 * what stands between code fences is an example.
 */
final class ProseComments {
  private static final String OPEN = "<!--";
  private static final String FENCE = "```";

  private ProseComments() {}

  static void read(FactCollector facts) {
    SourceText source = facts.source();
    boolean fenced = false;
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
      if (text.stripLeading().startsWith(FENCE)) {
        fenced = !fenced;
      } else if (!fenced && text.contains(OPEN)) {
        readLine(source.lineStart(line), text, facts);
      }
    }
  }

  private static void readLine(int start, String line, FactCollector facts) {
    LightLexer.scan(line, Lexis.MARKUP).stream()
        .filter(LightToken::isComment)
        .filter(token -> speaks(line.substring(token.start(), token.end())))
        .forEach(token -> facts.comment(start + token.start(), start + token.end()));
  }

  private static boolean speaks(String comment) {
    return comment.substring(OPEN.length()).stripLeading().startsWith(SuppressedCode.PREFIX + ":");
  }
}

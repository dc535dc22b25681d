package io.github.adalscan.extract.text.python;

import io.github.adalscan.extract.text.lex.Language;
import io.github.adalscan.extract.text.lex.Lexis;
import io.github.adalscan.extract.text.lex.LightLexer;
import io.github.adalscan.extract.text.lex.LightToken;
import io.github.adalscan.source.text.SourceText;
import java.util.List;

/** Tells Python's documentation strings, which are statements of their own, from other strings. */
public final class PythonText {
  private PythonText() {}

  /** The tokens, with documentation strings turned into comments. */
  public static List<LightToken> documented(
      Language language, SourceText source, List<LightToken> tokens) {
    if (!language.lexis().equals(Lexis.PYTHON)) {
      return tokens;
    }
    return tokens.stream()
        .map(token -> isDocumentation(source.text(), token) ? comment(token) : token)
        .toList();
  }

  private static LightToken comment(LightToken token) {
    return LightToken.comment(token.start(), token.end());
  }

  private static boolean isDocumentation(String text, LightToken token) {
    boolean triple = token.quote().filter(quote -> quote.open().length() == 3).isPresent();
    if (!triple) {
      return false;
    }
    int before = token.start() - 1;
    boolean startsLine = false;
    while (before >= 0 && text.charAt(before) <= ' ') {
      startsLine |= LightLexer.isLineBreak(text.charAt(before));
      before--;
    }
    return before < 0 || (startsLine && (text.charAt(before) == ':' || endsStatement(text, token)));
  }

  /** True when nothing but blanks stands on the line of the token, on either side. */
  private static boolean endsStatement(String text, LightToken token) {
    boolean atMargin = token.start() == 0 || LightLexer.isLineBreak(text.charAt(token.start() - 1));
    int after = token.end();
    while (after < text.length() && (text.charAt(after) == ' ' || text.charAt(after) == '\r')) {
      after++;
    }
    return atMargin && (after == text.length() || text.charAt(after) == '\n');
  }
}

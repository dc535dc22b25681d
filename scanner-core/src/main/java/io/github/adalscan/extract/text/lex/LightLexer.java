package io.github.adalscan.extract.text.lex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the comments and strings of a text in one pass; everything between them is code. */
public final class LightLexer {
  private final String text;
  private final Lexis lexis;
  private final boolean[] openers;
  private final List<LightToken> tokens = new ArrayList<>();

  /** Quotes that are known never to close again, so that no text is searched twice for an end. */
  private final Set<Lexis.Quote> open = new HashSet<>();

  private LightLexer(String text, Lexis lexis) {
    this.text = text;
    this.lexis = lexis;
    this.openers = lexis.openers();
  }

  /** All comments and strings, in order. */
  public static List<LightToken> scan(String text, Lexis lexis) {
    LightLexer lexer = new LightLexer(text, lexis);
    int position = 0;
    while (position < text.length()) {
      char c = text.charAt(position);
      position = c < 128 && lexer.openers[c] ? lexer.tokenAt(position) : position + 1;
    }
    return lexer.tokens;
  }

  private int tokenAt(int position) {
    int end = commentEnd(position);
    if (end > position) {
      tokens.add(LightToken.comment(position, end));
      return end;
    }
    for (Lexis.Quote quote : lexis.quotes()) {
      Optional<LightToken> token = stringAt(quote, position);
      if (token.isPresent()) {
        tokens.add(token.get());
        return token.get().end();
      }
    }
    return position + 1;
  }

  private int commentEnd(int position) {
    for (Lexis.Block block : lexis.blockComments()) {
      if (text.startsWith(block.open(), position)) {
        int close = text.indexOf(block.close(), position + block.open().length());
        return close < 0 ? text.length() : close + block.close().length();
      }
    }
    for (String mark : lexis.lineComments()) {
      if (text.startsWith(mark, position) && (!lexis.commentAfterBlank() || afterBlank(position))) {
        return lineEnd(position);
      }
    }
    for (String word : lexis.lineWords()) {
      if (isLineWord(word, position)) {
        return lineEnd(position);
      }
    }
    return position;
  }

  private boolean afterBlank(int position) {
    if (position == 0) {
      return true;
    }
    char before = text.charAt(position - 1);
    return before <= ' ' || before == ';' || before == '(' || before == ')';
  }

  private boolean isLineWord(String word, int position) {
    int after = position + word.length();
    boolean isWord =
        text.regionMatches(true, position, word, 0, word.length())
            && (!Character.isLetter(word.charAt(word.length() - 1))
                || after >= text.length()
                || !Character.isLetterOrDigit(text.charAt(after)));
    int before = position - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    return isWord && (before < 0 || isLineBreak(text.charAt(before)));
  }

  private Optional<LightToken> stringAt(Lexis.Quote quote, int position) {
    if (open.contains(quote) || !text.startsWith(quote.open(), position)) {
      return Optional.empty();
    }
    int start = position + quote.open().length();
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quote.escape() != '\0' && c == quote.escape()) {
        at += 2;
      } else if (!quote.multiLine() && isLineBreak(c)) {
        return Optional.of(new LightToken(Optional.of(quote), position, at, new Span(start, at)));
      } else if (text.startsWith(quote.close(), at)) {
        int end = at + quote.close().length();
        if (quote.doubled() && text.startsWith(quote.close(), end)) {
          at = end + quote.close().length();
        } else {
          return Optional.of(
              new LightToken(Optional.of(quote), position, end, new Span(start, at)));
        }
      } else {
        at++;
      }
    }
    return unclosed(quote, position, start);
  }

  private Optional<LightToken> unclosed(Lexis.Quote quote, int position, int start) {
    if (quote.multiLine()) {
      open.add(quote);
      return Optional.empty();
    }
    int end = text.length();
    return Optional.of(
        new LightToken(Optional.of(quote), position, end, new Span(Math.min(start, end), end)));
  }

  private int lineEnd(int position) {
    int end = position;
    while (end < text.length() && !isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** True for what ends a line. */
  public static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}

package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.extract.text.jvm.JvmToken.Kind;
import io.github.adalscan.extract.text.lex.Escapes;
import io.github.adalscan.extract.text.lex.LightLexer;
import io.github.adalscan.extract.text.lex.Span;
import java.util.ArrayList;
import java.util.List;

/** Splits source of the Java platform's languages into tokens and comments. */
public final class JvmLexer {
  private static final String[] SYMBOLS = {
    "...", "?.", "::", "->", "=>", "==", "!=", "<=", "+=", "-=", "?:", "&&", "||"
  };

  private final String text;
  private final Dialect dialect;
  private final List<JvmToken> tokens = new ArrayList<>();
  private final List<Span> comments = new ArrayList<>();

  private JvmLexer(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  /** What a text consists of. */
  public record Result(List<JvmToken> tokens, List<Span> comments) {}

  /** The tokens and comments of a text, both in source order. */
  public static Result scan(String text, Dialect dialect) {
    JvmLexer lexer = new JvmLexer(text, dialect);
    int position = 0;
    while (position < text.length()) {
      position = lexer.next(position);
    }
    return new Result(lexer.tokens, lexer.comments);
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (c <= ' ') {
      return at + 1;
    }
    if (c == '/' && (peek(at + 1) == '/' || peek(at + 1) == '*')) {
      return comment(at);
    }
    if (c == '#' && at == 0 && peek(1) == '!') {
      return lineComment(at);
    }
    if (c == '"' || c == '\'' || c == '`') {
      return quoted(at, c);
    }
    if (Character.isDigit(c)) {
      return number(at);
    }
    if (Character.isJavaIdentifierStart(c)) {
      int end = at + 1;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      return add(Kind.WORD, at, end);
    }
    return symbol(at);
  }

  private char peek(int at) {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private int add(Kind kind, int start, int end) {
    tokens.add(JvmToken.of(kind, text, start, end));
    return end;
  }

  private int symbol(int at) {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        return add(Kind.SYMBOL, at, at + symbol.length());
      }
    }
    return add(Kind.SYMBOL, at, at + 1);
  }

  private int number(int at) {
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end))
            || text.charAt(end) == '_'
            || (text.charAt(end) == '.' && Character.isDigit(peek(end + 1))))) {
      end++;
    }
    return add(Kind.NUMBER, at, end);
  }

  private int comment(int at) {
    return text.charAt(at + 1) == '/' ? lineComment(at) : blockComment(at);
  }

  private int lineComment(int at) {
    int end = at;
    while (end < text.length() && !LightLexer.isLineBreak(text.charAt(end))) {
      end++;
    }
    comments.add(new Span(at, end));
    return end;
  }

  private int blockComment(int start) {
    int depth = 1;
    int at = start + 2;
    while (at < text.length() && depth > 0) {
      if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else if (dialect.nestsComments() && text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else {
        at++;
      }
    }
    comments.add(new Span(start, at));
    return at;
  }

  private int quoted(int at, char quote) {
    String triple = String.valueOf(quote).repeat(3);
    boolean texts = quote == '"' || (quote == '\'' && dialect == Dialect.GROOVY);
    if (texts && text.startsWith(triple, at)) {
      return tripleQuoted(at, triple);
    }
    if (quote == '`') {
      return backQuoted(at);
    }
    return texts ? singleQuoted(at, quote) : character(at);
  }

  private int tripleQuoted(int start, String quote) {
    boolean raw = dialect.rawTripleQuotes();
    int at = start + 3;
    while (at < text.length() && !text.startsWith(quote, at)) {
      at += !raw && text.charAt(at) == '\\' ? 2 : 1;
    }
    int contentEnd = Math.min(at, text.length());
    // A fourth quote belongs to the text in front of the closing ones.
    while (raw && contentEnd + 3 < text.length() && text.charAt(contentEnd + 3) == '"') {
      contentEnd++;
    }
    return addText(start, new Span(start + 3, contentEnd), contentEnd + 3, raw ? '\0' : '\\');
  }

  private int singleQuoted(int start, char quote) {
    boolean interpolates = quote == '"' && dialect != Dialect.JAVA;
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != quote && !endsLine(at)) {
      if (text.charAt(at) == '\\') {
        at += 2;
      } else if (interpolates && text.startsWith("${", at)) {
        at = afterTemplate(at + 2);
      } else {
        at++;
      }
    }
    int contentEnd = Math.min(at, text.length());
    int end = contentEnd < text.length() && !endsLine(contentEnd) ? contentEnd + 1 : contentEnd;
    return addText(start, new Span(start + 1, contentEnd), end, '\\');
  }

  /** The offset behind a template's closing brace; on another line it is no template. */
  private int afterTemplate(int start) {
    int depth = 1;
    int at = start;
    while (at < text.length() && !endsLine(at)) {
      char c = text.charAt(at++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return start;
  }

  private boolean endsLine(int at) {
    return LightLexer.isLineBreak(text.charAt(at));
  }

  private int addText(int start, Span content, int end, char escape) {
    int limit = Math.min(end, text.length());
    String value = Escapes.decode(content.of(text), escape);
    tokens.add(new JvmToken(Kind.TEXT, value, start, limit, content));
    return limit;
  }

  private int backQuoted(int at) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '`' && !endsLine(end)) {
      end++;
    }
    if (end == text.length() || end == at + 1 || text.charAt(end) != '`') {
      return at + 1;
    }
    String name = text.substring(at + 1, end);
    tokens.add(new JvmToken(Kind.WORD, name, at, end + 1, new Span(at + 1, end)));
    return end + 1;
  }

  /** A character literal; a lone quote, as of a Scala symbol, is passed over. */
  private int character(int at) {
    int end = at + (peek(at + 1) == '\\' ? 3 : 2);
    if (text.startsWith("\\u", at + 1)) {
      end = at + 7;
    }
    boolean closed = end < text.length() && text.charAt(end) == '\'';
    return closed ? add(Kind.CHARACTER, at, end + 1) : at + 1;
  }
}

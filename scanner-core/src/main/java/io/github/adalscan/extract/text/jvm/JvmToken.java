package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.extract.text.lex.Span;

/**
 * A token of a language of the Java platform.
 *
 * @param text a word or symbol as written; of a text the decoded value
 * @param start offset, quotes included
 * @param end exclusive
 * @param content between the quotes of a text, else the token
 */
public record JvmToken(Kind kind, String text, int start, int end, Span content) {
  /** The kinds of token; comments are not among them. */
  public enum Kind {
    WORD,
    NUMBER,
    TEXT,
    CHARACTER,
    SYMBOL,
    /** Behind the last token. */
    END
  }

  static JvmToken of(Kind kind, String source, int start, int end) {
    return new JvmToken(kind, source.substring(start, end), start, end, new Span(start, end));
  }

  /** True for exactly that symbol. */
  public boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** True for a name or keyword. */
  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /** True for exactly that name or keyword. */
  public boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  /** True for a text in quotes. */
  public boolean isText() {
    return kind == Kind.TEXT;
  }

  /** True for a name that by convention is that of a type. */
  boolean isCapitalised() {
    return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
  }
}

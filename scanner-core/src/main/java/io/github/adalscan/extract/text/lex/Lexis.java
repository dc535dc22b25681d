package io.github.adalscan.extract.text.lex;

import java.util.ArrayList;
import java.util.List;

/**
 * How a language marks comments and strings.
 *
 * @param lineComments open a comment up to the end of the line
 * @param lineWords the same, but only as the first word of a line, in any case
 * @param blockComments tried in order, before quotes
 * @param quotes tried in order, so longer ones come first
 * @param commentAfterBlank true when a line comment counts only at the start of a word, as in a
 *     shell
 */
public record Lexis(
    List<String> lineComments,
    List<String> lineWords,
    List<Block> blockComments,
    List<Quote> quotes,
    boolean commentAfterBlank) {

  /** A comment with an end. */
  record Block(String open, String close) {}

  /**
   * A kind of string.
   *
   * @param escape takes the special meaning from what follows; 0 for none
   * @param multiLine false when it ends with the line at the latest
   * @param doubled true when the closing quote stands for itself when written twice
   */
  public record Quote(String open, String close, char escape, boolean multiLine, boolean doubled) {
    static Quote line(String mark) {
      return new Quote(mark, mark, '\\', false, false);
    }

    static Quote lines(String mark) {
      return new Quote(mark, mark, '\\', true, false);
    }

    static Quote raw(String open, String close) {
      return new Quote(open, close, '\0', true, false);
    }

    static Quote doubled(String open, String close, boolean multiLine) {
      return new Quote(open, close, '\0', multiLine, true);
    }
  }

  private static final Block C_BLOCK = new Block("/*", "*/");
  private static final Quote DOUBLE = Quote.line("\"");
  private static final Quote SINGLE = Quote.line("'");

  static final Lexis NONE = new Lexis(List.of(), List.of(), List.of(), List.of(), false);
  static final Lexis C = code(List.of("//"), DOUBLE, SINGLE);

  /** JavaScript and TypeScript. */
  public static final Lexis JAVASCRIPT = code(List.of("//"), DOUBLE, SINGLE, Quote.lines("`"));

  static final Lexis GO = code(List.of("//"), DOUBLE, SINGLE, Quote.raw("`", "`"));
  static final Lexis PHP = code(List.of("//", "#"), Quote.lines("\""), Quote.lines("'"));
  static final Lexis HCL = code(List.of("//", "#"), DOUBLE);
  static final Lexis BICEP = code(List.of("//"), Quote.raw("'''", "'''"), SINGLE);
  static final Lexis SWIFT = code(List.of("//"), Quote.lines("\"\"\""), DOUBLE);
  static final Lexis CSHARP =
      code(
          List.of("//"),
          Quote.raw("\"\"\"", "\"\"\""),
          Quote.doubled("$@\"", "\"", true),
          Quote.doubled("@$\"", "\"", true),
          Quote.doubled("@\"", "\"", true),
          DOUBLE,
          SINGLE);
  static final Lexis FSHARP =
      new Lexis(
          List.of("//"),
          List.of(),
          List.of(new Block("(*", "*)")),
          List.of(
              Quote.raw("\"\"\"", "\"\"\""), Quote.doubled("@\"", "\"", true), Quote.lines("\"")),
          false);

  /** Python. */
  public static final Lexis PYTHON =
      hash(Quote.lines("\"\"\""), Quote.lines("'''"), DOUBLE, SINGLE).anywhere();

  static final Lexis SHELL = hash(Quote.lines("\""), Quote.raw("'", "'"));
  static final Lexis RUBY =
      new Lexis(
          List.of("#"),
          List.of(),
          List.of(new Block("\n=begin", "\n=end")),
          List.of(Quote.lines("\""), Quote.lines("'")),
          true);
  static final Lexis HASH = hash(DOUBLE, SINGLE);
  static final Lexis YAML = hash();
  static final Lexis POWERSHELL =
      new Lexis(
          List.of("#"),
          List.of(),
          List.of(new Block("<#", "#>")),
          List.of(
              Quote.raw("@\"", "\n\"@"),
              Quote.raw("@'", "\n'@"),
              new Quote("\"", "\"", '`', true, true),
              Quote.doubled("'", "'", true)),
          true);
  static final Lexis LISP =
      new Lexis(List.of(";"), List.of(), List.of(), List.of(Quote.lines("\"")), false);
  static final Lexis SQL =
      new Lexis(
          List.of("--"),
          List.of(),
          List.of(C_BLOCK),
          List.of(Quote.doubled("'", "'", true), DOUBLE),
          false);
  static final Lexis LUA =
      new Lexis(
          List.of("--"),
          List.of(),
          List.of(new Block("--[[", "]]")),
          List.of(Quote.raw("[[", "]]"), DOUBLE, SINGLE),
          false);

  /** XML and HTML. */
  public static final Lexis MARKUP =
      new Lexis(List.of(), List.of(), List.of(new Block("<!--", "-->")), List.of(), false);

  static final Lexis PAGE =
      new Lexis(
          List.of(),
          List.of(),
          List.of(new Block("<!--", "-->"), new Block("<%--", "--%>"), new Block("@*", "*@")),
          List.of(),
          false);
  static final Lexis BATCH =
      new Lexis(List.of(), List.of("rem", "@rem", "::"), List.of(), List.of(DOUBLE), false);
  static final Lexis BASIC =
      new Lexis(
          List.of("'"),
          List.of("rem"),
          List.of(),
          List.of(Quote.doubled("\"", "\"", false)),
          false);

  static final Lexis ABAP =
      new Lexis(
          List.of("\""),
          List.of("*"),
          List.of(),
          List.of(Quote.doubled("'", "'", false), Quote.doubled("`", "`", false), Quote.line("|")),
          false);
  static final Lexis AL = code(List.of("//"), Quote.doubled("'", "'", false), DOUBLE);
  static final Lexis PASCAL =
      new Lexis(
          List.of("//"),
          List.of(),
          List.of(new Block("{", "}"), new Block("(*", "*)")),
          List.of(Quote.doubled("'", "'", false)),
          false);

  /** Copies the lists. */
  public Lexis {
    lineComments = List.copyOf(lineComments);
    lineWords = List.copyOf(lineWords);
    blockComments = List.copyOf(blockComments);
    quotes = List.copyOf(quotes);
  }

  private static Lexis code(List<String> lineComments, Quote... quotes) {
    return new Lexis(lineComments, List.of(), List.of(C_BLOCK), List.of(quotes), false);
  }

  private static Lexis hash(Quote... quotes) {
    return new Lexis(List.of("#"), List.of(), List.of(), List.of(quotes), true);
  }

  private Lexis anywhere() {
    return new Lexis(lineComments, lineWords, blockComments, quotes, false);
  }

  /** For each ASCII character whether a comment or string can open with it. */
  boolean[] openers() {
    boolean[] openers = new boolean[128];
    List<String> opens = new ArrayList<>(lineComments);
    blockComments.forEach(block -> opens.add(block.open()));
    quotes.forEach(quote -> opens.add(quote.open()));
    opens.forEach(open -> openers[open.charAt(0)] = true);
    for (String word : lineWords) {
      openers[Character.toLowerCase(word.charAt(0))] = true;
      openers[Character.toUpperCase(word.charAt(0))] = true;
    }
    return openers;
  }
}

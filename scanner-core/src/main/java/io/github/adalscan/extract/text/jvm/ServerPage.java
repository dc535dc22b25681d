package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.LightLexer;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Region;

/** A server page: directives that import types, pieces of Java, and markup around them. */
final class ServerPage {
  private final FactCollector facts;
  private final String text;
  private final JvmNames names = new JvmNames();

  /** The pieces of Java, everything else blanked out, so that offsets stay those of the file. */
  private final char[] code;

  ServerPage(FactCollector facts) {
    this.facts = facts;
    this.text = facts.source().text();
    this.code = new char[text.length()];
    for (int i = 0; i < code.length; i++) {
      code[i] = LightLexer.isLineBreak(text.charAt(i)) ? text.charAt(i) : ' ';
    }
  }

  void read() {
    int at = 0;
    int markup = 0;
    while (at < text.length()) {
      int next = special(at);
      if (next > at) {
        addMarkup(markup, at);
        markup = next;
      }
      at = Math.max(next, at + 1);
    }
    addMarkup(markup, text.length());
    new JvmReading(facts, new String(code), Dialect.of(facts.file().path()), names).read();
  }

  /** Reads a comment, directive or piece of Java at an offset; returns the offset behind it. */
  private int special(int at) {
    if (text.charAt(at) != '<') {
      return at;
    }
    if (text.startsWith("<%--", at)) {
      return comment(at, "--%>");
    }
    if (text.startsWith("<!--", at)) {
      return comment(at, "-->");
    }
    if (text.startsWith("<%@", at)) {
      return directive(at, "%>");
    }
    if (text.startsWith("<jsp:directive.page", at)) {
      return directive(at, ">");
    }
    return text.startsWith("<%", at) ? scriptlet(at) : at;
  }

  private int behind(String close, int from) {
    int found = text.indexOf(close, from);
    return found < 0 ? text.length() : found + close.length();
  }

  private int comment(int at, String close) {
    int end = behind(close, at + 4);
    facts.comment(at, end);
    return end;
  }

  private int scriptlet(int at) {
    boolean marked = at + 2 < text.length() && "=!".indexOf(text.charAt(at + 2)) >= 0;
    int start = at + (marked ? 3 : 2);
    int end = behind("%>", start);
    int codeEnd = text.startsWith("%>", end - 2) ? Math.max(start, end - 2) : end;
    if (codeEnd > start) {
      text.getChars(start, codeEnd, code, start);
    }
    return end;
  }

  private int directive(int at, String close) {
    int end = behind(close, at + 3);
    int attribute = at + text.substring(at, end).indexOf("import");
    if (attribute < at) {
      return end;
    }
    int equals = Words.skipBlanks(text, attribute + 6, end);
    int open =
        equals < end && text.charAt(equals) == '=' ? Words.skipBlanks(text, equals + 1, end) : end;
    if (open < end && "\"'".indexOf(text.charAt(open)) >= 0) {
      int closeQuote = Words.indexOf(text, text.charAt(open), open + 1, end);
      imports(open + 1, closeQuote < 0 ? end : closeQuote);
    }
    return end;
  }

  private void imports(int from, int to) {
    int start = from;
    while (start < to) {
      int comma = Words.indexOf(text, ',', start, to);
      int end = comma < 0 ? to : comma;
      Span name = Span.trimmed(text, start, end);
      if (!name.isEmpty()) {
        addImport(name);
      }
      start = end + 1;
    }
  }

  private void addImport(Span span) {
    String written = span.of(text);
    boolean star = written.endsWith(".*");
    String name = star ? written.substring(0, written.length() - 2) : written;
    Region region = facts.source().region(span.start(), span.start() + name.length());
    TypeUse.Kind kind = star ? TypeUse.Kind.STAR_IMPORT : TypeUse.Kind.IMPORT;
    if (star) {
      names.addStar(name);
    } else {
      names.addImport(LastPart.ofName(name), name);
    }
    facts.typeUse(new TypeUse(JvmImports.imported(name, kind), kind, "", region, ""));
  }

  /** Each line of markup that could hold a host or a name. */
  private void addMarkup(int from, int to) {
    int at = from;
    while (at < to) {
      int newline = Words.indexOf(text, '\n', at, to);
      int end = newline < 0 ? to : newline;
      Span line = Span.trimmed(text, at, end);
      if (Words.isTelling(text, line)) {
        facts.text(Role.PLAIN, "", line.start(), line.end());
      }
      at = end + 1;
    }
  }
}

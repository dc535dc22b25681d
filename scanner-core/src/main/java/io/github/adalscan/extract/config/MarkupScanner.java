package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.lex.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Splits XML into pieces with exact positions. It opens nothing and expands nothing: a document
 * type is passed over, an entity stays as it is written. Nesting takes no stack. What is not
 * well-formed is read as far as it can be; start and end tags are always paired.
 *
 * <p>An own scanner rather than a StAX parser since those give no position for an attribute's
 * value.
 */
final class MarkupScanner {
  /** Deeper documents are not read further. */
  static final int MAX_DEPTH = 500;

  private final String text;
  private final List<Markup.Piece> pieces = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean wellFormed = true;
  private boolean tooDeep;
  private boolean hasElement;
  private int at;

  private MarkupScanner(String text) {
    this.text = text;
  }

  static Markup scan(String text) {
    MarkupScanner scanner = new MarkupScanner(text);
    while (scanner.at < text.length()) {
      scanner.next();
    }
    boolean complete = scanner.wellFormed && scanner.open.isEmpty() && scanner.hasElement;
    scanner.close(scanner.open.size());
    return new Markup(scanner.pieces, complete, scanner.tooDeep);
  }

  private void next() {
    if (text.charAt(at) != '<') {
      readText();
    } else if (text.startsWith("<!--", at)) {
      int start = at;
      at = behind("-->", at + 4);
      pieces.add(new Markup.Note(new Span(start, at)));
    } else if (text.startsWith("<![CDATA[", at)) {
      int start = at + 9;
      at = behind("]]>", start);
      addText(start, Math.max(start, at - 3), true);
    } else if (text.startsWith("<?", at)) {
      at = behind("?>", at + 2);
    } else if (text.startsWith("<!", at)) {
      skipDeclaration();
    } else if (text.startsWith("</", at)) {
      readEnd();
    } else {
      readStart();
    }
  }

  private int behind(String close, int from) {
    int found = text.indexOf(close, from);
    wellFormed &= found >= 0;
    return found < 0 ? text.length() : found + close.length();
  }

  private void readText() {
    int start = at;
    int next = text.indexOf('<', at);
    at = next < 0 ? text.length() : next;
    addText(start, at, false);
  }

  private void addText(int start, int end, boolean literal) {
    Span span = Span.trimmed(text, start, end);
    if (!span.isEmpty()) {
      pieces.add(new Markup.Text(span, literal));
      wellFormed &= !open.isEmpty();
    }
  }

  /** A document type, with the declarations in its brackets. */
  private void skipDeclaration() {
    int depth = 0;
    while (at < text.length()) {
      if (text.startsWith("<!--", at)) {
        at = behind("-->", at + 4);
        continue;
      }
      char c = text.charAt(at++);
      if (c == '"' || c == '\'') {
        int close = text.indexOf(c, at);
        at = close < 0 ? text.length() : close + 1;
      } else if (c == '<') {
        depth++;
      } else if (c == '>' && --depth == 0) {
        return;
      }
    }
    wellFormed = false;
  }

  private void readEnd() {
    Span written = name(at + 2);
    at = behind(">", written.end());
    String local = local(written);
    int depth = 1;
    for (String name : open) {
      if (name.equals(local)) {
        break;
      }
      depth++;
    }
    wellFormed &= depth == 1 && !open.isEmpty();
    close(depth > open.size() ? 0 : depth);
  }

  private void close(int count) {
    for (int i = 0; i < count; i++) {
      pieces.add(new Markup.End(open.pop()));
    }
  }

  private void readStart() {
    Span name = name(at + 1);
    if (name.isEmpty()) {
      wellFormed = false;
      at++;
      return;
    }
    if (open.size() >= MAX_DEPTH) {
      wellFormed = false;
      tooDeep = true;
      at = text.length();
      return;
    }
    at = name.end();
    List<Markup.Attribute> attributes = readAttributes();
    boolean closed = text.startsWith("/>", at);
    boolean ends = closed || text.startsWith(">", at);
    wellFormed &= ends;
    at += closed ? 2 : ends ? 1 : 0;
    hasElement = true;
    String local = local(name);
    if (!closed) {
      open.push(local);
    }
    pieces.add(new Markup.Start(local, name, attributes, closed));
  }

  private List<Markup.Attribute> readAttributes() {
    List<Markup.Attribute> attributes = new ArrayList<>();
    skipBlanks();
    while (at < text.length() && "/><".indexOf(text.charAt(at)) < 0) {
      readAttribute(attributes);
      skipBlanks();
    }
    return attributes;
  }

  private void readAttribute(List<Markup.Attribute> attributes) {
    Span name = name(at);
    at = name.end();
    skipBlanks();
    boolean assigned = !name.isEmpty() && text.startsWith("=", at);
    at++;
    skipBlanks();
    boolean quoted = at < text.length() && "\"'".indexOf(text.charAt(at)) >= 0;
    int close = assigned && quoted ? text.indexOf(text.charAt(at), at + 1) : -1;
    if (close < 0) {
      wellFormed = false;
      return;
    }
    attributes.add(new Markup.Attribute(name.of(text), name, new Span(at + 1, close)));
    at = close + 1;
  }

  private Span name(int from) {
    int end = from;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    return new Span(Math.min(from, end), end);
  }

  private static boolean isNamePart(char c) {
    return c > ' ' && "<>/='\"".indexOf(c) < 0;
  }

  private String local(Span name) {
    String written = name.of(text);
    return written.substring(written.indexOf(':') + 1);
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }
}

package io.github.adalscan.extract.text.python;

import io.github.adalscan.extract.text.build.Installs;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Lexis;
import io.github.adalscan.extract.text.lex.LightLexer;
import io.github.adalscan.extract.text.lex.LightToken;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.source.text.SourceText;
import java.util.List;
import java.util.Locale;

/**
 * The code of a notebook, whose cells are texts in JSON: what it imports and installs, and the keys
 * of its token requests. Its lines with hosts and paths are read as words.
 */
public final class NotebookCode {
  private static final String CELL = "\"cell_type\":";
  private static final List<String> SOURCES = List.of("\"source\":", "\"input\":");

  private final FactCollector facts;
  private final SourceText source;
  private final char[] code;

  private NotebookCode(FactCollector facts) {
    this.facts = facts;
    this.source = facts.source();
    this.code = blank(source.text());
  }

  /** Reads a file when its name is that of a notebook. */
  public static void find(FactCollector facts) {
    if (facts.file().path().toLowerCase(Locale.ROOT).endsWith(".ipynb")) {
      new NotebookCode(facts).read();
    }
  }

  private void read() {
    uncover();
    String cells = new String(code);
    new PythonImports(facts, cells).imports();
    Installs.find(facts, cells);
    for (LightToken token : LightLexer.scan(cells, Lexis.PYTHON)) {
      key(token);
    }
  }

  /** A short text, such as the key of a table. */
  private void key(LightToken token) {
    Span content =
        Span.trimmed(source.text(), token.content().start(), escaped(token.content().end()));
    String written = content.of(source.text());
    if (token.isString() && Words.isName(written)) {
      facts.text(Role.TOKEN, "", content.start(), content.end());
    }
  }

  /** Without the sign before an escaped quote. */
  private int escaped(int end) {
    return end > 0 && source.text().charAt(end - 1) == '\\' ? end - 1 : end;
  }

  private static char[] blank(String text) {
    char[] blank = text.toCharArray();
    for (int i = 0; i < blank.length; i++) {
      blank[i] = LightLexer.isLineBreak(blank[i]) ? blank[i] : ' ';
    }
    return blank;
  }

  /** Uncovers the lines of code, each where it stands; tools write one to a line. */
  private void uncover() {
    boolean isCode = false;
    boolean within = false;
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number);
      int cell = line.indexOf(CELL);
      isCode = cell < 0 ? isCode : line.indexOf("\"code\"", cell) > 0;
      int opener = SOURCES.stream().mapToInt(line::indexOf).max().orElse(-1);
      within = (within || opener >= 0) && !line.strip().startsWith("]");
      if (isCode && within) {
        uncover(line, source.lineStart(number), opener < 0 ? 0 : line.indexOf(':', opener));
      }
    }
  }

  /** One text of a line, in which {@code \n} ends a line of code. */
  private void uncover(String line, int lineStart, int from) {
    int open = line.indexOf('"', from);
    int close = line.lastIndexOf('"');
    for (int i = open + 1; open >= 0 && i < close; i++) {
      boolean escaped = line.charAt(i) == '\\';
      boolean ends = escaped && line.charAt(i + 1) == 'n';
      code[lineStart + i] = ends ? '\n' : (escaped ? ' ' : line.charAt(i));
      i += ends ? 1 : 0;
    }
  }
}

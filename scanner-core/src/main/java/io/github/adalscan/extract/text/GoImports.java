package io.github.adalscan.extract.text;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Language.Imports;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.fact.Marker.Kind;

/** Import declarations of Go sources, and requirements of Go modules. */
final class GoImports {
  private final FactCollector facts;
  private final String code;

  GoImports(FactCollector facts, String code) {
    this.facts = facts;
    this.code = code;
  }

  void find(Imports file) {
    boolean module = file == Imports.GO_MODULE;
    String word = module ? "require" : "import";
    boolean inBlock = false;
    for (Span line : Words.lines(code)) {
      int rest = Words.skipWord(code, line, word);
      boolean opens = code.charAt(line.end() - 1) == '(' && code.startsWith(word, line.start());
      if (opens || code.charAt(line.start()) == ')') {
        inBlock = opens;
      } else if (inBlock || rest > line.start()) {
        add(new Span(rest, line.end()), module);
      }
    }
  }

  private void add(Span spec, boolean module) {
    if (module) {
      int end = Words.nameEnd(code, spec.start(), spec.end(), "./-~");
      facts.marker("go", Kind.MANIFEST, spec.start(), end);
      return;
    }
    int open = Words.indexOf(code, '"', spec.start(), spec.end());
    int close = open < 0 ? -1 : Words.indexOf(code, '"', open + 1, spec.end());
    if (close > 0) {
      facts.marker("go", Kind.IMPORT, open + 1, close);
    }
  }
}

package io.github.adalscan.extract.text.python;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.LightToken;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.fact.Marker.Kind;
import java.util.List;

/** Imports of Python sources, and the requirements that a setup script lists. */
public final class PythonImports {
  private static final String PLATFORM = "python";
  private final FactCollector facts;
  private final String code;

  /** Reads nothing yet. */
  public PythonImports(FactCollector facts, String code) {
    this.facts = facts;
    this.code = code;
  }

  /** Adds the modules that the code imports. */
  public void imports() {
    for (Span line : Words.lines(code)) {
      int from = Words.skipWord(code, line, "from");
      if (from > line.start()) {
        int end = Words.nameEnd(code, from, line.end(), ".");
        if (Words.skipWord(code, new Span(skip(end, line), line.end()), "import") > end) {
          facts.marker(PLATFORM, Kind.IMPORT, from, end);
        }
      } else {
        importList(line, Words.skipWord(code, line, "import"));
      }
    }
  }

  private int skip(int from, Span line) {
    return Words.skipBlanks(code, from, line.end());
  }

  /** {@code import a.b, c as d}. */
  private void importList(Span line, int first) {
    int at = first;
    while (at > line.start() && at < line.end()) {
      int end = Words.nameEnd(code, at, line.end(), ".");
      facts.marker(PLATFORM, Kind.IMPORT, at, end);
      int comma = Words.indexOf(code, ',', end, line.end());
      at = comma < 0 ? line.end() : skip(comma + 1, line);
    }
  }

  /** Strings of lists that are named after what they require. */
  public void setup(List<LightToken> tokens) {
    imports();
    RequirementLists lists = new RequirementLists(code, tokens);
    for (LightToken token : tokens) {
      if (token.isString() && lists.hold(token)) {
        PythonRequirements.add(facts, token.content());
      }
    }
  }
}

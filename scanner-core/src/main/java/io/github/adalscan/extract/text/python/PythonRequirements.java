package io.github.adalscan.extract.text.python;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.fact.Marker.Kind;

/** Names of required packages in Python's manifests. */
public final class PythonRequirements {
  private final FactCollector facts;
  private final String text;

  /** Reads nothing yet. */
  public PythonRequirements(FactCollector facts) {
    this.facts = facts;
    this.text = facts.source().text();
  }

  /** One requirement a line. */
  public void lines() {
    for (Span line : Words.lines(text)) {
      add(facts, line);
    }
  }

  /** Keys of dependency tables, elements of lists of strings and lines of indented lists. */
  public void project() {
    String section = "";
    for (Span line : Words.lines(text)) {
      if (text.charAt(line.start()) == '[' && text.charAt(line.end() - 1) == ']') {
        section = line.of(text);
      } else if (section.contains("dependencies") || section.contains("packages")) {
        add(facts, line);
      }
      boolean indented = line.start() > 0 && " \t".indexOf(text.charAt(line.start() - 1)) >= 0;
      if (indented && Character.isLetter(text.charAt(line.start()))) {
        add(facts, line);
      }
      quoted(line);
    }
  }

  private void quoted(Span line) {
    int open = line.start();
    while (open < line.end()) {
      char quote = text.charAt(open);
      boolean quotes = quote == '"' || quote == '\'';
      int close = quotes ? Words.indexOf(text, quote, open + 1, line.end()) : -1;
      if (close > 0) {
        boolean element = open == line.start() || "[,( ".indexOf(text.charAt(open - 1)) >= 0;
        if (element && !isValue(line, open)) {
          add(facts, new Span(open + 1, close));
        }
        open = close + 1;
      } else {
        open++;
      }
    }
  }

  private boolean isValue(Span line, int open) {
    int before = open - 1;
    while (before > line.start() && text.charAt(before) <= ' ') {
      before--;
    }
    return before >= line.start() && before < open && text.charAt(before) == '=';
  }

  /** Adds the name that a requirement begins with, when it has the form of one. */
  public static void add(FactCollector facts, Span requirement) {
    String text = facts.source().text();
    int end = Words.nameEnd(text, requirement.start(), requirement.end(), ".-");
    int after = Words.skipBlanks(text, end, requirement.end());
    boolean named =
        end > requirement.start() && Character.isLetter(text.charAt(requirement.start()));
    if (named && (after == requirement.end() || "<>=!~;[(@#,".indexOf(text.charAt(after)) >= 0)) {
      facts.marker("python", Kind.MANIFEST, requirement.start(), end);
    }
  }
}

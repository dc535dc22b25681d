package io.github.adalscan.extract.text;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.fact.Marker.Kind;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of .NET types and assemblies that stand in full in code, scripts and pages: parts that
 * begin with a capital, joined by dots.
 */
final class DottedNames {
  private static final String PLATFORM = "dotnet";

  /** Shorter names are members of a variable more often than types in a namespace. */
  private static final int LEAST_DOTS = 2;

  private final FactCollector facts;
  private final String text;

  DottedNames(FactCollector facts, String text) {
    this.facts = facts;
    this.text = text;
  }

  /** The names of a line; of one namespace, the first. */
  void find(Span line) {
    Set<String> namespaces = new HashSet<>();
    int at = line.start();
    while (at < line.end()) {
      int end = Words.nameEnd(text, at, line.end(), ".");
      if (end > at && isName(at, end) && namespaces.add(namespace(text.substring(at, end)))) {
        facts.marker(PLATFORM, Kind.IMPORT, at, end);
      }
      at = Math.max(end, at + 1);
    }
  }

  private boolean isName(int start, int end) {
    int dots = 0;
    boolean partStarts = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (partStarts && !Character.isLetter(c)) {
        return false;
      }
      partStarts = c == '.';
      dots += partStarts ? 1 : 0;
    }
    boolean other = start > 0 && "-@".indexOf(text.charAt(start - 1)) >= 0;
    return dots >= LEAST_DOTS && !partStarts && !other && Character.isUpperCase(text.charAt(start));
  }

  private static String namespace(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}

package io.github.adalscan.extract.text.python;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.extract.text.lex.Words;
import java.util.List;

/**
 * Packages of an environment of Conda: the list below {@code dependencies}, with what pip installs
 * there.
 */
public final class CondaPackages {
  private static final String LIST = "dependencies:";

  private CondaPackages() {}

  /** Reads a file of YAML; other lists of the same name belong to files without channels. */
  public static void find(FactCollector facts) {
    String text = facts.source().text();
    boolean listed = false;
    boolean environment =
        startsLine(text, LIST) && (startsLine(text, "channels:") || text.contains("- pip:"));
    for (Span line : environment ? Words.lines(text) : List.<Span>of()) {
      boolean indented = line.start() > 0 && " \t".indexOf(text.charAt(line.start() - 1)) >= 0;
      if (text.startsWith("- ", line.start())) {
        int name = Words.skipBlanks(text, line.start() + 1, line.end());
        if (listed) {
          PythonRequirements.add(facts, new Span(name, line.end()));
        }
      } else if (!indented) {
        listed = text.startsWith(LIST, line.start());
      }
    }
  }

  private static boolean startsLine(String text, String key) {
    return text.startsWith(key) || text.contains("\n" + key);
  }
}

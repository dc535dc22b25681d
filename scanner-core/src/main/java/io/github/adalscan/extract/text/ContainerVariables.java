package io.github.adalscan.extract.text;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.model.Region;

/** {@code ENV} and {@code ARG} instructions of a container file, with one variable each. */
final class ContainerVariables {
  private ContainerVariables() {}

  /** Adds the variable that a line sets; false when it sets none without quotes. */
  static boolean read(Span line, FactCollector facts) {
    String text = facts.source().text();
    int name = nameStart(text, line);
    int nameEnd = name;
    while (nameEnd < line.end() && isNamePart(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == name || nameEnd == line.end()) {
      return false;
    }
    Span value = Span.trimmed(text, nameEnd + 1, line.end());
    if (value.isEmpty() || value.of(text).indexOf('=') >= 0) {
      return false;
    }
    Region key = facts.source().region(name, nameEnd);
    facts.config(
        text.substring(name, nameEnd), value.of(text), "", key, value.start(), value.end());
    return true;
  }

  private static int nameStart(String text, Span line) {
    boolean sets =
        line.length() > 4
            && (text.regionMatches(true, line.start(), "ENV ", 0, 4)
                || text.regionMatches(true, line.start(), "ARG ", 0, 4));
    return sets ? Span.trimmed(text, line.start() + 4, line.end()).start() : line.end();
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}

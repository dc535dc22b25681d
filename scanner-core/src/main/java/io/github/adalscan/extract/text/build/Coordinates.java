package io.github.adalscan.extract.text.build;

import io.github.adalscan.extract.text.lex.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Coordinates in one string: {@code group:artifact[:version[:classifier]][@type]}, each part
 * perhaps with {@code $name} or <code>${...}</code>.
 *
 * @param version empty when it is not given
 * @param versionSpan within the string; empty when there is no version
 */
public record Coordinates(
    String group, String artifact, String version, Optional<Span> versionSpan) {
  private static final int LONGEST = 300;

  /** The coordinates that a string spells. */
  public static Optional<Coordinates> parse(String text) {
    if (text.length() > LONGEST || text.indexOf(':') <= 0) {
      return Optional.empty();
    }
    List<Span> parts = parts(text);
    boolean valid =
        parts.size() >= 2
            && parts.size() <= 4
            && isName(parts.get(0).of(text))
            && isName(parts.get(1).of(text));
    if (!valid) {
      return Optional.empty();
    }
    Optional<Span> version =
        Optional.of(parts).filter(list -> list.size() > 2).map(list -> list.get(2));
    return Optional.of(
        new Coordinates(
            parts.get(0).of(text),
            parts.get(1).of(text),
            version.map(span -> span.of(text)).orElse(""),
            version.filter(span -> !span.isEmpty())));
  }

  /** Splits at colons outside of braces; a type behind an at sign is left out. */
  private static List<Span> parts(String text) {
    List<Span> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    int end = text.length();
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ':' && depth == 0) {
        parts.add(new Span(start, i));
        start = i + 1;
      } else if (c == '@' && depth == 0) {
        end = i;
      }
    }
    parts.add(new Span(Math.min(start, end), end));
    return parts;
  }

  private static boolean isName(String part) {
    int depth = 0;
    boolean letter = false;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      letter |= Character.isLetter(c);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0 && !Character.isLetterOrDigit(c) && "._-$}".indexOf(c) < 0) {
        return false;
      }
    }
    return letter;
  }

  /** True when the string can hardly be anything else, wherever it stands. */
  public boolean unmistakable() {
    boolean grouped = group.indexOf('.') > 0 || group.indexOf('$') >= 0;
    char first = version.isEmpty() ? ' ' : version.charAt(0);
    return grouped && (Character.isDigit(first) || first == '$' || first == '[');
  }
}

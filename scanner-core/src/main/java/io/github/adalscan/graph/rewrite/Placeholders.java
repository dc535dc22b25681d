package io.github.adalscan.graph.rewrite;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Unknown parts of an address in the spellings of format texts and templates. Inside of the
 * rewriter all of them are {@code {name}}; those without a name are {@code {#1}}, {@code {#2}}.
 */
final class Placeholders {
  private static final String UNNAMED = "{#";

  /** What a dollar sign belongs to in an address; another name is that of a variable. */
  private static final Set<String> WORDS =
      Set.of(
          "all",
          "apply",
          "batch",
          "compute",
          "count",
          "deltatoken",
          "entity",
          "expand",
          "filter",
          "format",
          "inlinecount",
          "it",
          "levels",
          "link",
          "links",
          "metadata",
          "orderby",
          "ref",
          "root",
          "search",
          "select",
          "skip",
          "skiptoken",
          "top",
          "value");

  private final String text;
  private final StringBuilder result = new StringBuilder();
  private final boolean printf;
  private int at;
  private int unnamed;

  private Placeholders(String text) {
    this.text = text;
    this.printf = hasConversion(text);
  }

  /** The text with {@code {name}} and {@code {#n}} only. */
  static String normalise(String text) {
    return new Placeholders(text).read();
  }

  /** Behind the placeholder that starts at an offset; the offset itself when none does. */
  static int end(String text, int at) {
    char c = text.charAt(at);
    if (c == '%') {
      return conversion(text, at).orElse(at);
    }
    int open = (c == '$' || c == '#') && text.startsWith("{", at + 1) ? at + 1 : at;
    if (!text.startsWith("{", open)) {
      return variableEnd(text, at);
    }
    int close = text.indexOf('}', open);
    int end = close < 0 ? at : close + 1;
    while (text.startsWith("{{", open) && text.startsWith("}", end)) {
      end++;
    }
    return end;
  }

  /** Behind {@code $name}, as templates of other languages of the JVM spell it. */
  private static int variableEnd(String text, int at) {
    if (text.charAt(at) != '$' || (at > 0 && "?&".indexOf(text.charAt(at - 1)) >= 0)) {
      return at;
    }
    int end = at + 1;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    String name = text.substring(at + 1, end);
    boolean variable =
        !name.isEmpty()
            && Character.isLetter(name.charAt(0))
            && !name.contains("$")
            && !WORDS.contains(name.toLowerCase(Locale.ROOT));
    return variable ? end : at;
  }

  /** True for the placeholders of log messages, which name nothing. */
  static boolean isLogText(String text) {
    return text.contains("{}");
  }

  /** True for a token that is nothing but an unknown part. */
  static boolean isHole(String token) {
    return token.startsWith("{") && token.indexOf('}') == token.length() - 1;
  }

  static boolean isUnnamed(String token) {
    return token.startsWith(UNNAMED);
  }

  /** Gives names to what has none. */
  static String named(String url) {
    String result = url;
    int open = result.indexOf(UNNAMED);
    int number = 1;
    while (open >= 0 && result.indexOf('}', open) > 0) {
      int close = result.indexOf('}', open);
      number = fresh("{value}", result, number);
      String name = numbered("{value}", number);
      result = result.substring(0, open) + name + result.substring(close + 1);
      open = result.indexOf(UNNAMED);
    }
    return result;
  }

  /** The hole, or one with a number when the text has it already. */
  static String fresh(String hole, String text) {
    return numbered(hole, fresh(hole, text, 1));
  }

  /** The first number, from one on, with which the text does not have the hole. */
  private static int fresh(String hole, String text, int first) {
    int number = first;
    while (text.contains(numbered(hole, number))) {
      number++;
    }
    return number;
  }

  private static String numbered(String hole, int number) {
    return number == 1 ? hole : hole.substring(0, hole.length() - 1) + number + "}";
  }

  private static boolean hasConversion(String text) {
    int percent = text.indexOf('%');
    while (percent >= 0) {
      if (conversion(text, percent).isPresent()) {
        return true;
      }
      percent = text.indexOf('%', percent + 1);
    }
    return false;
  }

  /** The end of {@code %s}, {@code %d} or {@code %1$s}; an encoded byte is none. */
  private static Optional<Integer> conversion(String text, int percent) {
    int i = percent + 1;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    boolean indexed = i > percent + 1 && i < text.length() && text.charAt(i) == '$';
    if (i > percent + 1 && !indexed) {
      return Optional.empty();
    }
    i += indexed ? 1 : 0;
    boolean text_ = i < text.length() && (text.charAt(i) == 's' || text.charAt(i) == 'S');
    boolean number =
        i < text.length()
            && text.charAt(i) == 'd'
            && (indexed || i + 1 == text.length() || !isHex(text.charAt(i + 1)));
    return text_ || number ? Optional.of(i + 1) : Optional.empty();
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0;
  }

  private String read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '%') {
        percent();
      } else if ((c == '$' || c == '#') && text.startsWith("{", at + 1)) {
        at++;
        brace();
      } else if (c == '{') {
        brace();
      } else if (c == '$' && variableEnd(text, at) > at) {
        variable();
      } else if (c == '<' && text.indexOf('>', at) > at + 1) {
        angle();
      } else {
        result.append(c);
        at++;
      }
    }
    return result.toString();
  }

  private void percent() {
    Optional<Integer> end = conversion(text, at);
    if (end.isPresent()) {
      hole("");
      at = end.get();
    } else if (printf && text.startsWith("%%", at)) {
      result.append('%');
      at += 2;
    } else {
      result.append('%');
      at++;
    }
  }

  private void brace() {
    int start = at;
    while (start < text.length() && text.charAt(start) == '{') {
      start++;
    }
    int depth = start - at;
    int close = text.indexOf("}".repeat(depth), start);
    if (close < 0) {
      result.append(text, at, start);
      at = start;
      return;
    }
    hole(text.substring(start, close));
    at = close + depth;
  }

  private void variable() {
    int end = variableEnd(text, at);
    hole(text.substring(at + 1, end));
    at = end;
  }

  private void angle() {
    int close = text.indexOf('>', at);
    hole(text.substring(at + 1, close));
    at = close + 1;
  }

  private void hole(String inside) {
    String name = identifier(inside);
    if (name.isEmpty() || name.chars().allMatch(Character::isDigit)) {
      unnamed++;
      result.append(UNNAMED).append(unnamed).append('}');
    } else {
      result.append('{').append(name).append('}');
    }
  }

  /** What stands before a default value or pattern: {@code id} of {@code id:.+}. */
  private static String identifier(String inside) {
    int end = 0;
    while (end < inside.length() && isNamePart(inside.charAt(end))) {
      end++;
    }
    return inside.substring(0, end);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '#';
  }
}

package io.github.adalscan.detect.request;

import io.github.adalscan.detect.request.UrlText.Shape;
import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call that fills a pattern.
 *
 * @param arguments what is filled in
 */
record FormatCall(Expr.Call call, Shape shape, Expr pattern, List<Expr> arguments) {
  /**
   * Text of a pattern and what follows it.
   *
   * @param argument an index; -1 at the end of the pattern
   */
  record Part(String text, int argument) {}

  static Optional<FormatCall> of(Expr expr) {
    if (!(expr instanceof Expr.Call call)) {
      return Optional.empty();
    }
    if (call.name().equals("formatted") && call.receiver().isPresent()) {
      return Optional.of(
          new FormatCall(call, Shape.FORMATTED, call.receiver().get(), call.arguments()));
    }
    String owner = call.owner().name();
    boolean message = owner.endsWith("MessageFormat");
    boolean known = message || owner.equals("String") || owner.equals("java.lang.String");
    if (!known || !call.name().equals("format") || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    boolean locale =
        call.arguments().size() > 1
            && call.arguments().get(0) instanceof Expr.FieldRef field
            && field.owner().name().endsWith("Locale");
    int pattern = locale ? 1 : 0;
    return Optional.of(
        new FormatCall(
            call,
            message ? Shape.MESSAGE : Shape.PRINTF,
            call.arguments().get(pattern),
            call.arguments().subList(pattern + 1, call.arguments().size())));
  }

  List<Part> parts(String pattern) {
    return shape == Shape.MESSAGE ? message(pattern.replace("''", "'")) : printf(pattern);
  }

  private static List<Part> printf(String pattern) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int next = 0;
    int i = 0;
    while (i < pattern.length()) {
      int end = pattern.charAt(i) == '%' ? conversionEnd(pattern, i) : -1;
      if (end < 0) {
        text.append(pattern.charAt(i));
        i++;
        continue;
      }
      char conversion = pattern.charAt(end - 1);
      if (conversion == '%') {
        text.append('%');
      } else {
        int dollar = pattern.indexOf('$', i);
        boolean indexed = dollar > i && dollar < end;
        int argument = indexed ? number(pattern.substring(i + 1, dollar)) - 1 : next++;
        parts.add(new Part(text.toString(), argument));
        text.setLength(0);
      }
      i = end;
    }
    parts.add(new Part(text.toString(), -1));
    return parts;
  }

  /** Behind {@code %s}, {@code %1$s}, {@code %d} or {@code %%}; -1 for an encoded byte. */
  private static int conversionEnd(String pattern, int percent) {
    int i = percent + 1;
    while (i < pattern.length()
        && (Character.isDigit(pattern.charAt(i)) || pattern.charAt(i) == '$')) {
      i++;
    }
    return i < pattern.length() && "sSd%".indexOf(pattern.charAt(i)) >= 0 ? i + 1 : -1;
  }

  private static List<Part> message(String pattern) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    int open = pattern.indexOf('{');
    while (open >= 0) {
      int close = pattern.indexOf('}', open);
      int argument = close < 0 ? -1 : number(pattern.substring(open + 1, close));
      if (argument >= 0) {
        parts.add(new Part(pattern.substring(from, open), argument));
        from = close + 1;
      }
      open = pattern.indexOf('{', open + 1);
    }
    parts.add(new Part(pattern.substring(from), -1));
    return parts;
  }

  private static int number(String digits) {
    boolean number =
        !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(Character::isDigit);
    return number ? Integer.parseInt(digits) : -1;
  }
}

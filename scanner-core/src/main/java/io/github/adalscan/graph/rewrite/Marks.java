package io.github.adalscan.graph.rewrite;

import java.util.ArrayList;
import java.util.List;

/** Lets the placeholders of a text come out of the rewriter in their own spelling. */
final class Marks {
  private static final String PREFIX = "{zq";

  private final List<String> spellings = new ArrayList<>();
  private final String marked;

  Marks(String text) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = Placeholders.end(text, at);
      if (end > at) {
        result.append(PREFIX).append(spellings.size()).append('}');
        spellings.add(text.substring(at, end));
        at = end;
      } else {
        result.append(text.charAt(at));
        at++;
      }
    }
    this.marked = result.toString();
  }

  /** The text with a name for every placeholder. */
  String marked() {
    return marked;
  }

  /** Puts the placeholders back; those with numbers count from the first again. */
  String restore(String rewritten) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < spellings.size(); i++) {
      if (rewritten.contains(mark(i))) {
        left.add(i);
      }
    }
    String result = rewritten;
    for (int i : left) {
      result = result.replace(mark(i), renumbered(i, left));
    }
    return result;
  }

  private static String mark(int index) {
    return PREFIX + index + "}";
  }

  private String renumbered(int index, List<Integer> left) {
    String spelling = spellings.get(index);
    int number = number(spelling);
    if (number < 0) {
      return spelling;
    }
    List<Integer> numbers =
        left.stream()
            .map(i -> number(spellings.get(i)))
            .filter(n -> n >= 0)
            .sorted()
            .distinct()
            .toList();
    int base = spelling.startsWith("%") ? 1 : 0;
    return spelling.replace(String.valueOf(number), String.valueOf(numbers.indexOf(number) + base));
  }

  /** The number of {@code {0}} or {@code %1$s}; -1 when there is none. */
  private static int number(String spelling) {
    StringBuilder digits = new StringBuilder();
    for (char c : spelling.substring(1).toCharArray()) {
      if (!Character.isDigit(c)) {
        break;
      }
      digits.append(c);
    }
    boolean indexed = spelling.startsWith("%") ? spelling.contains("$") : spelling.startsWith("{");
    return digits.length() == 0 || digits.length() > 3 || !indexed
        ? -1
        : Integer.parseInt(digits.toString());
  }
}

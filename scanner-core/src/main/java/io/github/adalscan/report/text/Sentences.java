package io.github.adalscan.report.text;

import java.util.Locale;

/** Makes sentences, names and counted nouns of words. */
public final class Sentences {
  private Sentences() {}

  /** A text with a capital letter and a final period. */
  public static String of(String text) {
    String start = capital(text);
    return start.endsWith(".") ? start : start + ".";
  }

  /** The text with a capital first letter. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** {@code kebab-case} as {@code PascalCase}. */
  public static String pascal(String kebab) {
    StringBuilder name = new StringBuilder();
    for (String word : kebab.split("-", -1)) {
      name.append(capital(word));
    }
    return name.toString();
  }

  /** {@code 1 finding}, {@code 2 findings}. */
  public static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}

package io.github.adalscan.detect.text;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words that names are made of. */
public final class NameWords {
  private NameWords() {}

  /** The words of camel-case, snake-case and dotted names, in lower case. */
  public static Set<String> of(String names) {
    Set<String> words = new TreeSet<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (!Character.isLetterOrDigit(c) || startsWord(names, i)) {
        flush(word, words);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      }
    }
    flush(word, words);
    return words;
  }

  private static boolean startsWord(String names, int at) {
    if (at == 0 || !Character.isUpperCase(names.charAt(at))) {
      return false;
    }
    boolean endsAcronym =
        Character.isUpperCase(names.charAt(at - 1))
            && at + 1 < names.length()
            && Character.isLowerCase(names.charAt(at + 1));
    return endsAcronym || Character.isLowerCase(names.charAt(at - 1));
  }

  private static void flush(StringBuilder word, Set<String> words) {
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  /** The letters and digits of names in lower case, nothing between them. */
  public static String joined(String names) {
    StringBuilder letters = new StringBuilder(names.length());
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}

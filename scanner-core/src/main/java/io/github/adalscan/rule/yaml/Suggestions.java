package io.github.adalscan.rule.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Guesses what a misspelt word was meant to be. */
public final class Suggestions {
  private Suggestions() {}

  /** The option nearest to {@code word}, if one is near enough to be meant. */
  public static Optional<String> closest(String word, Collection<String> options) {
    int limit = Math.max(2, word.length() / 3);
    String best = "";
    int bestDistance = limit + 1;
    for (String option : options) {
      int distance = distance(word, option);
      if (distance < bestDistance) {
        best = option;
        bestDistance = distance;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /**
   * The options nearest to {@code word} in any letter case, the nearest first; empty when none is
   * near enough to be meant.
   */
  public static List<String> nearest(String word, Collection<String> options, int limit) {
    String lower = word.toLowerCase(Locale.ROOT);
    int most = Math.max(2, word.length() / 3);
    Map<String, Integer> near = new TreeMap<>();
    for (String option : options) {
      int distance = distance(lower, option.toLowerCase(Locale.ROOT));
      if (distance <= most) {
        near.put(option, distance);
      }
    }
    return near.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** {@code ; did you mean 'x'?}, or the list of options when none is near. */
  public static String hint(String word, Collection<String> options) {
    return closest(word, options)
        .map(guess -> "; did you mean '" + guess + "'?")
        .orElse("; write one of " + String.join(", ", options));
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}

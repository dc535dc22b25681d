package io.github.adalscan.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds hosts in texts. A host is compared as a whole, in any letter case: neither a part of a
 * longer name nor a parent domain of one counts.
 */
public final class HostFinder {
  private final List<String> hosts;

  /**
   * Looks for these hosts.
   *
   * @param hosts in lower case
   */
  public HostFinder(Collection<String> hosts) {
    this.hosts = hosts.stream().sorted().toList();
  }

  /** All places of all hosts in the order of the text. */
  public List<HostHit> find(String text) {
    if (text.indexOf('.') < 0) {
      return List.of();
    }
    String lower = asciiLowerCase(text);
    List<HostHit> hits = new ArrayList<>();
    for (String host : hosts) {
      int at = lower.indexOf(host);
      while (at >= 0) {
        int end = at + host.length();
        if (startsHere(lower, at) && endsHere(lower, end)) {
          hits.add(new HostHit(host, at, end));
        }
        at = lower.indexOf(host, end);
      }
    }
    hits.sort(Comparator.comparingInt(HostHit::start));
    return hits;
  }

  /** Keeps the length, which {@code String.toLowerCase} does not for some letters. */
  private static String asciiLowerCase(String text) {
    int length = text.length();
    int first = 0;
    while (first < length && !isCapital(text.charAt(first))) {
      first++;
    }
    if (first == length) {
      return text;
    }
    char[] lower = text.toCharArray();
    for (int i = first; i < length; i++) {
      lower[i] = isCapital(lower[i]) ? (char) (lower[i] + 32) : lower[i];
    }
    return String.valueOf(lower);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean startsHere(String lower, int start) {
    return start == 0
        || !isHostCharacter(lower.charAt(start - 1))
        || lower.startsWith("%2f", start - 3)
        || lower.startsWith("\\n", start - 2)
        || lower.startsWith("\\u002f", start - 6);
  }

  /** A dot behind the host ends a sentence, unless another label follows. */
  private static boolean endsHere(String lower, int end) {
    if (end == lower.length()) {
      return true;
    }
    char next = lower.charAt(end);
    if (next != '.') {
      return !isHostCharacter(next);
    }
    return end + 1 == lower.length() || !isHostCharacter(lower.charAt(end + 1));
  }

  private static boolean isHostCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.'
        || Character.isLetterOrDigit(c);
  }
}

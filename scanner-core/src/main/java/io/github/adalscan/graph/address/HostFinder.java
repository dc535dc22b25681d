package io.github.adalscan.graph.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds hosts in texts. A host is compared as a whole, in any letter case: neither a part of a
 * longer name nor a parent domain of one counts.
 */
public final class HostFinder {
  /** A host, and where its first dot is. */
  private record Wanted(String host, int dot) {}

  private final List<Wanted> hosts;
  private final String followers;

  /**
   * Looks for these hosts.
   *
   * @param hosts in lower case
   */
  public HostFinder(Collection<String> hosts) {
    this.hosts = hosts.stream().sorted().map(host -> new Wanted(host, host.indexOf('.'))).toList();
    this.followers =
        this.hosts.stream()
            .map(each -> each.host().substring(each.dot() + 1, each.dot() + 2))
            .distinct()
            .collect(Collectors.joining());
  }

  /** All places of all hosts in the order of the text. */
  public List<HostHit> find(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      return List.of();
    }
    List<HostHit> hits = new ArrayList<>();
    // Every host has a dot, and few texts have many.
    for (; dot >= 0; dot = text.indexOf('.', dot + 1)) {
      if (isFollower(dot + 1, text)) {
        add(dot, text, hits);
      }
    }
    hits.sort(Comparator.comparingInt(HostHit::start));
    return hits;
  }

  /** Adds the hosts whose first dot is there. */
  private void add(int dot, String text, List<HostHit> hits) {
    for (Wanted wanted : hosts) {
      int start = dot - wanted.dot();
      int end = start + wanted.host().length();
      if (isAt(start, wanted.host(), text) && startsHere(text, start) && endsHere(text, end)) {
        hits.add(new HostHit(wanted.host(), start, end));
      }
    }
  }

  /** True for what stands behind the first dot of some host; most dots are none of hosts. */
  private boolean isFollower(int at, String text) {
    return at < text.length() && followers.indexOf(lower(text.charAt(at))) >= 0;
  }

  /** True when a text has a host at some place, in any letter case of ASCII. */
  private static boolean isAt(int start, String host, String text) {
    if (start < 0 || start + host.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < host.length(); i++) {
      if (lower(text.charAt(start + i)) != host.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  private static boolean startsHere(String text, int start) {
    return start == 0
        || !isHostCharacter(text.charAt(start - 1))
        || isAt(start - 3, "%2f", text)
        || isAt(start - 2, "\\n", text)
        || isAt(start - 6, "\\u002f", text);
  }

  /** A dot behind the host ends a sentence, unless another label follows. */
  private static boolean endsHere(String text, int end) {
    if (end == text.length()) {
      return true;
    }
    char next = text.charAt(end);
    if (next != '.') {
      return !isHostCharacter(next);
    }
    return end + 1 == text.length() || !isHostCharacter(text.charAt(end + 1));
  }

  private static boolean isHostCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.'
        || Character.isLetterOrDigit(c);
  }
}

package io.github.adalscan.rule.catalog.artifact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A version with Maven's order, as far as versions of real artifacts need it: numbers by value,
 * {@code alpha < beta < milestone < rc < snapshot < release < sp < any other word < number}.
 */
final class MavenVersion implements Comparable<MavenVersion> {
  private static final List<String> QUALIFIERS =
      List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");

  private final List<String> parts;

  MavenVersion(String text) {
    this.parts = split(text.toLowerCase(Locale.ROOT));
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separator = c == '.' || c == '-' || c == '_';
      boolean change = part.length() > 0 && isDigit(c) != isDigit(part.charAt(0));
      if (separator || change) {
        add(parts, part);
      }
      if (!separator) {
        part.append(c);
      }
    }
    add(parts, part);
    while (!parts.isEmpty() && isRelease(parts.get(parts.size() - 1))) {
      parts.remove(parts.size() - 1);
    }
    return parts;
  }

  private static void add(List<String> parts, StringBuilder part) {
    if (part.length() > 0) {
      parts.add(normal(part.toString()));
      part.setLength(0);
    }
  }

  private static String normal(String part) {
    return switch (part) {
      case "a" -> "alpha";
      case "b" -> "beta";
      case "m" -> "milestone";
      case "cr" -> "rc";
      case "ga", "final", "release" -> "";
      default -> part;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && isDigit(part.charAt(0));
  }

  private static boolean isRelease(String part) {
    return part.isEmpty() || (isNumber(part) && new BigInteger(part).signum() == 0);
  }

  @Override
  public int compareTo(MavenVersion other) {
    int length = Math.max(parts.size(), other.parts.size());
    for (int i = 0; i < length; i++) {
      int order = compare(part(i), other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private String part(int index) {
    return index < parts.size() ? parts.get(index) : "";
  }

  private static int compare(String a, String b) {
    if (isNumber(a) && isNumber(b)) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    if (isNumber(a)) {
      return isRelease(a) && b.isEmpty() ? 0 : 1;
    }
    if (isNumber(b)) {
      return -compare(b, a);
    }
    int order = Integer.compare(rank(a), rank(b));
    return order != 0 ? order : a.compareTo(b);
  }

  private static int rank(String qualifier) {
    int rank = QUALIFIERS.indexOf(qualifier);
    return rank >= 0 ? rank : QUALIFIERS.size();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MavenVersion version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }
}

package io.github.adalscan.link;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A version in Maven's order: numbers by value, qualifiers before or after the release by their
 * meaning, trailing zeros without weight. Unlike in Maven, {@code preview} comes before the
 * release, and a suffix that only names a Java level, as {@code jre8}, has no weight.
 */
public final class ArtifactVersion implements Comparable<ArtifactVersion> {
  private static final int RELEASE = 0;
  private static final int UNKNOWN = 2;
  private static final Map<String, Integer> QUALIFIERS =
      Map.ofEntries(
          Map.entry("alpha", -6),
          Map.entry("a", -6),
          Map.entry("beta", -5),
          Map.entry("b", -5),
          Map.entry("preview", -4),
          Map.entry("pre", -4),
          Map.entry("milestone", -3),
          Map.entry("m", -3),
          Map.entry("rc", -2),
          Map.entry("cr", -2),
          Map.entry("snapshot", -1),
          Map.entry("ga", RELEASE),
          Map.entry("final", RELEASE),
          Map.entry("release", RELEASE),
          Map.entry("sp", 1));

  private final String text;
  private final List<Part> parts;

  private ArtifactVersion(String text) {
    this.text = text;
    this.parts = parts(text.toLowerCase(Locale.ROOT));
  }

  /** Any text is a version. */
  public static ArtifactVersion of(String text) {
    return new ArtifactVersion(text.strip());
  }

  /** A number, or a qualifier with its rank and, for an unknown one, its name. */
  private record Part(boolean isNumber, BigInteger number, int rank, String name) {
    static final Part ABSENT = new Part(false, BigInteger.ZERO, RELEASE, "");

    static Part of(String text) {
      if (Character.isDigit(text.charAt(0))) {
        return new Part(true, new BigInteger(text), RELEASE, "");
      }
      Integer rank = QUALIFIERS.get(text);
      return rank == null
          ? new Part(false, BigInteger.ZERO, UNKNOWN, text)
          : new Part(false, BigInteger.ZERO, rank, "");
    }

    boolean weightless() {
      return isNumber ? number.signum() == 0 : rank == RELEASE;
    }

    /** Numbers come after all qualifiers; a zero weighs as much as an absent part. */
    int compare(Part other) {
      if (isNumber && other.isNumber) {
        return number.compareTo(other.number);
      }
      if (weightless() && other.weightless()) {
        return 0;
      }
      if (isNumber != other.isNumber) {
        return isNumber ? 1 : -1;
      }
      return rank == other.rank ? name.compareTo(other.name) : Integer.compare(rank, other.rank);
    }
  }

  private static List<Part> parts(String version) {
    List<Part> parts = new ArrayList<>();
    List<String> words = words(version);
    for (int i = 0; i < words.size(); i++) {
      boolean javaLevel =
          (words.get(i).equals("jre") || words.get(i).equals("jdk")) && i + 1 < words.size();
      if (javaLevel) {
        i++;
      } else {
        Part part = Part.of(words.get(i));
        if (!part.isNumber()) {
          trim(parts);
        }
        parts.add(part);
      }
    }
    trim(parts);
    return parts;
  }

  /** Zeros in front of a qualifier and at the end have no weight. */
  private static void trim(List<Part> parts) {
    while (!parts.isEmpty() && parts.get(parts.size() - 1).weightless()) {
      parts.remove(parts.size() - 1);
    }
  }

  /** Runs of digits and runs of letters; everything else separates. */
  private static List<String> words(String version) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= version.length(); i++) {
      boolean ends = i == version.length() || kind(version, i) != kind(version, start);
      if (ends && i > start) {
        if (kind(version, start) > 0) {
          words.add(version.substring(start, i));
        }
        start = i;
      }
    }
    return words;
  }

  private static int kind(String version, int index) {
    char c = version.charAt(index);
    if (c >= '0' && c <= '9') {
      return 1;
    }
    return Character.isLetter(c) ? 2 : 0;
  }

  @Override
  public int compareTo(ArtifactVersion other) {
    int length = Math.max(parts.size(), other.parts.size());
    for (int i = 0; i < length; i++) {
      int compared = part(i).compare(other.part(i));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  private Part part(int index) {
    return index < parts.size() ? parts.get(index) : Part.ABSENT;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ArtifactVersion version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}

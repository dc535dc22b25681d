package io.github.adalscan.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A set of versions in Maven's range syntax: {@code [1.0,2.0)}, {@code (,1.5]}, {@code [1.0]}, and
 * several of them joined by commas. A version without brackets is exactly that version.
 */
public record VersionRange(List<Interval> intervals) {
  /** Every version, also an unknown one. */
  public static final VersionRange ALL =
      new VersionRange(List.of(new Interval(Optional.empty(), false, Optional.empty(), false)));

  public VersionRange {
    intervals = List.copyOf(intervals);
  }

  /**
   * One interval.
   *
   * @param lower empty when it has no lower end
   * @param upper empty when it has no upper end
   */
  public record Interval(
      Optional<ArtifactVersion> lower,
      boolean includesLower,
      Optional<ArtifactVersion> upper,
      boolean includesUpper) {
    boolean contains(ArtifactVersion version) {
      int toLower = lower.map(version::compareTo).orElse(1);
      int toUpper = upper.map(version::compareTo).orElse(-1);
      return (toLower > 0 || (toLower == 0 && includesLower))
          && (toUpper < 0 || (toUpper == 0 && includesUpper));
    }
  }

  /** Parses a range; empty when it is malformed. */
  public static Optional<VersionRange> parse(String text) {
    List<Interval> intervals = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      int end = end(rest);
      Optional<Interval> interval = interval(rest.substring(0, end).strip());
      if (interval.isEmpty()) {
        return Optional.empty();
      }
      intervals.add(interval.get());
      String after = rest.substring(end).strip();
      if (!after.isEmpty() && !after.startsWith(",")) {
        return Optional.empty();
      }
      rest = after.isEmpty() ? "" : after.substring(1).strip();
    }
    return intervals.isEmpty() ? Optional.empty() : Optional.of(new VersionRange(intervals));
  }

  private static boolean opens(String text) {
    return text.startsWith("[") || text.startsWith("(");
  }

  /** The offset behind the first interval; behind the whole text when it does not close. */
  private static int end(String text) {
    if (!opens(text)) {
      int comma = text.indexOf(',');
      return comma < 0 ? text.length() : comma;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ']' || text.charAt(i) == ')') {
        return i + 1;
      }
    }
    return text.length();
  }

  private static Optional<Interval> interval(String text) {
    if (!opens(text)) {
      return text.isEmpty() ? Optional.empty() : Optional.of(exactly(text));
    }
    boolean closes = text.endsWith("]") || text.endsWith(")");
    String inner = closes ? text.substring(1, text.length() - 1).strip() : "";
    int comma = inner.indexOf(',');
    boolean onePair = comma < 0 || inner.indexOf(',', comma + 1) < 0;
    if (inner.isEmpty() || !onePair) {
      return Optional.empty();
    }
    if (comma < 0) {
      return Optional.of(exactly(inner));
    }
    return Optional.of(
        new Interval(
            version(inner.substring(0, comma)),
            text.startsWith("["),
            version(inner.substring(comma + 1)),
            text.endsWith("]")));
  }

  private static Interval exactly(String text) {
    Optional<ArtifactVersion> version = version(text);
    return new Interval(version, true, version, true);
  }

  private static Optional<ArtifactVersion> version(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(ArtifactVersion.of(text));
  }

  /** True when the version lies in the range; an empty version lies only in the whole range. */
  public boolean contains(String version) {
    if (version.isBlank()) {
      return intervals.stream()
          .anyMatch(interval -> interval.lower().isEmpty() && interval.upper().isEmpty());
    }
    ArtifactVersion parsed = ArtifactVersion.of(version);
    return intervals.stream().anyMatch(interval -> interval.contains(parsed));
  }
}

package io.github.adalscan.rule.catalog.artifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Versions in Maven's notation: {@code [1.0,2.0)}, {@code (,1.6.7]}, several joined by commas. A
 * bare version stands for exactly that version.
 */
public final class VersionRange {
  private final String text;
  private final List<Interval> intervals;

  private VersionRange(String text, List<Interval> intervals) {
    this.text = text;
    this.intervals = List.copyOf(intervals);
  }

  /** The range of that notation; empty when it is malformed. */
  public static Optional<VersionRange> parse(String text) {
    String rest = text.replace(" ", "");
    if (!rest.startsWith("[") && !rest.startsWith("(")) {
      return single(text, rest);
    }
    List<Interval> intervals = new ArrayList<>();
    while (!rest.isEmpty()) {
      int end = closing(rest);
      Optional<Interval> interval = end < 0 ? Optional.empty() : interval(rest.substring(0, end));
      if (interval.isEmpty()) {
        return Optional.empty();
      }
      intervals.add(interval.get());
      rest = rest.substring(end);
      rest = rest.startsWith(",") ? rest.substring(1) : rest;
    }
    return Optional.of(new VersionRange(text, intervals));
  }

  private static Optional<VersionRange> single(String text, String version) {
    return version.isEmpty() || version.indexOf(',') >= 0
        ? Optional.empty()
        : Optional.of(new VersionRange(text, List.of(new Interval(version, true, version, true))));
  }

  /** The offset after the first closing bracket; -1 when there is none. */
  private static int closing(String rest) {
    for (int i = 1; i < rest.length(); i++) {
      if (rest.charAt(i) == ']' || rest.charAt(i) == ')') {
        return i + 1;
      }
    }
    return -1;
  }

  private static Optional<Interval> interval(String part) {
    boolean fromIncluded = part.charAt(0) == '[';
    boolean toIncluded = part.charAt(part.length() - 1) == ']';
    if (part.charAt(0) != '[' && part.charAt(0) != '(') {
      return Optional.empty();
    }
    String inner = part.substring(1, part.length() - 1);
    int comma = inner.indexOf(',');
    if (comma < 0) {
      return inner.isEmpty() || !fromIncluded || !toIncluded
          ? Optional.empty()
          : Optional.of(new Interval(inner, true, inner, true));
    }
    String from = inner.substring(0, comma);
    String to = inner.substring(comma + 1);
    boolean ordered =
        from.isEmpty()
            || to.isEmpty()
            || new MavenVersion(from).compareTo(new MavenVersion(to)) <= 0;
    return to.indexOf(',') >= 0 || !ordered
        ? Optional.empty()
        : Optional.of(new Interval(from, fromIncluded, to, toIncluded));
  }

  /** Tells whether a version, in plain notation, lies in the range. */
  public boolean contains(String version) {
    return intervals.stream().anyMatch(each -> each.contains(version));
  }

  /** True for {@code (,)}: every version, also one that is not known. */
  public boolean isAll() {
    return intervals.stream().anyMatch(each -> each.from().isEmpty() && each.to().isEmpty());
  }

  /** The notation it was read from. */
  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VersionRange range && intervals.equals(range.intervals);
  }

  @Override
  public int hashCode() {
    return intervals.hashCode();
  }

  /** One interval; an empty end is open. */
  private record Interval(String from, boolean fromIncluded, String to, boolean toIncluded) {
    boolean contains(String version) {
      MavenVersion candidate = new MavenVersion(version);
      return (from.isEmpty() || above(candidate)) && (to.isEmpty() || below(candidate));
    }

    private boolean above(MavenVersion candidate) {
      int order = candidate.compareTo(new MavenVersion(from));
      return order > 0 || (fromIncluded && order == 0);
    }

    private boolean below(MavenVersion candidate) {
      int order = candidate.compareTo(new MavenVersion(to));
      return order < 0 || (toIncluded && order == 0);
    }
  }
}

package io.github.adalscan.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds what overlaps a region without asking each of many: a line may hold thousands. */
public final class Overlaps<T> {
  private final List<Entry<T>> entries;

  /** The region that reaches farthest of each entry and all before it. */
  private final List<Region> farthest = new ArrayList<>();

  private record Entry<T>(T value, Region region, int number) {}

  /**
   * Of things in one file.
   *
   * @param region tells where one is
   */
  public Overlaps(List<T> all, Function<T, Region> region) {
    List<Entry<T>> sorted = new ArrayList<>();
    for (T each : all) {
      sorted.add(new Entry<>(each, region.apply(each), sorted.size()));
    }
    sorted.sort(Comparator.comparing(Entry::region));
    this.entries = sorted;
    for (Entry<T> entry : sorted) {
      Region last = farthest.isEmpty() ? entry.region() : farthest.get(farthest.size() - 1);
      farthest.add(endsAfter(entry.region(), last) ? entry.region() : last);
    }
  }

  /** Those that share a column with a region, in the order in which they were given. */
  public List<T> with(Region region) {
    List<Entry<T>> found = new ArrayList<>();
    for (int i = before(region) - 1; i >= 0 && mayReach(farthest.get(i), region); i--) {
      if (entries.get(i).region().overlaps(region)) {
        found.add(entries.get(i));
      }
    }
    found.sort(Comparator.comparingInt(Entry::number));
    return found.stream().map(Entry::value).toList();
  }

  /** How many entries start before the end of a region. */
  private int before(Region region) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Region start = entries.get(middle).region();
      boolean earlier =
          start.startLine() < region.endLine()
              || (start.startLine() == region.endLine()
                  && start.startColumn() < region.endColumn());
      if (earlier) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean mayReach(Region far, Region region) {
    return far.endLine() > region.startLine()
        || (far.endLine() == region.startLine() && far.endColumn() > region.startColumn());
  }

  private static boolean endsAfter(Region one, Region other) {
    return one.endLine() > other.endLine()
        || (one.endLine() == other.endLine() && one.endColumn() > other.endColumn());
  }
}

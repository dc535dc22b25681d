package io.github.adalscan.model;

import java.util.Comparator;

/**
 * A region of a file.
 *
 * @param path relative to the scan root, with {@code /} between the names
 * @param region where in the file
 */
public record Location(String path, Region region) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path).thenComparing(Location::region);

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}

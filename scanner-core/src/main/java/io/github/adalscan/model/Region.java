package io.github.adalscan.model;

import java.util.Comparator;

/**
 * A piece of a text file. Lines and columns are 1-based; columns count UTF-16 code units, a tab is
 * one column, a byte order mark is none; the end is exclusive.
 */
public record Region(int startLine, int startColumn, int endLine, int endColumn)
    implements Comparable<Region> {
  private static final Comparator<Region> ORDER =
      Comparator.comparingInt(Region::startLine)
          .thenComparingInt(Region::startColumn)
          .thenComparingInt(Region::endLine)
          .thenComparingInt(Region::endColumn);

  public Region {
    if (startLine < 1
        || startColumn < 1
        || endLine < startLine
        || (endLine == startLine && endColumn < startColumn)) {
      throw new IllegalArgumentException(
          "bad region " + startLine + ":" + startColumn + "-" + endLine + ":" + endColumn);
    }
  }

  /** A region on one line. */
  public static Region onLine(int line, int startColumn, int endColumn) {
    return new Region(line, startColumn, line, endColumn);
  }

  /** True when the region lies on one line. */
  public boolean singleLine() {
    return startLine == endLine;
  }

  /** True when {@code other} lies within this region; equal regions contain each other. */
  public boolean contains(Region other) {
    return startsNotAfter(other.startLine, other.startColumn)
        && (endLine > other.endLine || (endLine == other.endLine && endColumn >= other.endColumn));
  }

  /** True when both share at least one column. */
  public boolean overlaps(Region other) {
    return before(startLine, startColumn, other.endLine, other.endColumn)
        && before(other.startLine, other.startColumn, endLine, endColumn);
  }

  private boolean startsNotAfter(int line, int column) {
    return startLine < line || (startLine == line && startColumn <= column);
  }

  private static boolean before(int line, int column, int otherLine, int otherColumn) {
    return line < otherLine || (line == otherLine && column < otherColumn);
  }

  @Override
  public int compareTo(Region other) {
    return ORDER.compare(this, other);
  }
}

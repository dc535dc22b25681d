package io.github.adalscan.source.walk;

import java.util.Comparator;

/**
 * A file or directory that the walk left out.
 *
 * @param path relative to the scan root, with {@code /} between the names
 * @param reason the lower-case name of the reason, such as {@code ignored}
 * @param why what decided, such as a line of an ignore file; may be empty
 */
public record LeftOut(String path, String reason, String why) implements Comparable<LeftOut> {
  private static final Comparator<LeftOut> ORDER =
      Comparator.comparing(LeftOut::path).thenComparing(LeftOut::reason);

  @Override
  public int compareTo(LeftOut other) {
    return ORDER.compare(this, other);
  }
}

package io.github.adalscan.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Something about the scan itself that its reader has to know.
 *
 * @param kind what happened
 * @param level how much it matters
 * @param path the file it happened to, relative to the scan root; empty when it is about the scan
 * @param region where in the file, as far as that is known
 * @param message one sentence
 */
public record Notification(
    Kind kind, Level level, String path, Optional<Region> region, String message)
    implements Comparable<Notification> {
  private static final Comparator<Notification> ORDER =
      Comparator.comparing(Notification::path)
          .thenComparing(Notification::kind)
          .thenComparing(Notification::message);

  /** About a whole file, or about the scan. */
  public Notification(Kind kind, Level level, String path, String message) {
    this(kind, level, path, Optional.empty(), message);
  }

  /** The kinds of notification. */
  public enum Kind {
    /** The file could not be opened or read. */
    UNREADABLE,
    /** The file is larger than the size limit; its texts were read, its structure was not. */
    TOO_LARGE,
    /** The file took too long to be read; it was read by its tokens. */
    TIMED_OUT,
    /** The file does not parse; it was read by its tokens. */
    NOT_PARSED,
    /** The file parsed in part; the rest was read by its tokens. */
    PARTLY_PARSED,
    /** The bytes do not fit the expected encoding; another one was assumed. */
    ENCODING,
    /** The scanner failed on the file or in a rule. */
    INTERNAL_ERROR,
    /** A limit of the analysis was reached. */
    LIMIT;

    /** The lower-case, dashed name. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True when results may be missing because of it. */
    public boolean incomplete() {
      return this == UNREADABLE
          || this == NOT_PARSED
          || this == TOO_LARGE
          || this == TIMED_OUT
          || this == INTERNAL_ERROR;
    }
  }

  @Override
  public int compareTo(Notification other) {
    return ORDER.compare(this, other);
  }
}

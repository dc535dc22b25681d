package io.github.adalscan.source.walk;

import java.util.Locale;

/** Why the walk left something out. A directory that is left out counts once. */
enum SkipReason {
  /** An ignore file says so. */
  IGNORED,
  /** The include and exclude globs say so. */
  EXCLUDED,
  SYMLINK,
  /** Neither a regular file nor a directory. */
  SPECIAL,
  BINARY,
  /** A report of an earlier run. */
  REPORT,
  UNREADABLE;

  /** The lower-case name used in summaries. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

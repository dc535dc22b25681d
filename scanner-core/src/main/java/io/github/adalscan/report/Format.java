package io.github.adalscan.report;

import java.util.Locale;
import java.util.Optional;

/** The formats of a report. */
public enum Format {
  /** For people, on a terminal. */
  TEXT,
  /** For programs; versioned. */
  JSON,
  /** SARIF 2.1.0, for code review and code scanning. */
  SARIF;

  /** The lower-case name used on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name. */
  public static Optional<Format> of(String id) {
    for (Format format : values()) {
      if (format.id().equals(id)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The writer of this format. */
  public Reporter reporter(ReportOptions options) {
    return switch (this) {
      case TEXT -> new TextReporter(options);
      case JSON -> new JsonReporter(options.stats());
      case SARIF -> new SarifReporter(options.sources());
    };
  }
}

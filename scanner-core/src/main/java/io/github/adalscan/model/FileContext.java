package io.github.adalscan.model;

import java.util.Locale;
import java.util.Optional;

/** What a file is there for; findings outside main and sample code drop to a note by default. */
public enum FileContext {
  MAIN,
  TEST,
  SAMPLE,
  /** Recorded sessions and other captured data. */
  RECORDED,
  GENERATED,
  /** Copies of other people's code that lie in the tree. */
  VENDORED,
  /** Prose: documentation, change logs. */
  DOCUMENTATION;

  /** The lower-case name used in reports and configuration. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The context of that name. */
  public static Optional<FileContext> of(String id) {
    for (FileContext context : values()) {
      if (context.id().equals(id)) {
        return Optional.of(context);
      }
    }
    return Optional.empty();
  }
}

package io.github.adalscan.report.options;

import java.util.List;
import java.util.Optional;

/**
 * What a user may choose about SARIF.
 *
 * @param pretty true to indent
 * @param reproducible true to leave out times and ids of the run
 * @param include which results beside the active ones
 * @param category of the results within the repository; empty for the scanned folder
 * @param maxResults results beyond are cut, the least severe first
 * @param absoluteBase address of the root of the paths, for viewers on this machine
 * @param files paths of files to list beside those that results are about
 */
public record SarifOptions(
    boolean pretty,
    boolean reproducible,
    Include include,
    Optional<String> category,
    int maxResults,
    Optional<String> absoluteBase,
    List<String> files) {
  /** What GitHub keeps of an upload. */
  public static final int DEFAULT_MAX_RESULTS = 5_000;

  /** GitHub refuses an upload with more. */
  public static final int HIGHEST_MAX_RESULTS = 25_000;

  /** Compact, with times, active results only. */
  public static final SarifOptions DEFAULT =
      new SarifOptions(
          false, false, Include.ACTIVE, Optional.empty(), DEFAULT_MAX_RESULTS, Optional.empty());

  public SarifOptions {
    files = List.copyOf(files);
  }

  /** Only files that results are about. */
  public SarifOptions(
      boolean pretty,
      boolean reproducible,
      Include include,
      Optional<String> category,
      int maxResults,
      Optional<String> absoluteBase) {
    this(pretty, reproducible, include, category, maxResults, absoluteBase, List.of());
  }

  /** The same with other files to list. */
  public SarifOptions withFiles(List<String> others) {
    return new SarifOptions(
        pretty, reproducible, include, category, maxResults, absoluteBase, others);
  }

  /** Which results a file holds. */
  public enum Include {
    /** Those that count; services open alerts for all others, too. */
    ACTIVE,
    /** Also those that the source suppresses. */
    SUPPRESSED,
    /** Also those of the baseline that are gone. */
    ABSENT,
    ALL;

    public boolean suppressed() {
      return this == SUPPRESSED || this == ALL;
    }

    public boolean absent() {
      return this == ABSENT || this == ALL;
    }
  }
}

package io.github.adalscan.report;

/**
 * How a report is written; formats ignore what does not concern them.
 *
 * @param colour true to use terminal escapes
 * @param contextLines source lines to show before and after a finding
 * @param quiet true to leave out the summary and the notifications
 * @param stats true to add figures about the analysis
 * @param sources content of the scanned files, for context and hashes
 */
public record ReportOptions(
    boolean colour, int contextLines, boolean quiet, boolean stats, SourceLookup sources) {
  /** No colour, no context, summary shown. */
  public static final ReportOptions PLAIN =
      new ReportOptions(false, 0, false, false, SourceLookup.NONE);
}

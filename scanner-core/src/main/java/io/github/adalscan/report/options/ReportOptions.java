package io.github.adalscan.report.options;

import io.github.adalscan.report.source.SourceLookup;
import io.github.adalscan.source.checkout.Checkout;
import java.util.List;

/**
 * How a report is written; formats ignore what does not concern them.
 *
 * @param colour true to use terminal escapes
 * @param contextLines source lines to show before and after a finding
 * @param quiet true to leave out the summary and the notifications
 * @param stats true to add figures about the analysis
 * @param sources content of the scanned files, for context and hashes
 * @param checkout where the scanned folder lies in its repository; formats for services of a
 *     repository write paths from its root
 * @param invocation how the scan was started
 * @param sarif what concerns SARIF alone
 */
public record ReportOptions(
    boolean colour,
    int contextLines,
    boolean quiet,
    boolean stats,
    SourceLookup sources,
    Checkout checkout,
    Invocation invocation,
    SarifOptions sarif) {
  /** No colour, no context, summary shown. */
  public static final ReportOptions PLAIN = of(SourceLookup.NONE);

  /** The defaults with the scanned files at hand. */
  public static ReportOptions of(SourceLookup sources) {
    return new ReportOptions(
        false, 0, false, false, sources, Checkout.NONE, Invocation.UNKNOWN, SarifOptions.DEFAULT);
  }

  /** The same options for a reader in front of a terminal. */
  public ReportOptions withLook(boolean colours, int lines, boolean findingsOnly) {
    return new ReportOptions(
        colours, lines, findingsOnly, stats, sources, checkout, invocation, sarif);
  }

  /** The same options for a folder of a repository. */
  public ReportOptions in(Checkout place) {
    return new ReportOptions(colour, contextLines, quiet, stats, sources, place, invocation, sarif);
  }

  /** The same options with files under the names that a report gives them. */
  public ReportOptions placed(Placement names) {
    List<String> files = sarif.files().stream().map(names).toList();
    return new ReportOptions(
        colour, contextLines, quiet, stats, names, checkout, invocation, sarif.withFiles(files));
  }

  /** The same options with what SARIF tells of the run. */
  public ReportOptions withSarif(Invocation run, SarifOptions options) {
    return new ReportOptions(colour, contextLines, quiet, stats, sources, checkout, run, options);
  }

  /** The same with figures about the analysis or without. */
  public ReportOptions withStats(boolean shown) {
    return new ReportOptions(
        colour, contextLines, quiet, shown, sources, checkout, invocation, sarif);
  }
}

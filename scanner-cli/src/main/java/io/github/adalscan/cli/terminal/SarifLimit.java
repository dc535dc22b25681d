package io.github.adalscan.cli.terminal;

import io.github.adalscan.report.options.SarifOptions;
import picocli.CommandLine.Option;

/** How many results a SARIF file holds at the most. */
public final class SarifLimit {
  @Option(
      names = "--sarif-max-results",
      paramLabel = "N",
      description = "Cut the least severe results beyond (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + SarifOptions.DEFAULT_MAX_RESULTS)
  private int maxResults = SarifOptions.DEFAULT_MAX_RESULTS;

  public int value() {
    return maxResults;
  }

  /** Refuses a number of results that no service takes. */
  public void check() {
    if (maxResults < 1 || maxResults > SarifOptions.HIGHEST_MAX_RESULTS) {
      throw new UsageException(
          "--sarif-max-results must be from 1 to "
              + SarifOptions.HIGHEST_MAX_RESULTS
              + ", not "
              + maxResults
              + ".");
    }
  }
}

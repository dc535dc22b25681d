package io.github.adalscan.cli.option;

import io.github.adalscan.cli.argument.FailOn;
import io.github.adalscan.cli.argument.PlainScan;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Report;
import picocli.CommandLine.Option;

/** When a scan fails the build. */
public final class GateOptions {
  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "error, warning, note or never (default: ${DEFAULT-VALUE}).",
      defaultValue = "error")
  private FailOn failOn = FailOn.ERROR;

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description = "Fail only when there are more than N such findings (default: 0).",
      defaultValue = "0")
  private long maxFindings;

  @Option(
      names = "--strict",
      description =
          "Exit with 3 when a file could not be read in full; mistakes in suppressions are errors.")
  private boolean strict;

  @Option(names = "--exit-zero", description = "Exit with 0 although there are findings.")
  private boolean exitZero;

  /** Takes over what plain arguments say. */
  public void take(PlainScan plain) {
    failOn = plain.failOn().orElse(failOn);
    strict = plain.has("--strict");
    exitZero = plain.has("--exit-zero");
  }

  /** True when what is doubtful counts as wrong. */
  public boolean strict() {
    return strict;
  }

  /** Refuses a number that no build can mean. */
  public void check() {
    if (maxFindings < 0) {
      throw new UsageException("--max-findings must be at least 0, not " + maxFindings + ".");
    }
  }

  /** The exit code that a report deserves. */
  public int exitCode(Report report) {
    if (fails(report) && !exitZero) {
      return ExitCode.FINDINGS;
    }
    return strict && report.incomplete() ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
  }

  private boolean fails(Report report) {
    if (failOn == FailOn.NEVER) {
      return false;
    }
    Level threshold = Level.valueOf(failOn.name());
    long count =
        report.results().stream()
            .filter(result -> !result.known())
            .filter(result -> result.finding().level().atLeast(threshold))
            .count();
    return count > maxFindings;
  }
}

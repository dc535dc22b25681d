package io.github.adalscan.cli.option;

import io.github.adalscan.cli.terminal.Failures;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.model.Report;
import io.github.adalscan.source.checkout.CheckoutReader;
import io.github.adalscan.triage.Baseline;
import io.github.adalscan.triage.ChangedLines;
import io.github.adalscan.triage.change.ChangeException;
import io.github.adalscan.triage.change.GitChanges;
import io.github.adalscan.triage.change.UnifiedDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings count: not those of a baseline, or only those of a change. */
public final class TriageOptions {
  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings of this file are known; only others fail the run.")
  private @Nullable Path baseline;

  @Option(names = "--new-only", description = "Report only what the baseline does not hold.")
  private boolean newOnly;

  @Option(
      names = "--changed-since",
      paramLabel = "REV",
      description = "Only findings that the work since this git revision touches.")
  private @Nullable String since;

  @Option(
      names = "--changed-lines",
      paramLabel = "DIFF",
      description = "Only findings that this unified diff touches; - reads standard input.")
  private @Nullable String diff;

  /** The file of the baseline. */
  public Optional<Path> baselineFile() {
    return Optional.ofNullable(baseline);
  }

  /** True when the diff is standard input. */
  public boolean takesInput() {
    return "-".equals(diff);
  }

  /** The baseline, with the paths of the report. */
  public Optional<Baseline> baseline(Path base) {
    if (newOnly && baseline == null) {
      throw new UsageException("--new-only needs --baseline FILE.");
    }
    return Optional.ofNullable(baseline)
        .map(file -> new BaselineStore(file, CheckoutReader.read(base).prefix()).scanned());
  }

  /**
   * The lines of the change.
   *
   * @param terminal whose standard input is read where {@code -} asks for it
   */
  public Optional<ChangedLines> changed(Path base, Terminal terminal) {
    String revision = since;
    String file = diff;
    if (revision != null && file != null) {
      throw new UsageException("Write either --changed-since or --changed-lines.");
    }
    if (revision != null) {
      return Optional.of(since(revision, base));
    }
    return Optional.ofNullable(file).map(name -> lines(name, base, terminal));
  }

  private static ChangedLines since(String revision, Path base) {
    try {
      return GitChanges.since(revision, base);
    } catch (ChangeException wrong) {
      throw new UsageException("--changed-since: " + wrong.getMessage() + ".");
    }
  }

  private static ChangedLines lines(String file, Path base, Terminal terminal) {
    try {
      byte[] bytes =
          file.equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file));
      String text = new String(bytes, StandardCharsets.UTF_8);
      return UnifiedDiff.parse(text, CheckoutReader.read(base).prefix());
    } catch (IOException unreadable) {
      throw new UsageException(
          "The diff '" + file + "' cannot be read: " + Failures.reason(unreadable));
    } catch (ChangeException wrong) {
      throw new UsageException("The diff '" + file + "' is broken: " + wrong.getMessage() + ".");
    }
  }

  /** What of a report is wanted. */
  public Report shown(Report report) {
    return newOnly ? report.only(result -> !result.known()) : report;
  }
}

package io.github.adalscan.cli.option;

import io.github.adalscan.cli.terminal.ConsoleListener;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Survey;
import java.util.List;
import java.util.function.Function;

/** Runs a scan for a command; a person sees progress. */
public final class Scan {
  private Scan() {}

  /**
   * The findings.
   *
   * @throws UsageException when there was nothing to scan
   */
  public static Report run(ScanRequest request, Terminal terminal, boolean quiet) {
    Report report = watched(terminal, quiet, seen -> new Scanner().scan(request, seen));
    refuseNothing(report.summary().filesSeen());
    return report;
  }

  /**
   * The findings and the paths of all files that were searched.
   *
   * @throws UsageException when there was nothing to scan
   */
  public static Survey listing(ScanRequest request, Terminal terminal, boolean quiet) {
    Survey survey = watched(terminal, quiet, seen -> new Scanner().survey(request, seen));
    refuseNothing(survey.report().summary().filesSeen());
    return new Survey(survey.report(), survey.paths(), List.of(), List.of());
  }

  private static <T> T watched(Terminal terminal, boolean quiet, Function<ScanListener, T> scan) {
    if (quiet || !terminal.progress()) {
      return scan.apply(ScanListener.NONE);
    }
    ConsoleListener console = new ConsoleListener(terminal.err());
    T result = scan.apply(console);
    console.clear();
    return result;
  }

  /** A scan of nothing is a mistake, never a clean result. */
  public static void refuseNothing(long filesSeen) {
    if (filesSeen == 0) {
      throw new UsageException(
          "No file was seen; check the paths, --include, --exclude and .gitignore (--no-ignore).");
    }
  }
}

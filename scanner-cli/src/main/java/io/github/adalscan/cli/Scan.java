package io.github.adalscan.cli;

import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.Report;

/** Runs a scan for a command. */
final class Scan {
  private Scan() {}

  /**
   * Scans; a person sees progress.
   *
   * @throws UsageException when there was nothing to scan
   */
  static Report run(ScanRequest request, Terminal terminal, boolean quiet) {
    ScanListener listener =
        terminal.progress() && !quiet ? new ConsoleListener(terminal.err()) : ScanListener.NONE;
    Report report = new Scanner().scan(request, listener);
    if (listener instanceof ConsoleListener console) {
      console.clear();
    }
    refuseNothing(report.summary().filesSeen());
    return report;
  }

  /** A scan of nothing is a mistake, never a clean result. */
  static void refuseNothing(long filesSeen) {
    if (filesSeen == 0) {
      throw new UsageException(
          "No file was seen; check the paths, --include, --exclude and .gitignore (--no-ignore).");
    }
  }
}

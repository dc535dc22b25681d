package io.github.adalscan.cli.command;

import io.github.adalscan.cli.option.Scan;
import io.github.adalscan.cli.option.TargetOptions;
import io.github.adalscan.cli.terminal.TemporaryFolder;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.Survey;
import io.github.adalscan.report.secret.Masking;
import io.github.adalscan.report.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Scans for commands that answer instead of report. */
final class Surveys {
  /** What answers by a scan. */
  interface Question<T> {
    T ask(ScanRequest request) throws IOException;
  }

  private Surveys() {}

  /** Asks about what the options of a command choose. */
  static <T> T ask(TargetOptions target, Terminal terminal, Question<T> question)
      throws IOException {
    try (TemporaryFolder received = new TemporaryFolder()) {
      target.receive(terminal, received);
      return question.ask(target.request());
    }
  }

  /**
   * What a scan sees beside its findings; without secrets.
   *
   * @param base what the paths of the scan are relative to
   * @throws UsageException when there was nothing to scan
   */
  static Survey survey(ScanRequest request, Path base) {
    Survey survey = new Scanner().survey(request, ScanListener.NONE);
    Scan.refuseNothing(survey.report().summary().filesSeen());
    return Masking.of(survey, new SourceFiles(base));
  }
}

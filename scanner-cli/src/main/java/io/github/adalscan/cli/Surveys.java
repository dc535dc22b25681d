package io.github.adalscan.cli;

import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.Survey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scans for commands that answer instead of report. */
final class Surveys {
  private Surveys() {}

  /** What is seen in files and folders, by default in the current folder. */
  static Survey of(List<Path> paths, RuleOptions rules) {
    List<Path> roots = paths.isEmpty() ? List.of(Path.of(".")) : paths;
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw new UsageException("There is no file or folder '" + root + "'.");
      }
    }
    ScanRequest defaults = ScanRequest.of(roots);
    ScanRequest request =
        new ScanRequest(
            roots,
            rules.directory(),
            Set.of(),
            Set.of(),
            false,
            defaults.jobs(),
            true,
            List.of(),
            List.of(),
            ScanRequest.DEFAULT_MAX_FILE_SIZE,
            Map.of(),
            false);
    Survey survey = new Scanner().survey(request, ScanListener.NONE);
    if (survey.report().summary().filesSeen() == 0) {
      throw new UsageException("No file was seen; check the paths and .gitignore.");
    }
    return survey;
  }
}

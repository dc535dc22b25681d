package io.github.adalscan.cli;

import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.Survey;
import io.github.adalscan.report.Masking;
import io.github.adalscan.report.SourceFiles;
import io.github.adalscan.source.CandidateFinder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Scans for commands that answer instead of report. */
final class Surveys {
  private Surveys() {}

  /** What is seen in files and folders, by default in the current folder; without secrets. */
  static Survey of(List<Path> paths, RuleOptions rules, FileOptions files) {
    List<Path> roots = paths.isEmpty() ? List.of(Path.of(".")) : paths;
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw new UsageException("There is no file or folder '" + root + "'.");
      }
    }
    ScanRequest request =
        ScanRequest.of(roots).withRulesDirectory(rules.directory()).withFiles(files.choice());
    Survey survey = new Scanner().survey(request, ScanListener.NONE);
    if (survey.report().summary().filesSeen() == 0) {
      throw new UsageException("No file was seen; check the paths and .gitignore.");
    }
    return Masking.of(survey, new SourceFiles(base(roots)));
  }

  private static Path base(List<Path> roots) {
    try {
      return CandidateFinder.base(roots);
    } catch (NoSuchFileException missing) {
      throw new UsageException("There is no file or folder '" + missing.getFile() + "'.");
    }
  }
}

package io.github.adalscan.cli.terminal;

import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.kind.FileKinds;
import io.github.adalscan.source.walk.OwnReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps a mistyped name from costing somebody a source file: reports replace reports only. */
public final class OutputGuard {
  private OutputGuard() {}

  /**
   * Refuses to write over a file that would be scanned.
   *
   * @param scanned files and folders
   */
  public static void check(List<Output> outputs, List<Path> scanned) {
    for (Output output : outputs) {
      output
          .file()
          .filter(file -> isBelow(file, scanned) && isSource(file))
          .ifPresent(OutputGuard::refuse);
    }
  }

  private static void refuse(Path file) {
    throw new UsageException(
        "'" + file + "' is a file to be scanned and no report; write the report to another file.");
  }

  private static boolean isBelow(Path file, List<Path> scanned) {
    Path place = absolute(file);
    return scanned.stream().anyMatch(root -> place.startsWith(absolute(root)));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static boolean isSource(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) > 0
          && !isLog(file)
          && !OwnReports.isReport(file);
    } catch (IOException unreadable) {
      return true;
    }
  }

  /** What a report of text may have been written to: it may be of any tool. */
  private static boolean isLog(Path file) {
    String name = String.valueOf(file.getFileName());
    FileKind kind = FileKinds.of(name);
    return kind == FileKind.TEXT || name.endsWith(".txt") || name.endsWith(".sarif");
  }
}

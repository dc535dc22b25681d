package io.github.adalscan.testing;

import io.github.adalscan.engine.RuleSelection;
import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.Report;
import io.github.adalscan.source.walk.WalkOptions;
import io.github.adalscan.triage.TriageRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Scans folders and sources given as text. */
public final class Scans {
  /** The day on which tests run. */
  public static final TriageRequest TRIAGE = TriageRequest.on(LocalDate.of(2026, 1, 1));

  private Scans() {}

  /** The root of the repository. */
  public static Path repository() {
    return Path.of(System.getProperty("adalscan.root", ".."));
  }

  /** Scans a folder with every rule, those of low precision too. */
  public static Report all(Path root) {
    return new Scanner().scan(request(root, true, 2), ScanListener.NONE);
  }

  /** Scans a folder with the rules that are on by default. */
  public static Report byDefault(Path root) {
    return new Scanner().scan(request(root, false, 2), ScanListener.NONE);
  }

  /** A request for one root. */
  public static ScanRequest request(Path root, boolean low, int jobs) {
    return ScanRequest.of(List.of(root))
        .withRules(RuleSelection.all(low))
        .withFiles(WalkOptions.DEFAULT.withIgnoreFiles(false))
        .withJobs(jobs)
        .withTriage(TRIAGE);
  }

  /** Writes files below a folder. */
  public static void write(Path root, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** Reads all files below a folder as UTF-8, by relative path. */
  public static Map<String, String> read(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String relative = root.relativize(path).toString().replace('\\', '/');
        files.put(
            relative,
            new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}

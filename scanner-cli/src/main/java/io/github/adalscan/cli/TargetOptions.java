package io.github.adalscan.cli;

import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.source.CandidateFinder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is scanned, and by which rules. */
final class TargetOptions {
  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files or folders.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private FileOptions files = new FileOptions();

  @Option(names = "--jobs", paramLabel = "N", description = "Threads (default: processors).")
  private @Nullable Integer jobs;

  @Option(names = "--keep-level", description = "Keep levels outside of main and sample code.")
  private boolean keepLevel;

  /** The scan, without triage. */
  ScanRequest request() {
    int threads = Optional.ofNullable(jobs).orElse(Runtime.getRuntime().availableProcessors());
    if (threads < 1) {
      throw new UsageException("--jobs must be at least 1, not " + threads + ".");
    }
    return ScanRequest.of(roots())
        .withRulesDirectory(rules.directory())
        .withRules(selection.choice(rules))
        .withFiles(files.choice())
        .withJobs(threads)
        .withKeepLevels(keepLevel);
  }

  private List<Path> roots() {
    List<Path> roots = paths.isEmpty() ? List.of(Path.of(".")) : paths;
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw new UsageException("There is no file or folder '" + root + "'.");
      }
    }
    return roots;
  }

  /** What the paths of the report are relative to. */
  Path base() {
    try {
      return CandidateFinder.base(roots());
    } catch (NoSuchFileException gone) {
      throw new UsageException("There is no file or folder '" + gone.getFile() + "'.");
    }
  }
}

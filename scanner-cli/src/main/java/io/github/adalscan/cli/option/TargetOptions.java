package io.github.adalscan.cli.option;

import io.github.adalscan.cli.argument.PlainScan;
import io.github.adalscan.cli.config.ConfigOptions;
import io.github.adalscan.cli.terminal.TemporaryFolder;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.source.path.Globs;
import io.github.adalscan.source.walk.CandidateFinder;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is scanned, and by which rules; every command that scans takes its settings with them. */
public final class TargetOptions {
  @Mixin private ConfigOptions config = new ConfigOptions();

  @Mixin private PathOptions paths = new PathOptions();
  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private FileOptions files = new FileOptions();

  @Option(names = "--jobs", paramLabel = "N", description = "Threads (default: processors).")
  private @Nullable Integer jobs;

  @Option(
      names = "--timeout-per-file",
      paramLabel = "SEC",
      description =
          "Seconds; read a file by its tokens when it takes longer (default: ${DEFAULT-VALUE}).",
      defaultValue = "30")
  private long secondsPerFile = ScanRequest.DEFAULT_TIME_PER_FILE.toSeconds();

  @Option(names = "--keep-level", description = "Keep levels outside of main and sample code.")
  private boolean keepLevel;

  private List<Path> resolved = List.of();
  private List<String> left = List.of();

  /** Where settings come from. */
  public ConfigOptions config() {
    return config;
  }

  /** What was named to be scanned. */
  public List<Path> named() {
    return roots();
  }

  /** Takes over what plain arguments say. */
  public void take(PlainScan plain) {
    config.take(plain);
    paths.take(plain);
    files.take(plain);
    keepLevel = plain.has("--keep-level");
  }

  /** The scan, without triage. */
  public ScanRequest request() {
    int threads = Optional.ofNullable(jobs).orElse(Runtime.getRuntime().availableProcessors());
    if (threads < 1) {
      throw new UsageException("--jobs must be at least 1, not " + threads + ".");
    }
    if (secondsPerFile < 1) {
      throw new UsageException(
          "--timeout-per-file must be at least 1, not " + secondsPerFile + ".");
    }
    return ScanRequest.of(roots())
        .withTimePerFile(Duration.ofSeconds(secondsPerFile))
        .withRulesDirectory(rules.directory())
        .withRules(selection.choice(rules))
        .withFiles(files.choice(left))
        .withJobs(threads)
        .withKeepLevels(keepLevel);
  }

  /** Reads what standard input holds: a list of paths, or a file. */
  public void receive(Terminal terminal, TemporaryFolder folder) {
    resolved = paths.resolve(terminal, folder);
  }

  /** The rules to scan by. */
  public RuleSet loadRules() {
    return rules.load();
  }

  /** True when a path or the list of paths is standard input. */
  public boolean takesInput() {
    return paths.takesInput();
  }

  /** Leaves out files of this run: a report or a baseline names findings, and is none itself. */
  public void leaveOut(List<Path> own) {
    Path base = base().toAbsolutePath().normalize();
    left =
        own.stream()
            .map(file -> file.toAbsolutePath().normalize())
            .filter(file -> file.startsWith(base))
            .map(file -> Globs.exactly(base.relativize(file)))
            .toList();
  }

  private List<Path> roots() {
    return resolved.isEmpty() ? paths.existing() : resolved;
  }

  /** What the paths of the report are relative to. */
  public Path base() {
    try {
      return CandidateFinder.base(roots());
    } catch (NoSuchFileException gone) {
      throw new UsageException("There is no file or folder '" + gone.getFile() + "'.");
    }
  }
}

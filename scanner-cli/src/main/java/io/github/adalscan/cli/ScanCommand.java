package io.github.adalscan.cli;

import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.Invocation;
import io.github.adalscan.report.StatsText;
import io.github.adalscan.source.CandidateFinder;
import io.github.adalscan.triage.TriageRequest;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scans source trees. */
@Command(
    name = "scan",
    description = "Scan files and folders (default: the current folder).",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing at or above the level of --fail-on",
      "1:findings at or above it",
      "2:wrong arguments, paths, rule files or outputs",
      "3:incomplete scan with --strict, or a failure of the scanner"
    })
final class ScanCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files or folders.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private ReportingOptions reporting = new ReportingOptions();

  @Mixin private GateOptions gate = new GateOptions();

  @Option(
      names = "--min-severity",
      paramLabel = "LEVEL",
      description = "Leave out findings below: error, warning or note (default: note).",
      defaultValue = "note")
  private Level minSeverity = Level.NOTE;

  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private FileOptions files = new FileOptions();

  @Option(names = "--jobs", paramLabel = "N", description = "Threads (default: processors).")
  private @Nullable Integer jobs;

  @Option(names = "--keep-level", description = "Keep levels outside of main and sample code.")
  private boolean keepLevel;

  @Option(names = "--stats", description = "Say on standard error where the time went.")
  private boolean stats;

  @Spec private CommandSpec spec = CommandSpec.create();

  ScanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Output> outputs = reporting.outputs();
    Instant start = Instant.now();
    ScanRequest request = request();
    Path base = base(request.roots());
    ScanListener listener =
        terminal.progress() && !reporting.quiet()
            ? new ConsoleListener(terminal.err())
            : ScanListener.NONE;
    Report report = new Scanner().scan(request, listener);
    if (listener instanceof ConsoleListener console) {
      console.clear();
    }
    if (report.summary().filesSeen() == 0) {
      throw new UsageException(
          "No file was seen; check the paths, --include, --exclude and .gitignore (--no-ignore).");
    }
    Report shown = report.only(result -> result.finding().level().atLeast(minSeverity));
    int code = gate.exitCode(shown);
    long written = System.nanoTime();
    reporting.write(outputs, shown, base, invocation(start, code), stats, terminal);
    if (stats) {
      long micros = (System.nanoTime() - written) / 1_000;
      StatsText.lines(report.summary(), micros).forEach(terminal.err()::println);
    }
    return code;
  }

  private Invocation invocation(Instant start, int code) {
    List<String> arguments =
        Optional.ofNullable(spec.commandLine())
            .map(line -> line.getParseResult().originalArgs())
            .orElse(List.of());
    return new Invocation(
        arguments,
        Optional.of(start),
        Optional.of(Instant.now()),
        Optional.of(code),
        ExitCode.meaning(code));
  }

  private ScanRequest request() {
    List<Path> roots = paths.isEmpty() ? List.of(Path.of(".")) : paths;
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw new UsageException("There is no file or folder '" + root + "'.");
      }
    }
    int threads = Optional.ofNullable(jobs).orElse(Runtime.getRuntime().availableProcessors());
    if (threads < 1) {
      throw new UsageException("--jobs must be at least 1, not " + threads + ".");
    }
    return ScanRequest.of(roots)
        .withRulesDirectory(rules.directory())
        .withRules(selection.choice(rules))
        .withFiles(files.choice())
        .withJobs(threads)
        .withKeepLevels(keepLevel)
        .withTriage(TriageRequest.on(Today.of(terminal.environment())).withStrict(gate.strict()));
  }

  private static Path base(List<Path> roots) {
    try {
      return CandidateFinder.base(roots);
    } catch (NoSuchFileException gone) {
      throw new UsageException("There is no file or folder '" + gone.getFile() + "'.");
    }
  }
}

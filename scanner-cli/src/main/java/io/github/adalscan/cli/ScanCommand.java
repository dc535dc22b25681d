package io.github.adalscan.cli;

import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.ReportOptions;
import io.github.adalscan.report.SourceLookup;
import io.github.adalscan.triage.TriageRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private TriageOptions triage = new TriageOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT[=FILE]",
      description = "text, json or sarif, to standard output or to a file. Repeatable.")
  private List<String> formats = new ArrayList<>();

  @Mixin private GateOptions gate = new GateOptions();

  @Option(
      names = "--min-severity",
      paramLabel = "LEVEL",
      description = "Leave out findings below: error, warning or note (default: note).",
      defaultValue = "note")
  private Level minSeverity = Level.NOTE;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private Terminal.ColourChoice colour = Terminal.ColourChoice.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      description = "Findings only: no summary, no progress.")
  private boolean quiet;

  @Option(
      names = {"-C", "--context"},
      paramLabel = "LINES",
      description = "Source lines around a finding (default: 0).",
      defaultValue = "0")
  private int context;

  ScanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Output> outputs = Output.parse(formats);
    outputs.forEach(Output::check);
    Path base = target.base();
    Report report = Scan.run(request(base), terminal, quiet);
    Report shown =
        triage.shown(report).only(result -> result.finding().level().atLeast(minSeverity));
    for (Output output : outputs) {
      boolean plain = output.file().isPresent();
      ReportOptions options =
          new ReportOptions(!plain && terminal.colour(colour), context, quiet, false, lookup(base));
      output.write(shown, output.format().reporter(options), terminal.out());
    }
    return gate.exitCode(shown);
  }

  private ScanRequest request(Path base) {
    return target
        .request()
        .withTriage(
            TriageRequest.on(Today.of(terminal.environment()))
                .withStrict(gate.strict())
                .withBaseline(triage.baseline(base))
                .withChanged(triage.changed(base)));
  }

  private static SourceLookup lookup(Path base) {
    return path -> {
      try {
        return Optional.of(Files.readAllBytes(base.resolve(path)));
      } catch (IOException gone) {
        return Optional.empty();
      }
    };
  }
}

package io.github.adalscan.cli.command;

import io.github.adalscan.cli.argument.PlainScan;
import io.github.adalscan.cli.option.GateOptions;
import io.github.adalscan.cli.option.ListingOptions;
import io.github.adalscan.cli.option.ReportingOptions;
import io.github.adalscan.cli.option.Scan;
import io.github.adalscan.cli.option.TargetOptions;
import io.github.adalscan.cli.option.TriageOptions;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Output;
import io.github.adalscan.cli.terminal.OutputGuard;
import io.github.adalscan.cli.terminal.TemporaryFolder;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.Today;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Survey;
import io.github.adalscan.report.answer.StatsText;
import io.github.adalscan.report.options.Invocation;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.report.text.Visible;
import io.github.adalscan.triage.TriageRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scans source trees. */
@Command(
    name = "scan",
    description = "Scan files and folders (default: the current folder).",
    customSynopsis = "adalscan [scan] [OPTION...] [PATH...]",
    usageHelpWidth = 130,
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing at or above the level of --fail-on",
      "1:findings at or above it",
      "2:wrong arguments, paths, rule files or outputs",
      "3:incomplete scan with --strict, or a failure of the scanner"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  adalscan -f text -f sarif=adalscan.sarif .",
      "  adalscan --changed-since origin/main --fail-on warning",
      "  adalscan --rule ADAL,AADG --exclude 'legacy/**' src"
    })
public final class ScanCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private TriageOptions triage = new TriageOptions();

  @Mixin private ReportingOptions reporting = new ReportingOptions();

  @Mixin private GateOptions gate = new GateOptions();

  @Mixin private ListingOptions listing = new ListingOptions();

  @Option(
      names = "--min-severity",
      paramLabel = "LOWEST",
      description = "Leave out findings below: error, warning or note (default: note).",
      defaultValue = "note")
  private Level minSeverity = Level.NOTE;

  @Option(names = "--stats", description = "Say on standard error where the time went.")
  private boolean stats;

  @Spec private @Nullable CommandSpec spec;

  private List<String> plainWords = List.of();

  public ScanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A scan that does not need the model of all options. */
  public ScanCommand(Terminal terminal, PlainScan plain) {
    this(terminal);
    target.take(plain);
    reporting.take(plain);
    gate.take(plain);
    stats = plain.has("--stats");
    plainWords = plain.words();
  }

  @Override
  public Integer call() throws IOException {
    if (target.takesInput() && triage.takesInput()) {
      throw new UsageException("Standard input can hold the diff or what is scanned, not both.");
    }
    try (TemporaryFolder received = new TemporaryFolder()) {
      target.receive(terminal, received);
      return listing.wanted() ? listing.print(target.request(), terminal) : scan();
    }
  }

  private int scan() {
    gate.check();
    List<Output> outputs = reporting.outputs();
    Instant start = Instant.now();
    Path base = target.base();
    leaveOut(outputs);
    ScanRequest request = request(base);
    if (reporting.verbose()) {
      tell(base, outputs);
    }
    Survey seen = survey(request);
    Report report = seen.report();
    Report shown =
        triage.shown(report).only(result -> result.finding().level().atLeast(minSeverity));
    int code = gate.exitCode(shown);
    if (reporting.verbose()) {
      say("rules", String.valueOf(report.rules().size()));
      say("exit code", code + ", " + ExitCode.meaning(code));
    }
    long written = System.nanoTime();
    ReportOptions options =
        reporting.options(base, seen.paths(), invocation(start, code)).withStats(stats);
    reporting.write(outputs, shown, options, terminal);
    if (stats || reporting.debug()) {
      long micros = (System.nanoTime() - written) / 1_000;
      StatsText.lines(report.summary(), micros).forEach(terminal.err()::println);
    }
    return code;
  }

  /** What this run writes is not searched. */
  private void leaveOut(List<Output> outputs) {
    OutputGuard.check(outputs, target.named());
    target.leaveOut(
        Stream.concat(
                outputs.stream().flatMap(output -> output.file().stream()),
                triage.baselineFile().stream())
            .toList());
  }

  private void tell(Path base, List<Output> outputs) {
    Optional<Path> settings = target.config().inForce(terminal.environment(), target.named());
    say("settings", settings.map(Path::toString).orElse("none"));
    say("folder", base.toAbsolutePath().normalize().toString());
    triage.baselineFile().ifPresent(file -> say("baseline", file.toString()));
    outputs.forEach(output -> say("report", output.toString()));
  }

  private void say(String what, String value) {
    terminal.err().println("adalscan: " + what + ": " + Visible.of(value));
  }

  /** The findings, and the paths of all files where reports list them. */
  private Survey survey(ScanRequest request) {
    return reporting.listsFiles()
        ? Scan.listing(request, terminal, reporting.quiet())
        : new Survey(
            Scan.run(request, terminal, reporting.quiet()), List.of(), List.of(), List.of());
  }

  private Invocation invocation(Instant start, int code) {
    List<String> arguments =
        Optional.ofNullable(spec)
            .map(model -> model.commandLine().getParseResult().originalArgs())
            .orElse(plainWords);
    return new Invocation(
        arguments,
        Optional.of(start),
        Optional.of(Instant.now()),
        Optional.of(code),
        ExitCode.meaning(code));
  }

  private ScanRequest request(Path base) {
    return target
        .request()
        .withTriage(
            TriageRequest.on(Today.of(terminal.environment()))
                .withStrict(gate.strict())
                .withBaseline(triage.baseline(base))
                .withChanged(triage.changed(base, terminal)));
  }
}

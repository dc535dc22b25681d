package io.github.adalscan.cli.option;

import io.github.adalscan.cli.argument.PlainScan;
import io.github.adalscan.cli.terminal.Output;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.options.Invocation;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.report.source.SourceFiles;
import io.github.adalscan.source.checkout.CheckoutReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which reports are written, where to, and how they look. */
public final class ReportingOptions {
  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT[=FILE]",
      completionCandidates = FormatNames.class,
      description =
          "text, json, sarif, github, gitlab, junit, rdjsonl, markdown, checkstyle, azure, sonar, csv.")
  private List<String> formats = new ArrayList<>();

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
      names = {"-v", "--verbose"},
      description =
          "Say on standard error what the scan goes by: settings, folder, rules, outputs.")
  private boolean verbose;

  @Option(
      names = "--debug",
      description = "--verbose and --stats, and where the scanner failed if it does.")
  private boolean debug;

  @Option(
      names = {"-C", "--context"},
      paramLabel = "LINES",
      description = "Source lines around a finding (default: 0).",
      defaultValue = "0")
  private int context;

  @Mixin private SarifFlags sarif = new SarifFlags();

  /** True when reports tell every file that was searched. */
  public boolean listsFiles() {
    return sarif.allArtifacts();
  }

  /** True when a person wants to know what a scan goes by. */
  public boolean verbose() {
    return verbose || debug;
  }

  /** True when a developer looks for a mistake. */
  public boolean debug() {
    return debug;
  }

  /** Takes over what plain arguments say. */
  public void take(PlainScan plain) {
    formats.addAll(plain.formats());
    quiet = plain.has("--quiet");
    sarif.take(plain);
  }

  /** True when only findings are to be shown. */
  public boolean quiet() {
    return quiet;
  }

  /** Reads the formats and refuses files that surely cannot be written. */
  public List<Output> outputs() {
    List<Output> outputs = Output.parse(formats);
    outputs.forEach(Output::check);
    if (context < 0) {
      throw new UsageException("--context must be at least 0, not " + context + ".");
    }
    sarif.check();
    return outputs;
  }

  /**
   * What all reports of a run are given.
   *
   * @param base what the paths of the report are relative to
   * @param searched the paths of all files that were searched, if they are listed
   */
  public ReportOptions options(Path base, List<String> searched, Invocation invocation) {
    return ReportOptions.of(new SourceFiles(base))
        .in(CheckoutReader.read(base))
        .withSarif(invocation, sarif.options(base).withFiles(searched));
  }

  /** Writes all reports. */
  public void write(List<Output> outputs, Report report, ReportOptions options, Terminal terminal) {
    for (Output output : outputs) {
      boolean coloured = output.file().isEmpty() && terminal.colour(colour);
      ReportOptions own = options.withLook(coloured, context, quiet);
      output.write(report, output.format().reporter(own), terminal.out());
    }
  }
}

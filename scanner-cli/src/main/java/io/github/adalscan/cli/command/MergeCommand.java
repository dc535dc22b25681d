package io.github.adalscan.cli.command;

import io.github.adalscan.cli.terminal.AtomicFile;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Failures;
import io.github.adalscan.cli.terminal.Output;
import io.github.adalscan.cli.terminal.SarifLimit;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.report.sarif.MergeException;
import io.github.adalscan.report.sarif.SarifMerge;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one SARIF file of several. */
@Command(
    name = "merge",
    description = {
      "Merge SARIF files of this scanner into one with one run, as services want it.",
      "Equal results count once; all files must be of one version and one revision."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class MergeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "SARIF files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to (default: standard output).")
  private @Nullable Path output;

  @Option(
      names = "--sarif-category",
      paramLabel = "NAME",
      description = "The category (default: that of the files, if it is the same).")
  private @Nullable String category;

  @Mixin private SarifLimit limit = new SarifLimit();

  public MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    limit.check();
    Optional<Output> file = Optional.ofNullable(output).map(Output::sarif);
    file.ifPresent(Output::check);
    SarifMerge merge = new SarifMerge();
    files.forEach(each -> add(each, merge));
    AtomicFile.Content content = out -> write(merge, out);
    if (output == null) {
      terminal.write(content);
    } else {
      Output.write(output, content);
    }
    return ExitCode.CLEAN;
  }

  private static void add(Path file, SarifMerge merge) {
    try {
      merge.add(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UsageException("'" + file + "' cannot be read: " + Failures.reason(unreadable));
    } catch (MergeException other) {
      throw new UsageException("'" + file + "' " + other.getMessage() + ".");
    }
  }

  private void write(SarifMerge merge, OutputStream out) throws IOException {
    SarifOptions options =
        new SarifOptions(
            false,
            false,
            SarifOptions.Include.ACTIVE,
            Optional.ofNullable(category),
            limit.value(),
            Optional.empty());
    try {
      merge.write(options, out);
    } catch (MergeException mixed) {
      throw new UsageException("A file " + mixed.getMessage() + ".");
    }
  }
}

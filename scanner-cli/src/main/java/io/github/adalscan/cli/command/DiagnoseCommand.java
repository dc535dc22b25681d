package io.github.adalscan.cli.command;

import io.github.adalscan.cli.option.AnswerOptions;
import io.github.adalscan.cli.option.TargetOptions;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.diagnose.Diagnoser;
import io.github.adalscan.diagnose.LogFacts;
import io.github.adalscan.diagnose.LogReader;
import io.github.adalscan.explain.ErrorCatalog;
import io.github.adalscan.model.Diagnosis;
import io.github.adalscan.report.answer.Diagnoses;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says why calls fail, by a log and the code. */
@Command(
    name = "diagnose",
    description = {
      "Read a log or a stack trace and say which line of the code causes the error.",
      "",
      "Error codes, statuses, ids, addresses, stack frames and the claims of access",
      "tokens are picked out; tokens and secrets are never printed or sent anywhere."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class DiagnoseCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "The log; '-' for standard input. Without it the code alone is looked at.")
  private @Nullable String log;

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private AnswerOptions answer = new AnswerOptions();

  public DiagnoseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (STANDARD_INPUT.equals(log) && target.takesInput()) {
      throw new UsageException("Standard input holds the log; write the paths out.");
    }
    ErrorCatalog errors = ErrorCatalog.bundled();
    Diagnoser diagnoser = new Diagnoser(target.loadRules(), errors);
    LogReader reader = new LogReader(errors, diagnoser.packages());
    LogFacts facts;
    try (Reader text = open()) {
      facts = reader.read(text);
    }
    Diagnosis found =
        Surveys.ask(
            target,
            terminal,
            request -> diagnoser.diagnose(facts, Surveys.survey(request, target.base())));
    answer.print(terminal, out -> Diagnoses.text(found, out), out -> Diagnoses.json(found, out));
    return ExitCode.CLEAN;
  }

  private Reader open() throws IOException {
    Optional<String> named = Optional.ofNullable(log);
    if (named.isEmpty()) {
      return Reader.nullReader();
    }
    if (named.get().equals(STANDARD_INPUT)) {
      return new InputStreamReader(terminal.in(), StandardCharsets.UTF_8);
    }
    Path file = Path.of(named.get());
    if (!Files.isRegularFile(file)) {
      throw new UsageException("There is no log file '" + file + "'.");
    }
    return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
  }
}

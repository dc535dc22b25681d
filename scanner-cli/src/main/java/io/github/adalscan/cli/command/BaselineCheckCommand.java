package io.github.adalscan.cli.command;

import io.github.adalscan.cli.option.BaselineTarget;
import io.github.adalscan.cli.option.GateOptions;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.model.BaselineOutcome;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.Format;
import io.github.adalscan.report.answer.BaselineText;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.report.options.Reporter;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares the findings of today with a baseline; writes nothing. */
@Command(
    name = "check",
    description = "Show what is new, and which entries of a baseline are fixed or expired.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class BaselineCheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private BaselineTarget target = new BaselineTarget();
  @Mixin private GateOptions gate = new GateOptions();

  public BaselineCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    gate.check();
    Report report = target.scan(Optional.of(target.store().scanned()), terminal);
    Report added = report.only(result -> !result.known());
    Reporter plain = Format.TEXT.reporter(ReportOptions.PLAIN.withLook(false, 0, true));
    terminal.write(out -> plain.write(added, out));
    BaselineOutcome outcome = report.triage().baseline().orElseThrow();
    StringBuilder text = new StringBuilder();
    outcome.fixed().forEach(entry -> text.append(BaselineText.entry("fixed", entry)));
    outcome.expired().forEach(entry -> text.append(BaselineText.entry("expired", entry)));
    text.append(
        "%d new, %d known, %d fixed\n"
            .formatted(outcome.added(), outcome.known(), outcome.fixed().size()));
    terminal.print(text.toString());
    return gate.exitCode(added);
  }
}

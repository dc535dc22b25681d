package io.github.adalscan.cli.command;

import io.github.adalscan.cli.option.BaselineStore;
import io.github.adalscan.cli.option.BaselineTarget;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.triage.Baseline;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Accepts all findings of today. */
@Command(
    name = "create",
    description = "Write a baseline of all findings.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class BaselineCreateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private BaselineTarget target = new BaselineTarget();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why they are accepted.")
  private @Nullable String reason;

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM-DD",
      description = "The last day on which they are accepted.")
  private @Nullable LocalDate until;

  @Option(names = "--force", description = "Write over a baseline, and in a build (CI=true).")
  private boolean force;

  public BaselineCreateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    BaselineStore store = target.store();
    store.refuseInBuild(terminal.environment(), force);
    if (store.exists() && !force) {
      throw new UsageException(
          "There is a baseline '"
              + store.file()
              + "' already; 'baseline prune' takes out what is fixed, --force starts anew.");
    }
    boolean again = store.exists();
    Baseline earlier = again ? store.read() : Baseline.EMPTY;
    Baseline found =
        new Baseline(
                target.scan(Optional.empty(), terminal).results().stream()
                    .map(BaselineEntry::of)
                    .map(entry -> entry.accepted(Optional.ofNullable(reason), ends()))
                    .toList())
            .below(store.prefix());
    store.write(found.withReasonsOf(earlier));
    String was = again ? " (was " + earlier.entries().size() + ")" : "";
    terminal.print(store.file() + ": " + found.entries().size() + " accepted" + was + "\n");
    return ExitCode.CLEAN;
  }

  private Optional<LocalDate> ends() {
    return Optional.ofNullable(until);
  }
}

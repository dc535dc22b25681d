package io.github.adalscan.cli.command;

import io.github.adalscan.cli.option.BaselineStore;
import io.github.adalscan.cli.option.BaselineTarget;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.BaselineOutcome;
import io.github.adalscan.triage.Baseline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes out of a baseline what is fixed or expired; adds nothing. */
@Command(
    name = "prune",
    description = "Take out of a baseline what is fixed or expired; nothing is added.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class BaselinePruneCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private BaselineTarget target = new BaselineTarget();

  @Option(names = "--force", description = "Write in a build (CI=true) as well.")
  private boolean force;

  public BaselinePruneCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    BaselineStore store = target.store();
    Baseline before = store.read();
    BaselineOutcome outcome =
        target
            .scan(Optional.of(before.within(store.prefix())), terminal)
            .triage()
            .baseline()
            .orElseThrow();
    List<BaselineEntry> gone = new ArrayList<>(outcome.fixed());
    gone.addAll(outcome.expired());
    Baseline after = before.without(new Baseline(gone).below(store.prefix()).entries());
    if (!after.equals(before)) {
      store.refuseInBuild(terminal.environment(), force);
      store.write(after);
    }
    terminal.print(
        "%s: %d left, was %d\n"
            .formatted(store.file(), after.entries().size(), before.entries().size()));
    return ExitCode.CLEAN;
  }
}

package io.github.adalscan.cli.command;

import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.cli.terminal.VersionProvider;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What to do with a baseline; its subcommands do it. */
@Command(
    name = "baseline",
    description = "Accept the findings of today, and fail on those of tomorrow.",
    synopsisSubcommandLabel = "create|check|prune|show",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class BaselineCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new UsageException("Write 'baseline create', 'check', 'prune' or 'show'.");
  }
}

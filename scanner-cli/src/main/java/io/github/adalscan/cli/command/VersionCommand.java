package io.github.adalscan.cli.command;

import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.VersionProvider;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what runs here. */
@Command(
    name = "version",
    description = "Print the version, the date of the rules and the Java that runs them.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class VersionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  public VersionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (json) {
      terminal.write(VersionProvider.current()::writeJson);
    } else {
      terminal.print(String.join("\n", VersionProvider.current().lines()) + "\n");
    }
    return ExitCode.CLEAN;
  }
}

package io.github.adalscan.cli.shell;

import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.VersionProvider;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the manual page. */
@Command(
    name = "man",
    description = "Print the manual page; read it with 'adalscan man | man -l -'.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class ManCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ProgramSpec program = new ProgramSpec();

  public ManCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    terminal.print(ManPage.of(program.line().getCommandSpec()));
    return ExitCode.CLEAN;
  }
}

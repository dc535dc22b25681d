package io.github.adalscan.cli;

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
final class ManCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ProgramSpec program = new ProgramSpec();

  ManCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    terminal.print(ManPage.of(program.line().getCommandSpec()));
    return ExitCode.CLEAN;
  }
}

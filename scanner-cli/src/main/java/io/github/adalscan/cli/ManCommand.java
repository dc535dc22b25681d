package io.github.adalscan.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page. */
@Command(
    name = "man",
    description = "Print the manual page; read it with 'adalscan man | man -l -'.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class ManCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  ManCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec own = spec;
    if (own == null) {
      throw new IllegalStateException("the command line has not been built");
    }
    terminal.print(ManPage.of(own.root()));
    return ExitCode.CLEAN;
  }
}

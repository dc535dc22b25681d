package io.github.adalscan.cli.shell;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The whole program as a command of it sees it. */
@Command
final class ProgramSpec {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec own;

  /** The command line with all its commands. */
  CommandLine line() {
    CommandSpec command = own;
    if (command == null) {
      throw new IllegalStateException("the command line has not been built");
    }
    return command.root().commandLine();
  }
}

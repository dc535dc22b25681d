package io.github.adalscan.cli.shell;

import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.VersionProvider;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints completion scripts. */
@Command(
    name = "completion",
    description = {
      "Print a completion script for a shell.",
      "",
      "bash, zsh:  source <(adalscan completion bash)",
      "fish:       adalscan completion fish | source"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class CompletionCommand implements Callable<Integer> {
  /** The shells that are known. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  private final Terminal terminal;

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell = Shell.BASH;

  @Mixin private ProgramSpec program = new ProgramSpec();

  public CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine root = program.line();
    String script =
        shell == Shell.FISH ? FishCompletion.of(root.getCommandSpec()) : BashCompletion.of(root);
    terminal.print(script);
    return ExitCode.CLEAN;
  }
}

package io.github.adalscan.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
final class CompletionCommand implements Callable<Integer> {
  /** The shells that are known. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  private final Terminal terminal;

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell = Shell.BASH;

  @Spec private @Nullable CommandSpec spec;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec own = spec;
    if (own == null) {
      throw new IllegalStateException("the command line has not been built");
    }
    CommandLine root = own.root().commandLine();
    String script =
        shell == Shell.FISH ? FishCompletion.of(root.getCommandSpec()) : BashCompletion.of(root);
    terminal.print(script);
    return ExitCode.CLEAN;
  }
}

package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell offers. */
class CompletionTest {
  /** Completes the last of some words as bash does, and prints what it offers. */
  private static final String ASK =
      """
      source ./script
      ask() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
        _complete_adalscan 2> /dev/null || true
        echo "${COMPREPLY[*]}"
      }
      set +eu
      ask adalscan ba
      ask adalscan scan --fail
      ask adalscan scan --fail-on ''
      ask adalscan scan --min-severity ''
      ask adalscan --fo
      ask adalscan src --color ''
      ask adalscan -f s
      ask adalscan baseline cr
      ask adalscan completion ''
      """;

  @TempDir Path folder;

  @Test
  void bashOffersCommandsOptionsAndWords() throws IOException {
    assumeThat(Shell.has("bash")).isTrue();
    Files.writeString(folder.resolve("script"), ProgramRun.of("completion", "bash").out());
    Shell shell = Shell.in(folder, folder.resolve("tools"));
    assertThat(shell.run(ASK, Map.of()).out().lines())
        .containsExactly(
            "baseline",
            "--fail-on",
            "error warning note never",
            "error warning note",
            "--follow-symlinks --format",
            "auto always never",
            "sarif sonar",
            "create",
            "bash zsh fish");
  }

  @Test
  void fishOffersTheOptionsOfAScanWhereNoCommandIsNamed() {
    String script = ProgramRun.of("completion", "fish").out();
    assertThat(script)
        .contains("-n __fish_use_subcommand -a merge ")
        .containsPattern("-n 'not __fish_seen_subcommand_from [a-z ]+' -l fail-on ")
        .contains("-n '__fish_seen_subcommand_from baseline' -a create")
        .contains("-a 'text json sarif ");
    assertThat(script.lines())
        .allMatch(line -> line.startsWith("complete ") || line.startsWith("#"));
  }
}

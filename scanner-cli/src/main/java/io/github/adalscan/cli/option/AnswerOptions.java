package io.github.adalscan.cli.option;

import io.github.adalscan.cli.terminal.AtomicFile;
import io.github.adalscan.cli.terminal.Terminal;
import java.io.IOException;
import picocli.CommandLine.Option;

/** How an answer is written. */
public final class AnswerOptions {
  /** The formats of an answer. */
  enum AnswerFormat {
    TEXT,
    JSON
  }

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text or json (default: text).")
  private AnswerFormat format = AnswerFormat.TEXT;

  /** Prints the form that was chosen. */
  public void print(Terminal terminal, AtomicFile.Content text, AtomicFile.Content json)
      throws IOException {
    terminal.write(format == AnswerFormat.JSON ? json : text);
  }
}

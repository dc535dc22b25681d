package io.github.adalscan.cli.option;

import io.github.adalscan.cli.terminal.AtomicFile;
import io.github.adalscan.cli.terminal.Terminal;
import java.io.IOException;
import picocli.CommandLine.Option;

/** How an answer is written that can be a page, too. */
public final class PageOptions {
  /** The formats of a page. */
  enum PageFormat {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text, markdown or json (default: text).")
  private PageFormat format = PageFormat.TEXT;

  /** Prints the form that was chosen. */
  public void print(
      Terminal terminal,
      AtomicFile.Content text,
      AtomicFile.Content markdown,
      AtomicFile.Content json)
      throws IOException {
    terminal.write(
        switch (format) {
          case TEXT -> text;
          case MARKDOWN -> markdown;
          case JSON -> json;
        });
  }
}

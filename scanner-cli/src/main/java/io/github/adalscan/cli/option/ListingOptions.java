package io.github.adalscan.cli.option;

import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.engine.FileListing;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.report.text.Visible;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/** Which files a scan would look at, in place of a scan. */
public final class ListingOptions {
  @Option(names = "--list-files", description = "Only list the files that a scan looks at.")
  private boolean listFiles;

  @Option(
      names = "--why",
      description =
          "With --list-files: what becomes of each, and what is left out for what reason.")
  private boolean why;

  /** True when files are to be listed. */
  public boolean wanted() {
    if (why && !listFiles) {
      throw new UsageException("--why needs --list-files.");
    }
    return listFiles;
  }

  /**
   * Lists.
   *
   * @return the exit code
   * @throws UsageException when there is nothing to look at
   */
  public int print(ScanRequest request, Terminal terminal) throws IOException {
    List<FileListing.Entry> entries = FileListing.of(request);
    StringBuilder text = new StringBuilder();
    for (FileListing.Entry entry : entries) {
      if (why || entry.searched()) {
        text.append(Visible.of(entry.path()));
        text.append(why ? ": " + Visible.of(entry.why()) : "").append('\n');
      }
    }
    terminal.print(text.toString());
    Scan.refuseNothing(entries.stream().filter(FileListing.Entry::searched).count());
    return ExitCode.CLEAN;
  }
}

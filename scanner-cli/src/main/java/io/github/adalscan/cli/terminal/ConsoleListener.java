package io.github.adalscan.cli.terminal;

import io.github.adalscan.engine.ScanListener;
import java.io.PrintStream;

/** Shows the progress of a scan on one line of a terminal. */
public final class ConsoleListener implements ScanListener {
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream err;

  public ConsoleListener(PrintStream err) {
    this.err = err;
  }

  @Override
  public void progress(long filesSeen, long candidates) {
    String line = filesSeen == 0 ? "searching" : filesSeen + " files seen, reading " + candidates;
    err.print(ERASE + line);
    err.flush();
  }

  /** Takes the line away. */
  public void clear() {
    err.print(ERASE);
    err.flush();
  }
}

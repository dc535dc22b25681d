package io.github.adalscan.report.answer;

import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.report.text.Visible;

/** Entries of a baseline for people. */
public final class BaselineText {
  private BaselineText() {}

  /**
   * One line with its end; what comes from a file cannot move the terminal.
   *
   * @param lead what to say of it first; may be empty
   */
  public static String entry(String lead, BaselineEntry entry) {
    StringBuilder line = new StringBuilder();
    line.append(lead.isEmpty() ? "" : lead + ": ");
    line.append(entry.path()).append(": ").append(entry.rule()).append(' ').append(entry.symbol());
    if (!entry.enclosing().isEmpty()) {
      line.append(" in ").append(entry.enclosing());
    }
    entry.until().ifPresent(day -> line.append(" until ").append(day));
    entry.reason().ifPresent(reason -> line.append(" -- ").append(reason));
    return Visible.of(line.toString()) + "\n";
  }
}

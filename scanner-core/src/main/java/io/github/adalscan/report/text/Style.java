package io.github.adalscan.report.text;

import io.github.adalscan.model.Level;

/**
 * Writes texts with the control sequences of terminals.
 *
 * @param colour false to leave every text as it is
 */
public record Style(boolean colour) {
  /** Stands out. */
  public String bold(String text) {
    return wrap("1", text);
  }

  /** Stands back. */
  public String dim(String text) {
    return wrap("2", text);
  }

  /** Says that something is as it should be. */
  public String good(String text) {
    return wrap("32", text);
  }

  /** The name of a level in its colour. */
  public String level(Level level) {
    return switch (level) {
      case ERROR -> wrap("1;31", "error");
      case WARNING -> wrap("1;33", "warning");
      case NOTE -> wrap("1;36", "note");
    };
  }

  private String wrap(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}

package io.github.adalscan.report.text;

import io.github.adalscan.model.Level;

/** Terminal colours, or none. */
public record Style(boolean colour) {
  public String bold(String text) {
    return wrap("1", text);
  }

  public String dim(String text) {
    return wrap("2", text);
  }

  public String good(String text) {
    return wrap("32", text);
  }

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

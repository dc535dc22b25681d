package io.github.adalscan.rule.yaml;

/**
 * A place in a rule file.
 *
 * @param file as the user named it
 * @param line 1-based
 * @param column 1-based, in UTF-16 code units
 */
public record Mark(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}

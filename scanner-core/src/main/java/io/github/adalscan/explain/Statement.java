package io.github.adalscan.explain;

import java.util.List;

/**
 * Something that the support article about authentication errors of 2021 asks people to check.
 *
 * @param state {@code holds}, {@code changed}, {@code obsolete}, {@code history} or {@code pointer}
 * @param note what holds today; may be empty
 * @param by the causes that check it in code
 */
public record Statement(String id, String about, String state, String note, List<String> by) {
  public Statement {
    by = List.copyOf(by);
  }
}

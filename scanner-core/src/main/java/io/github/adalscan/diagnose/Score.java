package io.github.adalscan.diagnose;

import io.github.adalscan.model.Diagnosis.Seen;
import java.util.ArrayList;
import java.util.List;

/** What in a log speaks for a cause, in points. For one thread. */
final class Score {
  /** An error code that means this cause. */
  static final int CODE = 30;

  /** An error code that means several causes. */
  static final int WORD = 20;

  /** A piece of a message that only this cause has. */
  static final int TEXT = 35;

  /** A status alone. */
  static final int STATUS = 5;

  /** What a token or an address proves. */
  static final int PROOF = 60;

  private final List<String> reasons = new ArrayList<>();
  private int total;
  private boolean shown;
  private boolean named;

  void add(int points, String reason) {
    total += points;
    reasons.add(reason);
  }

  /** Adds an error code that the token service gives this cause. */
  void name(Seen seen) {
    named = true;
    add(CODE, said(seen));
  }

  /** Adds what needs no look at the code. */
  void prove(String reason) {
    shown = true;
    add(PROOF, reason);
  }

  /** {@code AADSTS65001 in line 12, 3 times}. */
  static String said(Seen seen) {
    return seen.text()
        + " in line "
        + seen.line()
        + (seen.count() == 1 ? "" : ", " + seen.count() + " times");
  }

  int total() {
    return total;
  }

  /** True when the token service itself names the cause. */
  boolean isNamed() {
    return named;
  }

  /** True when more than a status, or the mere presence of a library, speaks for the cause. */
  boolean isTelling() {
    return total >= WORD;
  }

  boolean isShown() {
    return shown;
  }

  List<String> reasons() {
    return List.copyOf(reasons);
  }
}

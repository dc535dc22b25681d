package io.github.adalscan.model;

import java.util.Optional;

/**
 * A finding and what triage knows of it.
 *
 * @param fingerprint names the finding over time; see {@code triage.Fingerprinter}
 * @param state how it compares with the baseline; empty when there is none
 * @param suppression in force; empty when the finding is active
 */
public record Result(
    Finding finding,
    String fingerprint,
    Optional<BaselineState> state,
    Optional<Suppression> suppression) {
  /** A result of which nothing but its name is known. */
  public static Result of(Finding finding, String fingerprint) {
    return new Result(finding, fingerprint, Optional.empty(), Optional.empty());
  }

  /** The same result, compared with a baseline. */
  public Result withState(BaselineState compared) {
    return new Result(finding, fingerprint, Optional.of(compared), suppression);
  }

  /** The same result, accepted by the source. */
  public Result suppressedBy(Suppression accepted) {
    return new Result(finding, fingerprint, state, Optional.of(accepted));
  }

  /** True when the baseline holds it. */
  public boolean known() {
    return state.map(BaselineState::known).orElse(false);
  }
}

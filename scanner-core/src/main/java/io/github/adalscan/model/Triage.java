package io.github.adalscan.model;

import java.util.List;
import java.util.Optional;

/**
 * What became of the findings that are not among the active results, and how the baseline compares.
 *
 * @param suppressed sorted results that the source accepts; each has its suppression
 * @param baseline the comparison; empty when no baseline was given
 * @param outsideChange how many results were left out because the change does not touch them; empty
 *     when no change was given
 */
public record Triage(
    List<Result> suppressed, Optional<BaselineOutcome> baseline, Optional<Integer> outsideChange) {
  /** Nothing was suppressed, compared or left out. */
  public static final Triage NONE = new Triage(List.of(), Optional.empty(), Optional.empty());

  public Triage {
    suppressed = List.copyOf(suppressed);
  }
}

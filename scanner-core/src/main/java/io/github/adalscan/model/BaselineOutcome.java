package io.github.adalscan.model;

import java.util.List;

/**
 * What the comparison with a baseline gave. Suppressed findings count nowhere.
 *
 * @param added how many findings are new
 * @param known how many findings the baseline holds
 * @param fixed sorted entries whose finding is gone; SARIF calls these results absent
 * @param expired sorted entries that accept nothing any more because their last day is over
 */
public record BaselineOutcome(
    int added, int known, List<BaselineEntry> fixed, List<BaselineEntry> expired) {
  public BaselineOutcome {
    fixed = List.copyOf(fixed);
    expired = List.copyOf(expired);
  }
}

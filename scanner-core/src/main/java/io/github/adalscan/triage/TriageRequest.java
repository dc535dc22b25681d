package io.github.adalscan.triage;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What findings are compared with.
 *
 * @param today decides what has expired; empty when nothing expires
 * @param strict true to make mistakes in suppressions errors
 * @param baseline its paths are relative to what the paths of the scan are relative to
 * @param changed when given, only findings that this change touches stay active
 */
public record TriageRequest(
    Optional<LocalDate> today,
    boolean strict,
    Optional<Baseline> baseline,
    Optional<ChangedLines> changed) {
  /** Fingerprints and suppressions only, and nothing expires. */
  public static final TriageRequest NONE =
      new TriageRequest(Optional.empty(), false, Optional.empty(), Optional.empty());

  /** Fingerprints and suppressions only, on a day. */
  public static TriageRequest on(LocalDate today) {
    return new TriageRequest(Optional.of(today), false, Optional.empty(), Optional.empty());
  }

  /** The same with mistakes in suppressions as errors, or not. */
  public TriageRequest withStrict(boolean errors) {
    return new TriageRequest(today, errors, baseline, changed);
  }

  /** The same with another baseline. */
  public TriageRequest withBaseline(Optional<Baseline> other) {
    return new TriageRequest(today, strict, other, changed);
  }

  /** The same with another change. */
  public TriageRequest withChanged(Optional<ChangedLines> other) {
    return new TriageRequest(today, strict, baseline, other);
  }
}

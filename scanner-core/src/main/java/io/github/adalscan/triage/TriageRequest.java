package io.github.adalscan.triage;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What findings are compared with.
 *
 * @param today decides what has expired; empty when nothing expires
 */
public record TriageRequest(Optional<LocalDate> today) {
  /** Fingerprints and suppressions only, and nothing expires. */
  public static final TriageRequest NONE = new TriageRequest(Optional.empty());
}

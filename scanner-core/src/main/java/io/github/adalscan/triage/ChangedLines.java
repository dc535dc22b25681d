package io.github.adalscan.triage;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import java.util.stream.Stream;

/** The lines that a change adds to the scanned tree. */
public interface ChangedLines {
  /**
   * True when the change adds one of these lines.
   *
   * @param path relative to what the paths of the scan are relative to
   * @param first 1-based
   * @param last at least {@code first}
   */
  boolean adds(String path, int first, int last);

  /** True when the change adds a line of the finding or of the way that its value takes. */
  default boolean touches(Finding finding) {
    return Stream.concat(
            Stream.of(finding.location()), finding.codeFlow().stream().map(step -> step.location()))
        .anyMatch(this::adds);
  }

  private boolean adds(Location location) {
    return adds(location.path(), location.region().startLine(), location.region().endLine());
  }
}

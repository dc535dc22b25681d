package io.github.adalscan.rule.catalog.artifact;

import java.util.List;

/**
 * What to depend on instead.
 *
 * @param coordinates {@code group:artifact}
 * @param minimum the first version that helps; may be empty
 * @param latest the latest stable version known; may be empty
 * @param plus what is needed beside it, {@code group:artifact:version}
 * @param note what else is needed; a clause without final period, may be empty
 */
public record ArtifactReplacement(
    String coordinates, String minimum, String latest, List<String> plus, String note) {
  public ArtifactReplacement {
    plus = List.copyOf(plus);
  }

  /** The version to write: the latest known, else the first that helps; may be empty. */
  public String version() {
    return latest.isEmpty() ? minimum : latest;
  }
}

package io.github.adalscan.rule.catalog.api;

import java.util.Locale;
import java.util.Optional;

/**
 * A host of an API, for comparison of whole hosts in lower case.
 *
 * @param cloud for example {@code public} or {@code china}
 * @param status what became of it
 * @param target the host of the replacing API; empty when there is none
 * @param slash what becomes of a slash at the end of it as a resource, where the API does not tell
 * @param note a clause without final period; may be empty
 */
public record HostEntry(
    String host,
    String cloud,
    Status status,
    Optional<String> target,
    Api.Slash slash,
    String note) {
  /** What became of a host. */
  public enum Status {
    CURRENT,
    /** Its cloud was closed. */
    CLOSED,
    /** Of a test environment that only Microsoft can reach. */
    INTERNAL,
    /** An older name. */
    LEGACY,
    /** Met in code only. */
    UNCONFIRMED;

    /** The lower-case name used in catalogues. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Status> of(String id) {
      for (Status status : values()) {
        if (status.id().equals(id)) {
          return Optional.of(status);
        }
      }
      return Optional.empty();
    }
  }
}

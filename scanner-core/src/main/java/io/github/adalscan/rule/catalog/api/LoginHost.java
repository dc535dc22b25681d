package io.github.adalscan.rule.catalog.api;

import java.util.List;
import java.util.Optional;

/**
 * A host that signs users in or issues tokens.
 *
 * @param issuer true when the host only names the issuer of tokens
 * @param constants names by which libraries and settings mean the host, in capitals
 */
public record LoginHost(
    String host, String cloud, boolean issuer, HostEntry.Status status, List<String> constants) {
  public LoginHost {
    constants = List.copyOf(constants);
  }

  /** True when another host should be used. */
  public boolean isOld() {
    return status == HostEntry.Status.LEGACY || isClosed();
  }

  /** The host of the same cloud to use today; where the cloud is closed, that of the public one. */
  public LoginHost current(List<LoginHost> known) {
    return ofCloud(known).or(() -> known.stream().findFirst()).orElse(this);
  }

  /** The host of the same cloud that signs in today; empty where the cloud is closed. */
  public Optional<LoginHost> ofCloud(List<LoginHost> known) {
    return known.stream()
        .filter(host -> host.cloud.equals(cloud) && !host.isOld() && !host.issuer)
        .findFirst();
  }

  /** True when nothing answers any more. */
  public boolean isClosed() {
    return status == HostEntry.Status.CLOSED;
  }
}

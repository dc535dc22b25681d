package io.github.adalscan.rule.catalog;

/**
 * A host that signs users in or issues tokens.
 *
 * @param issuer true when the host only names the issuer of tokens
 */
public record LoginHost(String host, String cloud, boolean issuer, HostEntry.Status status) {
  /** True when another host should be used. */
  public boolean isOld() {
    return status == HostEntry.Status.LEGACY || isClosed();
  }

  /** True when nothing answers any more. */
  public boolean isClosed() {
    return status == HostEntry.Status.CLOSED;
  }
}

package io.github.adalscan.graph.login;

import java.util.Locale;
import java.util.Optional;

/** How a token is asked for: the grants of OAuth, and what libraries make of them. */
public enum Flow {
  CLIENT_CREDENTIALS(Principal.APP, "client credentials"),
  MANAGED_IDENTITY(Principal.APP, "managed identity"),
  AUTHORIZATION_CODE(Principal.USER, "authorization code"),
  ON_BEHALF_OF(Principal.USER, "on-behalf-of"),
  DEVICE_CODE(Principal.USER, "device code"),
  INTERACTIVE(Principal.USER, "interactive"),
  PASSWORD(Principal.USER, "username and password"),
  INTEGRATED_WINDOWS(Principal.USER, "integrated Windows"),
  REFRESH_TOKEN(Principal.USER, "refresh token"),
  SILENT(Principal.EITHER, "silent"),
  /** The environment decides, as with DefaultAzureCredential. */
  ENVIRONMENT(Principal.EITHER, "environment"),
  UNKNOWN(Principal.EITHER, "unknown");

  private final Principal principal;
  private final String title;

  Flow(Principal principal, String title) {
    this.principal = principal;
    this.title = title;
  }

  /** On whose behalf its tokens act. */
  public Principal principal() {
    return principal;
  }

  /** What it is called in sentences. */
  public String title() {
    return title;
  }

  /** The lower-case, dashed name used in catalogues. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The flow of that name. */
  public static Optional<Flow> of(String id) {
    for (Flow flow : values()) {
      if (flow.id().equals(id)) {
        return Optional.of(flow);
      }
    }
    return Optional.empty();
  }
}

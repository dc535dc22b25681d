package io.github.adalscan.graph.rewrite;

/** What names Microsoft Graph in the public cloud; hosts of all clouds are in the catalogue. */
public final class MicrosoftGraph {
  /** The address of the service, and its resource in token requests. */
  public static final String ADDRESS = "https://graph.microsoft.com";

  /** The scope that asks for all that was consented to. */
  public static final String DEFAULT_SCOPE = ADDRESS + "/.default";

  /** The application id of the service. */
  public static final String APPLICATION_ID = "00000003-0000-0000-c000-000000000000";

  private MicrosoftGraph() {}
}

package io.github.adalscan.rule.catalog.token;

/**
 * What asks for tokens, by the names that the catalogue and messages use. Checks tell by them what
 * a request leaves to its library: which scopes it adds, whether it has a cache.
 */
public final class TokenLibraries {
  public static final String ADAL4J = "ADAL4J";
  public static final String MSAL4J = "MSAL4J";
  public static final String AZURE_IDENTITY = "azure-identity";
  public static final String GRAPH_SDK = "Microsoft Graph SDK";

  /** Client registrations of Spring Security. */
  public static final String SPRING = "Spring";

  /** Code that sends the request itself. */
  public static final String HTTP = "HTTP";

  private TokenLibraries() {}
}

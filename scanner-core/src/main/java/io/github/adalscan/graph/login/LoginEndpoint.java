package io.github.adalscan.graph.login;

import java.util.Locale;

/**
 * An OAuth endpoint of the form {@code .../oauth2/token} or {@code .../oauth2/v2.0/token} in a
 * text.
 *
 * @param owner whose it is, as far as the text tells
 * @param kind the last part of its path, in lower case
 * @param address the address around it up to the end of its path
 * @param start offset of {@code address}
 * @param end offset behind {@code address}
 */
public record LoginEndpoint(
    Version version, Owner owner, String kind, String address, int start, int end) {
  /** The versions of the endpoints of Microsoft Entra ID. */
  public enum Version {
    V1,
    V2
  }

  /** Whose endpoint it is. */
  public enum Owner {
    /** Of Microsoft Entra ID: one of its hosts stands before it. */
    ENTRA,
    /** Of something else: AD FS, a managed identity, Azure AD B2C, another provider. */
    OTHER,
    /** The text does not tell. */
    UNKNOWN
  }

  /** The path of the endpoint, from {@code oauth2} on. */
  public String path() {
    return address.substring(base().length());
  }

  /** The part of the address that stands before the path of the endpoint. */
  public String base() {
    int path = address.toLowerCase(Locale.ROOT).lastIndexOf("oauth2/");
    return address.substring(0, path);
  }
}

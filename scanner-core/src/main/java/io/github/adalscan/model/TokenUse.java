package io.github.adalscan.model;

import java.util.List;

/**
 * A place that asks for an access token.
 *
 * @param library in sentences, for example {@code MSAL4J}
 * @param flow in words, for example {@code client credentials}
 * @param appOnly true when no user takes part
 * @param asked scopes or resource, as far as they are known
 */
public record TokenUse(
    Location location, String library, String flow, boolean appOnly, List<String> asked) {
  public TokenUse {
    asked = List.copyOf(asked);
  }
}

package io.github.adalscan.token.sdk;

import io.github.adalscan.link.place.Place;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.Set;

/**
 * Authentication providers of the tree for versions 1 and 2 of the Microsoft Graph SDK, which put
 * the header into each request themselves: {@code authenticateRequest(IHttpRequest request)}.
 */
public final class SdkProviders {
  private final Set<String> methods;
  private final Set<String> requests;

  /** Knows providers by the names that the catalogue has for their method and its parameter. */
  public SdkProviders(Catalogs catalogs) {
    this.methods = catalogs.words("sdk-header-methods");
    this.requests = catalogs.words("sdk-request-types");
  }

  /** True for a place in such a method: the SDK sends what it is done to. */
  public boolean gives(Place place) {
    return place
        .method()
        .filter(method -> methods.contains(method.name()) && method.parameterCount() == 1)
        .filter(
            method ->
                method.variables().get(0).type().candidates().stream().anyMatch(requests::contains))
        .isPresent();
  }
}

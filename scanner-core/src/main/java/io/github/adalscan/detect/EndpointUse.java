package io.github.adalscan.detect;

import io.github.adalscan.graph.LoginEndpoint;
import io.github.adalscan.model.Step;
import java.util.List;

/**
 * An endpoint of Microsoft Entra ID in a text of the tree.
 *
 * @param site the literal that holds its path
 * @param endpoint as far as its address can be put together
 * @param trail the way to the place where it is put together
 */
record EndpointUse(TextSite site, LoginEndpoint endpoint, List<Step> trail) {
  boolean isV1() {
    return endpoint.version() == LoginEndpoint.Version.V1;
  }
}

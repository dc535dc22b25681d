package io.github.adalscan.detect.login;

import io.github.adalscan.graph.address.HostFinder;
import io.github.adalscan.graph.login.LoginEndpoint;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.api.HostEntry;
import io.github.adalscan.rule.catalog.api.LoginHost;
import java.util.List;
import java.util.Optional;

/** What to write instead of an endpoint of version 1 and its parameter. */
final class EndpointGuide {
  private final Catalogs catalogs;
  private final HostFinder aadGraph;
  private final Resources resources;

  EndpointGuide(Catalogs catalogs) {
    this.catalogs = catalogs;
    this.resources = new Resources(catalogs);
    this.aadGraph =
        new HostFinder(catalogs.hosts(Api.AAD_GRAPH).stream().map(HostEntry::host).toList());
  }

  /** The endpoint that reads the scope which is sent already. */
  Replacement keepingScope(LoginEndpoint endpoint) {
    return new Replacement.Advice(
        "Use '" + address(endpoint) + "', which reads the scope.", Effort.REVIEW);
  }

  private String address(LoginEndpoint endpoint) {
    return current(endpoint.base()) + "oauth2/v2.0/" + endpoint.kind();
  }

  Replacement endpoint(LoginEndpoint endpoint) {
    String also =
        switch (endpoint.kind()) {
          case "logout" -> "";
          case "token" -> " and send 'scope={resource}/.default' instead of 'resource={resource}'";
          default -> " and send 'scope' instead of 'resource'";
        };
    return new Replacement.Advice("Use '" + address(endpoint) + "'" + also + ".", Effort.REVIEW);
  }

  /** The base with the host that its cloud uses today: the first one in the catalogue. */
  private String current(String base) {
    for (LoginHost host : catalogs.loginHosts()) {
      int at = base.indexOf(host.host());
      if (at >= 0) {
        String today = host.current(catalogs.loginHosts()).host();
        return base.substring(0, at) + today + base.substring(at + host.host().length());
      }
    }
    return base;
  }

  /** How to say the resource to version 2.0 beside a scope that version 1 reads for the sign-in. */
  String scopeBesideOthers(String resource) {
    return scope(resource)
        + " Of the scopes that are sent with it only those of OpenID Connect stay.";
  }

  /**
   * How to say the resource to version 2.0.
   *
   * @param resource its value as far as known; may be empty
   */
  String scope(String resource) {
    if (!aadGraph.find(resource).isEmpty()) {
      return "Send 'scope="
          + MicrosoftGraph.DEFAULT_SCOPE
          + "' to the v2.0 endpoint: "
          + "the resource is Azure AD Graph, which Microsoft Graph replaces.";
    }
    boolean known =
        resource.contains("://")
            && List.of('{', '%', '$').stream().noneMatch(mark -> resource.indexOf(mark) >= 0);
    String named = known ? withoutSlash(resource) : "{resource}";
    return "Send 'scope=" + named + "/.default' to the v2.0 endpoint.";
  }

  /** The slash at the end counts where the audience of a known API ends in one, or may do so. */
  private String withoutSlash(String resource) {
    Optional<Api> api = resources.ofResource(resource);
    boolean dropped =
        resource.endsWith("/") && api.filter(known -> known.slash() != Api.Slash.KEPT).isPresent();
    return dropped ? resource.substring(0, resource.length() - 1) : resource;
  }
}

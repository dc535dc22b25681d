package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import java.util.Optional;

/** Which API a token is asked for, and which one a call goes to. */
public final class Audiences {
  private static final String HTTPS = "https://";

  private Audiences() {}

  /** The API that a request asks a token for, if it is one and known. */
  public static Optional<Api> of(TokenRequest request, Detection detection) {
    Resources resources = detection.resources();
    if (request.resource().isPresent()) {
      return resources.ofResource(request.resource().get().text());
    }
    List<Api> apis =
        request.scopes().stream()
            .map(part -> Scope.parse(part.text()))
            .flatMap(scope -> api(scope, resources, detection).stream())
            .distinct()
            .toList();
    return apis.size() == 1 ? Optional.of(apis.get(0)) : Optional.empty();
  }

  private static Optional<Api> api(Scope scope, Resources resources, Detection detection) {
    if (Scopes.isBareResource(scope.text(), resources)) {
      return resources.ofResource(scope.text());
    }
    return scope.text().isBlank() || scope.text().startsWith("{")
        ? Optional.empty()
        : Scopes.api(scope, resources, detection);
  }

  /**
   * The resource of a token for an API, as it is called at an address; empty where that cannot be
   * told, and for Azure AD Graph, which is to be left.
   */
  public static Optional<String> resource(Api api, String address, Detection detection) {
    Optional<String> host = Resources.host(address).filter(name -> name.indexOf('{') < 0);
    if (api.id().equals(Scopes.AAD_GRAPH) || host.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> own = host.map(name -> HTTPS + name);
    if (api.audiences().isEmpty()) {
      return own;
    }
    boolean abroad =
        detection.resources().cloudOf(host.get()).filter(Resources.PUBLIC::equals).isEmpty();
    return abroad ? own.filter(name -> api.host(host.get()).isPresent()) : audience(api);
  }

  /**
   * The audience that is an address of the API itself, or the only one; of several others the
   * services that share its hosts take one each.
   */
  private static Optional<String> audience(Api api) {
    List<String> addresses =
        api.audiences().stream()
            .filter(each -> each.startsWith(HTTPS))
            .map(each -> each.endsWith("/") ? each.substring(0, each.length() - 1) : each)
            .distinct()
            .toList();
    Optional<String> own = addresses.stream().filter(each -> answersAt(api, each)).findFirst();
    return own.or(() -> addresses.stream().findFirst().filter(each -> addresses.size() == 1))
        .map(name -> api.slash() == Api.Slash.KEPT ? name + "/" : name)
        .or(() -> api.audiences().stream().findFirst().filter(each -> addresses.isEmpty()));
  }

  private static boolean answersAt(Api api, String address) {
    String host = address.substring(HTTPS.length());
    return api.host(host).isPresent()
        || api.domains().stream().anyMatch(domain -> domain.host().equals(host));
  }

  /** The API that answers a call. */
  public static Optional<Api> target(ApiCall call, Detection detection) {
    Resources resources = detection.resources();
    return Resources.host(call.address().text()).flatMap(resources::ofHost);
  }
}

package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.rule.catalog.Api;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which API a token is asked for, and which one a call goes to. */
public final class Audiences {
  /** Clouds whose services have hosts, and audiences, of their own. */
  private static final Set<String> ABROAD = Set.of("usgov", "dod", "china", "germany");

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
   * The scope of a token for an API, as it is called at an address; empty where that cannot be
   * told, and for Azure AD Graph, which is to be left.
   */
  public static Optional<String> scope(Api api, String address, Detection detection) {
    Optional<String> host = Resources.host(address).filter(name -> name.indexOf('{') < 0);
    if (api.id().equals(Scopes.AAD_GRAPH) || host.isEmpty()) {
      return Optional.empty();
    }
    boolean abroad = detection.resources().cloudOf(host.get()).filter(ABROAD::contains).isPresent();
    Optional<String> own =
        Optional.of("https://" + host.get())
            .filter(name -> abroad ? api.host(host.get()).isPresent() : api.audiences().isEmpty());
    return (abroad ? own : own.or(() -> audience(api))).map(name -> name + "/.default");
  }

  /** The first address among the audiences, else the first of them. */
  private static Optional<String> audience(Api api) {
    Optional<String> address =
        api.audiences().stream().filter(each -> each.startsWith("https://")).findFirst();
    return address
        .or(() -> api.audiences().stream().findFirst())
        .map(name -> name.endsWith("/") ? name.substring(0, name.length() - 1) : name)
        .map(name -> api.slash() == Api.Slash.KEPT ? name + "/" : name);
  }

  /** The API that answers a call. */
  public static Optional<Api> target(ApiCall call, Detection detection) {
    Resources resources = detection.resources();
    return Resources.host(call.address().text()).flatMap(resources::ofHost);
  }
}

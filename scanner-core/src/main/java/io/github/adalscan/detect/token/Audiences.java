package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.rule.catalog.Api;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import java.util.Optional;

/** Which API a token is asked for, and which one a call goes to. */
public final class Audiences {
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

  /** The API that answers a call. */
  public static Optional<Api> target(ApiCall call, Detection detection) {
    Resources resources = detection.resources();
    return Resources.host(call.address().text()).flatMap(resources::ofHost);
  }
}

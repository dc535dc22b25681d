package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.graph.Flow;
import io.github.adalscan.token.TextPart;
import io.github.adalscan.token.TokenRequest;
import java.util.List;

/** Requests that name no scope. */
final class EmptyScopes {
  private EmptyScopes() {}

  /** No scope at all. */
  static List<Objection> check(TokenRequest request, Detection detection) {
    boolean asks =
        namesNothing(request)
            && request.flow() != Flow.MANAGED_IDENTITY
            && request.resource().isEmpty()
            && !request.library().equals("ADAL4J")
            && !request.library().equals("Microsoft Graph SDK")
            && !request.library().equals("Spring");
    boolean always =
        asks
            && detection.tokens().requestsAt(request.location()).stream()
                .allMatch(EmptyScopes::namesNothing);
    if (!always) {
      return List.of();
    }
    Objection none = Objection.at(request.location(), request.flow().title());
    return List.of(onlySignsIn(request) ? none.asNote() : none);
  }

  private static boolean namesNothing(TokenRequest request) {
    return !request.open() && request.scopes().stream().allMatch(EmptyScopes::isBlank);
  }

  /** An empty constant or default is there to be filled in; only the request's own text counts. */
  private static boolean isBlank(TextPart scope) {
    return scope.known() && scope.text().isBlank() && scope.trail().isEmpty();
  }

  /** MSAL4J adds the scopes of OpenID Connect: enough where only the ID token is used. */
  private static boolean onlySignsIn(TokenRequest request) {
    return List.of(Flow.AUTHORIZATION_CODE, Flow.INTERACTIVE).contains(request.flow())
        && request.scopes().isEmpty()
        && !request.sets("scopes");
  }
}

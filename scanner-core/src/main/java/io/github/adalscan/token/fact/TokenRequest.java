package io.github.adalscan.token.fact;

import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place that asks for an access token.
 *
 * @param library in sentences, for example {@code MSAL4J}
 * @param flow how it asks
 * @param scopes the elements of the scope set; those of v2 only
 * @param open true when the set may hold more than {@code scopes}
 * @param resource what v1 and managed identities are asked for
 * @param authorities what is known of authority, login host and tenant
 * @param location the call, creation or entry that states the request
 * @param parameters how the request is made; empty for requests that no library makes
 * @param application how the application or credential is made, if known
 */
public record TokenRequest(
    String library,
    Flow flow,
    List<TextPart> scopes,
    boolean open,
    Optional<TextPart> resource,
    List<TextPart> authorities,
    Location location,
    Optional<Construction> parameters,
    Optional<Construction> application) {
  public TokenRequest {
    scopes = List.copyOf(scopes);
    authorities = List.copyOf(authorities);
  }

  /** On whose behalf the token acts. */
  public Principal principal() {
    return flow.principal();
  }

  /** True when the parameters, or the application, are configured with a call of that name. */
  public boolean sets(String method) {
    return parameters.filter(made -> made.calls(method)).isPresent()
        || application.filter(made -> made.calls(method)).isPresent();
  }

  /** What decides the audience: the resource, or the scopes. */
  public List<TextPart> asked() {
    return resource.map(List::of).orElse(scopes);
  }

  /** The calls of that name on the parameters and on the application. */
  public List<Closure> settings(String method) {
    return Stream.of(parameters, application)
        .flatMap(Optional::stream)
        .flatMap(made -> made.call(method).stream())
        .toList();
  }
}

package io.github.adalscan.token;

import io.github.adalscan.graph.Flow;
import io.github.adalscan.graph.Principal;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Construction;
import io.github.adalscan.model.Location;
import java.util.List;
import java.util.Optional;

/**
 * A place that asks for an access token.
 *
 * @param library in sentences, for example {@code MSAL4J}
 * @param flow how it asks
 * @param scopes the elements of the scope set; those of v2 only
 * @param open true when the set may hold more than {@code scopes}
 * @param resource what v1 and managed identities are asked for
 * @param authorities what is known of authority, login host and tenant
 * @param parameters how the request is made
 * @param application how the application or credential is made
 * @param site the call or creation that states the request
 */
public record TokenRequest(
    String library,
    Flow flow,
    List<TextPart> scopes,
    boolean open,
    Optional<TextPart> resource,
    List<TextPart> authorities,
    Construction parameters,
    Optional<Construction> application,
    Closure site) {
  public TokenRequest {
    scopes = List.copyOf(scopes);
    authorities = List.copyOf(authorities);
  }

  /** Where it stands. */
  public Location location() {
    return site.location();
  }

  /** On whose behalf the token acts. */
  public Principal principal() {
    return flow.principal();
  }

  /** True when the parameters, or the application, are configured with a call of that name. */
  public boolean sets(String method) {
    return parameters.calls(method) || application.filter(made -> made.calls(method)).isPresent();
  }
}

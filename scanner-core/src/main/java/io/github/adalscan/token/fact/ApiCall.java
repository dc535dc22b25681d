package io.github.adalscan.token.fact;

import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import java.util.List;
import java.util.Optional;

/**
 * A request to an API that states its token.
 *
 * @param address the address, as far as it is known; absolute
 * @param method the HTTP method in capital letters, if known
 * @param site where the token is put in: the call that sets the header
 * @param header the value of the header; the bare token when the call adds the scheme itself
 * @param addsScheme true when the call writes {@code Bearer} by itself
 * @param origins the token requests that the token can come from
 */
public record ApiCall(
    TextPart address,
    Optional<String> method,
    Closure site,
    Closure header,
    boolean addsScheme,
    List<Origin> origins) {
  /**
   * A request that a token can come from.
   *
   * @param trail what the token passed through since
   */
  public record Origin(TokenRequest request, List<Step> trail) {
    public Origin {
      trail = List.copyOf(trail);
    }
  }

  public ApiCall {
    origins = List.copyOf(origins);
  }

  /**
   * True when the token acts for that kind of principal, whichever request it comes from. A silent
   * request finds what the others beside it have put into the cache.
   */
  public boolean isFor(Principal principal) {
    List<TokenRequest> all = origins.stream().map(Origin::request).toList();
    List<TokenRequest> loud = all.stream().filter(r -> r.flow() != Flow.SILENT).toList();
    List<TokenRequest> deciding = loud.isEmpty() ? all : loud;
    return !deciding.isEmpty()
        && deciding.stream().allMatch(request -> request.principal() == principal);
  }

  /** True when the Microsoft Graph SDK sends it, and sets the header by itself. */
  public boolean isOfSdk() {
    return site.expr() == header.expr();
  }

  /** The place of the address. */
  public Location location() {
    return address.location();
  }
}

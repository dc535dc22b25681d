package io.github.adalscan.token;

import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Lazy;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.List;

/** The token requests and API calls of a project; read when first asked for. */
public final class TokenModel {
  private final Lazy<List<TokenRequest>> requests;
  private final Lazy<List<ApiCall>> calls;
  private final Lazy<TokenOrigins> origins;

  public TokenModel(ProjectFacts project, Catalogs catalogs) {
    Lazy<TokenRequests> reader = Lazy.of(() -> new TokenRequests(project, catalogs));
    this.origins = Lazy.of(() -> new TokenOrigins(project, reader.get()));
    this.requests = Lazy.of(() -> reader.get().all());
    this.calls = Lazy.of(() -> new ApiCalls(project, origins.get()).all());
  }

  /** Every token request, by place. */
  public List<TokenRequest> requests() {
    return requests.get();
  }

  /** Every request whose token is set in the tree. */
  public List<ApiCall> calls() {
    return calls.get();
  }

  /** The requests that a token, or an object that holds one, can come from. */
  public List<ApiCall.Origin> origins(Closure token) {
    return origins.get().of(token);
  }
}

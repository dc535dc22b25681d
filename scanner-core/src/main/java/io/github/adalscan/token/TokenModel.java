package io.github.adalscan.token;

import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Lazy;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.GraphCatalog;
import io.github.adalscan.rule.catalog.GraphSdk;
import java.util.ArrayList;
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
    this.calls = Lazy.of(() -> calls(project, reader.get()));
  }

  private List<ApiCall> calls(ProjectFacts project, TokenRequests reader) {
    List<ApiCall> all = new ArrayList<>(new ApiCalls(project, origins.get()).all());
    if (usesSdk(project)) {
      all.addAll(new SdkCalls(project, reader, origins.get(), GraphCatalog.sdk()).all());
    }
    return List.copyOf(all);
  }

  private static boolean usesSdk(ProjectFacts project) {
    return project.files().stream()
        .flatMap(file -> file.typeUses().stream())
        .flatMap(use -> use.type().candidates().stream())
        .anyMatch(name -> name.startsWith(GraphSdk.PACKAGE));
  }

  /** Every token request, by place. */
  public List<TokenRequest> requests() {
    return requests.get();
  }

  /** Every request whose token is set in the tree, and what the Microsoft Graph SDK sends. */
  public List<ApiCall> calls() {
    return calls.get();
  }

  /** The requests that a token, or an object that holds one, can come from. */
  public List<ApiCall.Origin> origins(Closure token) {
    return origins.get().of(token);
  }
}

package io.github.adalscan.diagnose;

import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.model.Diagnosis.TokenClaims;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Survey;
import io.github.adalscan.model.TokenUse;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import java.util.List;
import java.util.Optional;

/** Compares tokens of a log with the token requests of the code. */
final class TokenReview {
  private final Catalogs catalogs;
  private final Resources resources;

  TokenReview(Catalogs catalogs) {
    this.catalogs = catalogs;
    this.resources = new Resources(catalogs);
  }

  /** What the tokens say, and where the code requests such tokens. */
  List<TokenClaims> claims(LogFacts log, Survey survey) {
    return log.tokens().stream().map(token -> claims(token, survey)).toList();
  }

  private TokenClaims claims(Payload token, Survey survey) {
    Optional<String> api = resources.ofResource(token.audience()).map(Api::name);
    return new TokenClaims(
        token.line(),
        token.audience(),
        api,
        token.scopes(),
        token.roles(),
        token.tenant(),
        token.expires().map(Object::toString).orElse(""),
        token.expired(),
        requests(token, survey));
  }

  private List<Location> requests(Payload token, Survey survey) {
    return survey.tokens().stream()
        .filter(use -> use.asked().stream().anyMatch(asked -> isFor(asked, token.audience())))
        .map(TokenUse::location)
        .distinct()
        .toList();
  }

  /** True when a scope or resource asks for tokens of that audience. */
  private boolean isFor(String asked, String audience) {
    Scope scope = Scope.parse(asked);
    String resource = scope.impliesGraph() ? "" : scope.resource();
    Optional<Api> wanted =
        scope.impliesGraph()
            ? Optional.of(catalogs.api(Api.MICROSOFT_GRAPH))
            : resources.ofResource(resource.isEmpty() ? asked : resource);
    Optional<Api> got = resources.ofResource(audience);
    if (wanted.isPresent() && got.isPresent()) {
      return wanted.get().id().equals(got.get().id());
    }
    return !resource.isEmpty() && plain(resource).equals(plain(audience));
  }

  private static String plain(String resource) {
    String text = resource.startsWith("api://") ? resource.substring(6) : resource;
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}

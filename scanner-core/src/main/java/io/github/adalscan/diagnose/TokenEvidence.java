package io.github.adalscan.diagnose;

import io.github.adalscan.diagnose.LogFacts.Call;
import io.github.adalscan.explain.Cause.Proof;
import io.github.adalscan.model.Diagnosis.TokenClaims;
import io.github.adalscan.model.Replacement.Permissions;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.List;
import java.util.Optional;

/** What tokens and addresses of a log prove together. */
final class TokenEvidence {
  private static final List<String> ME = List.of("/v1.0/me", "/beta/me", "/me");

  private final Resources resources;

  TokenEvidence(Catalogs catalogs) {
    this.resources = new Resources(catalogs);
  }

  /** Adds what speaks for a cause. */
  void add(Proof proof, LogFacts log, List<TokenClaims> tokens, Score score) {
    for (TokenClaims token : tokens) {
      switch (proof) {
        case OTHER_AUDIENCE -> audience(token, log, score);
        case EXPIRED -> expired(token, score);
        case APP_TOKEN_AT_ME -> me(token, log, score);
        case PERMISSION_ABSENT -> permission(token, log, score);
        case AAD_GRAPH_HOST, OLD_LIBRARY -> {}
      }
    }
  }

  /** A token is of no API that is called; with one token and one API that is all there is. */
  private void audience(TokenClaims token, LogFacts log, Score score) {
    Optional<Api> own = resources.ofResource(token.audience());
    List<Call> known =
        log.calls().stream().filter(call -> resources.ofHost(call.host()).isPresent()).toList();
    boolean matches =
        known.stream()
            .flatMap(call -> resources.ofHost(call.host()).stream())
            .anyMatch(api -> own.filter(o -> o.id().equals(api.id())).isPresent());
    if (own.isPresent() && !known.isEmpty() && !matches) {
      Call call = known.get(0);
      score.prove(
          "the token in line "
              + token.line()
              + " is for "
              + own.get().name()
              + " (aud "
              + token.audience()
              + "), the call in line "
              + call.line()
              + " goes to "
              + call.host());
    }
  }

  private static void expired(TokenClaims token, Score score) {
    if (token.expired()) {
      score.prove("the token in line " + token.line() + " expired at " + token.expires());
    }
  }

  private void me(TokenClaims token, LogFacts log, Score score) {
    log.calls().stream()
        .filter(call -> isGraph(call) && token.appOnly() && isMe(call.path()))
        .findFirst()
        .ifPresent(
            call ->
                score.prove(
                    "the token in line "
                        + token.line()
                        + " has roles and no scp, the call in line "
                        + call.line()
                        + " goes to "
                        + call.path()));
  }

  private static boolean isMe(String path) {
    return ME.stream().anyMatch(me -> path.equals(me) || path.startsWith(me + "/"));
  }

  private boolean isGraph(Call call) {
    return resources
        .ofHost(call.host())
        .filter(api -> api.id().equals(Api.MICROSOFT_GRAPH))
        .isPresent();
  }

  /** The table has holes, so that a permission that is not in it proves nothing. */
  private void permission(TokenClaims token, LogFacts log, Score score) {
    for (Call call : log.calls()) {
      Permissions needed =
          GraphCatalog.permissions().advise(call.method().orElse("GET"), call.path());
      List<String> wanted = token.appOnly() ? needed.application() : needed.delegated();
      List<String> has = token.appOnly() ? token.roles() : token.scopes();
      if (isGraph(call) && !wanted.isEmpty() && wanted.stream().noneMatch(has::contains)) {
        score.add(
            Score.CODE,
            "the token in line "
                + token.line()
                + " has "
                + (has.isEmpty() ? "no permission" : String.join(" ", has))
                + "; the least-privileged one for the call in line "
                + call.line()
                + " is "
                + String.join(" or ", wanted));
        return;
      }
    }
  }
}

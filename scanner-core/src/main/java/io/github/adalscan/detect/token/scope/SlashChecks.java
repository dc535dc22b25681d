package io.github.adalscan.detect.token.scope;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.detect.token.Seams;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.api.HostEntry;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import java.util.Optional;

/** Checks of the slash between a resource and {@code .default}. */
public final class SlashChecks {
  private SlashChecks() {}

  /** {@code .default} that is not set off by a slash, or without its dot. */
  public static List<Objection> missingSlash(TokenRequest request, Detection detection) {
    return Scopes.eachNamed(
        request,
        part -> {
          String text = part.text();
          Optional<String> resource =
              glued(text, detection.resources())
                  .filter(r -> !Scopes.becomesAlso(r + "/.default", part, request, detection));
          return resource.map(r -> ScopeChecks.fixed(Seams.end(part, detection), r + "/.default"));
        });
  }

  private static Optional<String> glued(String text, Resources resources) {
    for (String end : List.of("./default", "/default", ".default")) {
      if (text.endsWith(end) && !text.endsWith("/.default") && !text.equals(end)) {
        String resource = text.substring(0, text.length() - end.length());
        boolean known = resource.contains("://") || resources.ofResource(resource).isPresent();
        boolean sure = end.equals(".default") || resources.ofResource(resource).isPresent();
        return known && sure ? Optional.of(resource) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Two slashes before {@code .default} though the resource ends in none. */
  public static List<Objection> doubleSlash(TokenRequest request, Detection detection) {
    return Scopes.each(
        request,
        part -> {
          Scope scope = Scope.parse(part.text());
          boolean none = slash(scope, detection) == Api.Slash.NONE;
          return scope.isDefault() && scope.resource().endsWith("/") && none
              ? Optional.of(
                  ScopeChecks.fixed(
                      Seams.end(part, detection), part.text().replace("//.default", "/.default")))
              : Optional.empty();
        });
  }

  /** One slash though the audience of the resource ends in one. */
  public static List<Objection> singleSlash(TokenRequest request, Detection detection) {
    return Scopes.each(
        request,
        part -> {
          Scope scope = Scope.parse(part.text());
          boolean dropped =
              slash(scope, detection) == Api.Slash.KEPT && !scope.resource().endsWith("/");
          return scope.isDefault() && dropped
              ? Optional.of(
                  ScopeChecks.fixed(Seams.end(part, detection), scope.resource() + "//.default"))
              : Optional.empty();
        });
  }

  private static Api.Slash slash(Scope scope, Detection detection) {
    Optional<Api> api = detection.resources().ofResource(scope.resource());
    Api.Slash own = api.map(Api::slash).orElse(Api.Slash.ANY);
    return own != Api.Slash.ANY
        ? own
        : api.flatMap(found -> Resources.host(scope.resource()).flatMap(found::host))
            .map(HostEntry::slash)
            .orElse(own);
  }
}

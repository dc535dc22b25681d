package io.github.adalscan.detect.token.scope;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Authority;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.detect.token.Seams;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks of the scopes of one request together. */
public final class ScopeSets {
  private ScopeSets() {}

  /** {@code .default} next to named permissions of the same resource. */
  public static List<Objection> mixedDefault(TokenRequest request, Detection detection) {
    return request.flow() == Flow.ON_BEHALF_OF ? List.of() : mixed(request, detection);
  }

  /** The same in an on-behalf-of request. */
  public static List<Objection> mixedDefaultOnBehalfOf(TokenRequest request, Detection detection) {
    if (request.flow() != Flow.ON_BEHALF_OF) {
      return List.of();
    }
    List<Objection> mixed =
        mixed(request, detection).stream().map(each -> each.telling("why", "mixed")).toList();
    return mixed.isEmpty() ? anyTenant(request, detection) : mixed;
  }

  /** The exchange belongs to the tenant of the caller, not to any. */
  private static List<Objection> anyTenant(TokenRequest request, Detection detection) {
    return request.sets("tenant")
        ? List.of()
        : Authority.oneOf(request, detection.catalogs().words("tenants-of-all"), detection)
            .map(tenant -> Objection.to(tenant.part()).telling("why", "any-tenant").asNote())
            .map(List::of)
            .orElse(List.of());
  }

  private static List<Objection> mixed(TokenRequest request, Detection detection) {
    List<TextPart> parts = Scopes.words(request);
    Optional<TextPart> all =
        parts.stream().filter(p -> Scope.parse(p.text()).isDefault()).findFirst();
    Optional<TextPart> named =
        parts.stream()
            .filter(p -> !Scope.parse(p.text()).isDefault() && !Scope.parse(p.text()).isOidc())
            .filter(p -> !Scopes.isBareResource(p.text(), detection.resources()))
            .findFirst();
    if (all.isEmpty() || named.isEmpty() || severalResources(parts, detection)) {
      return List.of();
    }
    return List.of(
        Objection.to(Seams.given(named.get(), all.get(), detection))
            .with("default", all.get().text())
            .then(Steps.of(all.get()))
            .instead("default"));
  }

  /** Scopes of two APIs in one request. */
  public static List<Objection> severalResources(TokenRequest request, Detection detection) {
    List<TextPart> parts = Scopes.words(request);
    if (!severalResources(parts, detection)) {
      return List.of();
    }
    Map<String, TextPart> firsts = byResource(parts, detection);
    List<String> names = new ArrayList<>(firsts.keySet());
    TextPart second =
        parts.stream()
            .filter(p -> resource(p, detection).filter(names.get(1)::equals).isPresent())
            .findFirst()
            .orElse(parts.get(0));
    TextPart first = firsts.getOrDefault(names.get(0), second);
    TextPart shown = Seams.given(second, first, detection);
    return List.of(
        Objection.to(shown)
            .with("first", names.get(0))
            .with("second", names.get(1))
            .then(Steps.of(first)));
  }

  private static boolean severalResources(List<TextPart> parts, Detection detection) {
    return byResource(parts, detection).size() > 1;
  }

  private static Map<String, TextPart> byResource(List<TextPart> parts, Detection detection) {
    Map<String, TextPart> found = new LinkedHashMap<>();
    for (TextPart part : parts) {
      resource(part, detection).ifPresent(name -> found.putIfAbsent(name, part));
    }
    return found;
  }

  /** The API, else the resource as written, that a scope is for; none for OpenID Connect. */
  private static Optional<String> resource(TextPart part, Detection detection) {
    Scope scope = Scope.parse(part.text());
    if (scope.isOidc() || part.text().isBlank()) {
      return Optional.empty();
    }
    Resources resources = detection.resources();
    String named = Scopes.isBareResource(part.text(), resources) ? part.text() : scope.resource();
    return Optional.of(
        named.isEmpty()
            ? detection.catalogs().api(Scopes.GRAPH).name()
            : resources.ofResource(named).map(Api::name).orElse(named));
  }
}

package io.github.adalscan.detect.token.authority;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Authority;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.detect.token.Seams;
import io.github.adalscan.detect.token.scope.ScopeSpelling;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.graph.permission.PermissionNames.PermissionName;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks of a request's flow against its scopes, its tenant and its settings. */
public final class FlowChecks {
  private static final String ANY_DEFAULT = "{address of the API}/.default";

  private FlowChecks() {}

  /** Client credentials with named permissions, which AD FS alone takes. */
  public static List<Objection> namedPermissionForApp(TokenRequest request, Detection detection) {
    if (request.flow() != Flow.CLIENT_CREDENTIALS || Authority.isAdfs(request, detection)) {
      return List.of();
    }
    boolean all =
        Scopes.known(request).stream()
            .anyMatch(part -> Scope.parse(part.text().strip()).isDefault());
    List<Objection> found = new ArrayList<>();
    if (!all) {
      Scopes.behindSetting(request).forEach(part -> found.add(named(part, detection)));
    }
    found.addAll(namedPermissions(request, all, detection));
    return found;
  }

  private static List<Objection> namedPermissions(
      TokenRequest request, boolean all, Detection detection) {
    return Scopes.each(
        request,
        part -> {
          Scope scope = Scope.parse(part.text().strip());
          boolean named =
              !all
                  && !scope.isDefault()
                  && !scope.isOidc()
                  && !part.text().isBlank()
                  && !part.text().endsWith(".default")
                  && !part.text().endsWith("/default")
                  && !ScopeSpelling.isStray(part.text().strip())
                  && !standsIn(scope, part, detection)
                  && !Scopes.isBareResource(part.text(), detection.resources());
          return named ? Optional.of(named(part, detection)) : Optional.empty();
        });
  }

  private static Objection named(TextPart part, Detection detection) {
    Scope scope = Scope.parse(part.text().strip());
    Optional<PermissionName> known = GraphCatalog.permissionNames().find(scope.permission());
    TextPart shown = Seams.end(part, detection);
    if (scope.resource().isEmpty() && known.isEmpty() && scope.permission().indexOf('.') < 0) {
      // A plain word is a permission of another API than Microsoft Graph, if of any.
      return Objection.to(shown).with("fixed", ANY_DEFAULT).instead("other-api");
    }
    String resource = scope.resource().isEmpty() ? MicrosoftGraph.ADDRESS : scope.resource();
    String fixed = resource + "/.default";
    String grant = AppGrants.of(scope, detection);
    return Objection.to(shown).with("fixed", fixed).instead(Scopes.write(shown, fixed, grant));
  }

  /** The password grant. */
  public static List<Objection> passwordGrant(TokenRequest request, Detection detection) {
    return request.flow() == Flow.PASSWORD
        ? List.of(Objection.at(request.location(), request.library()))
        : List.of();
  }

  /** The password grant where it is not served. */
  public static List<Objection> passwordGrantOnCommon(TokenRequest request, Detection detection) {
    // The version 1 endpoint, which ADAL4J asks, serves the flow at every tenant.
    if (request.flow() != Flow.PASSWORD || request.library().equals(TokenLibraries.ADAL4J)) {
      return List.of();
    }
    Set<String> without = detection.catalogs().words("tenants-without-password");
    if (request.sets("tenant")) {
      return ownTenant(request, without, detection);
    }
    Optional<Authority.Tenant> tenant = Authority.oneOf(request, without, detection);
    if (tenant.filter(FlowChecks::isVersion1).isPresent()) {
      return List.of();
    }
    if (tenant.isPresent()) {
      return List.of(tenant.get().objection());
    }
    return common(request);
  }

  private static boolean isVersion1(Authority.Tenant tenant) {
    String address = tenant.part().text();
    return address.contains("/oauth2/") && !address.contains("/v2.0");
  }

  /** The tenant of the one request, which goes before that of its application. */
  private static List<Objection> ownTenant(
      TokenRequest request, Set<String> tenants, Detection detection) {
    List<TextPart> named =
        request.settings("tenant").stream()
            .flatMap(call -> Construction.argument(call, 0).stream())
            .flatMap(argument -> detection.tokens().texts(argument).stream())
            .toList();
    boolean all = named.stream().allMatch(part -> tenants.contains(part.text()));
    return all && !named.isEmpty()
        ? List.of(new Authority.Tenant(named.get(0).text(), named.get(0)).objection())
        : List.of();
  }

  /** Client credentials without a tenant. */
  public static List<Objection> appWithoutTenant(TokenRequest request, Detection detection) {
    if (request.flow() != Flow.CLIENT_CREDENTIALS) {
      return List.of();
    }
    Set<String> all = detection.catalogs().words("tenants-of-all");
    if (request.sets("tenant")) {
      return ownTenant(request, all, detection);
    }
    Optional<Authority.Tenant> tenant = Authority.oneOf(request, all, detection);
    if (tenant.isPresent()) {
      return List.of(tenant.get().objection());
    }
    return common(request);
  }

  /** What an application without authority asks. */
  private static List<Objection> common(TokenRequest request) {
    return defaultAuthority(request)
        .map(place -> List.of(Objection.at(place.location(), "common").with("tenant", "common")))
        .orElse(List.of());
  }

  /** The application of MSAL4J that names no authority, and therefore asks {@code common}. */
  static Optional<Closure> defaultAuthority(TokenRequest request) {
    return request
        .application()
        .filter(
            made ->
                request.authorities().isEmpty() && request.library().equals(TokenLibraries.MSAL4J))
        .filter(made -> made.calls("build"))
        .filter(
            made ->
                !made.calls("authority")
                    && !made.calls("b2cAuthority")
                    && !made.calls("oidcAuthority"))
        .map(Construction::root);
  }

  /** Client credentials for personal accounts. */
  public static List<Objection> appForConsumers(TokenRequest request, Detection detection) {
    if (request.flow() != Flow.CLIENT_CREDENTIALS) {
      return List.of();
    }
    Set<String> persons = detection.catalogs().words("tenants-of-persons");
    if (request.sets("tenant")) {
      return ownTenant(request, persons, detection);
    }
    return Authority.oneOf(request, persons, detection)
        .map(tenant -> List.of(tenant.objection()))
        .orElse(List.of());
  }

  /** A silent request without an account. */
  public static List<Objection> silentForApp(TokenRequest request, Detection detection) {
    boolean without =
        request.flow() == Flow.SILENT
            && !request.sets("account")
            && request.parameters().filter(made -> made.argument(1).isEmpty()).isPresent();
    return without ? List.of(Objection.at(request.location(), "SilentParameters")) : List.of();
  }

  /** Tests send words that name nothing. */
  private static boolean standsIn(Scope scope, TextPart part, Detection detection) {
    return scope.impliesGraph()
        && GraphCatalog.permissionNames().find(scope.permission()).isEmpty()
        && detection
            .file(part.location().path())
            .filter(file -> file.context() == FileContext.TEST)
            .isPresent();
  }
}

package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.Flow;
import io.github.adalscan.graph.MicrosoftGraph;
import io.github.adalscan.graph.Principal;
import io.github.adalscan.graph.Scope;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.rule.catalog.Api;
import io.github.adalscan.rule.catalog.GraphCatalog;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.TokenLibraries;
import io.github.adalscan.token.TextPart;
import io.github.adalscan.token.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks of a request's flow against its scopes, its authority and its settings. */
final class FlowChecks {
  private FlowChecks() {}

  /** Client credentials with named permissions. */
  static List<Objection> namedPermissionForApp(TokenRequest request, Detection detection) {
    if (request.flow() != Flow.CLIENT_CREDENTIALS) {
      return List.of();
    }
    boolean all =
        Scopes.known(request).stream()
            .anyMatch(part -> Scope.parse(part.text().strip()).isDefault());
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
          String resource = scope.resource().isEmpty() ? MicrosoftGraph.ADDRESS : scope.resource();
          String fixed = resource + "/.default";
          return named
              ? Optional.of(
                  Objection.to(Seams.end(part, detection))
                      .with("fixed", fixed)
                      .instead(
                          Scopes.write(
                              fixed,
                              "grant "
                                  + scope.permission()
                                  + " as an application permission in the app registration")))
              : Optional.empty();
        });
  }

  /** The password grant. */
  static List<Objection> passwordGrant(TokenRequest request, Detection detection) {
    return request.flow() == Flow.PASSWORD
        ? List.of(Objection.at(request.location(), request.library()))
        : List.of();
  }

  /** The password grant where it is not served. */
  static List<Objection> passwordGrantOnCommon(TokenRequest request, Detection detection) {
    // The version 1 endpoint, which ADAL4J asks, serves the flow at every tenant.
    if (request.flow() != Flow.PASSWORD || request.library().equals(TokenLibraries.ADAL4J)) {
      return List.of();
    }
    Set<String> without = detection.catalogs().words("tenants-without-password");
    if (request.sets("tenant")) {
      return ownTenant(request, without, detection);
    }
    Optional<Authority.Tenant> tenant = Authority.oneOf(request, without);
    if (tenant.filter(FlowChecks::isVersion1).isPresent()) {
      return List.of();
    }
    if (tenant.isPresent()) {
      return List.of(tenant.get().objection());
    }
    return defaultAuthority(request)
        .map(place -> List.of(Objection.at(place.location(), "common").with("tenant", "common")))
        .orElse(List.of());
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
  static List<Objection> appWithoutTenant(TokenRequest request, Detection detection) {
    if (request.flow() != Flow.CLIENT_CREDENTIALS) {
      return List.of();
    }
    Set<String> all = detection.catalogs().words("tenants-of-all");
    if (request.sets("tenant")) {
      return ownTenant(request, all, detection);
    }
    Optional<Authority.Tenant> tenant = Authority.oneOf(request, all);
    if (tenant.isPresent()) {
      return List.of(tenant.get().objection());
    }
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
  static List<Objection> appForConsumers(TokenRequest request, Detection detection) {
    if (request.flow() != Flow.CLIENT_CREDENTIALS) {
      return List.of();
    }
    Set<String> persons = detection.catalogs().words("tenants-of-persons");
    if (request.sets("tenant")) {
      return ownTenant(request, persons, detection);
    }
    return Authority.oneOf(request, persons)
        .map(tenant -> List.of(tenant.objection()))
        .orElse(List.of());
  }

  /** The check of the authority switched off. */
  static List<Objection> noValidation(TokenRequest request, Detection detection) {
    boolean other =
        detection.catalogs().words("other-authority-setters").stream().anyMatch(request::sets);
    if (other || adfs(request)) {
      return List.of();
    }
    List<Objection> all = new ArrayList<>();
    for (String method : detection.catalogs().words("validation-setters")) {
      for (Closure call : request.settings(method)) {
        if (isFalse(call, 0, detection)) {
          all.add(Objection.at(call.location(), method));
        }
      }
    }
    for (String method : detection.catalogs().words("validation-stops")) {
      request.settings(method).forEach(call -> all.add(Objection.at(call.location(), method)));
    }
    request
        .application()
        .filter(
            made ->
                request.library().equals(TokenLibraries.ADAL4J)
                    && isFalse(made.root(), 1, detection))
        .ifPresent(
            made ->
                all.add(
                    Objection.at(made.root().location(), "validateAuthority")
                        .with("symbol", "AuthenticationContext(.., false, ..)")));
    return wellKnown(request, detection) ? all.stream().map(Objection::asNote).toList() : all;
  }

  /** The authority is a constant with a host of Microsoft Entra, so nothing leaks today. */
  private static boolean wellKnown(TokenRequest request, Detection detection) {
    return !request.authorities().isEmpty()
        && request.authorities().stream()
            .map(TextPart::text)
            .map(Resources::host)
            .allMatch(host -> host.flatMap(detection.resources()::loginHost).isPresent());
  }

  private static boolean adfs(TokenRequest request) {
    return request.authorities().stream().anyMatch(part -> part.text().contains("/adfs"));
  }

  private static boolean isFalse(Closure invocation, int index, Detection detection) {
    return Construction.argument(invocation, index)
        .filter(argument -> is(argument, "false", detection))
        .isPresent();
  }

  /** A silent request without an account. */
  static List<Objection> silentForApp(TokenRequest request, Detection detection) {
    boolean without =
        request.flow() == Flow.SILENT
            && !request.sets("account")
            && request.parameters().filter(made -> made.argument(1).isEmpty()).isPresent();
    return without ? List.of(Objection.at(request.location(), "SilentParameters")) : List.of();
  }

  /** True when a value is surely that constant of {@code Boolean}, in lower case. */
  private static boolean is(Closure value, String constant, Detection detection) {
    List<Tracer.Source> sources = detection.project().tracer().sources(value);
    return !sources.isEmpty() && sources.stream().allMatch(s -> is(s.closure().expr(), constant));
  }

  private static boolean is(Expr value, String constant) {
    return value instanceof Expr.Literal literal
        ? literal.value().equals(constant)
        : value instanceof Expr.FieldRef field && field.name().equalsIgnoreCase(constant);
  }

  /** An authority that the library refuses, or of which it ignores the end. */
  static List<Objection> malformedAuthority(TokenRequest request, Detection detection) {
    boolean library =
        request.library().equals(TokenLibraries.MSAL4J)
            || request.library().equals(TokenLibraries.ADAL4J);
    List<Objection> all = new ArrayList<>();
    for (TextPart part : request.authorities()) {
      String text = part.text();
      Optional<String> host = Resources.host(text);
      boolean entra = host.flatMap(detection.resources()::loginHost).isPresent();
      if (!library || !entra || leavesBlank(part)) {
        continue;
      }
      String why =
          text.startsWith("http://")
              ? "has no https"
              : Authority.tenant(text).isEmpty()
                  ? "names no tenant"
                  : text.contains(asksFirstVersion(request) ? "/oauth2/v2.0" : "/oauth2")
                      ? "ends in the path of an endpoint"
                      : "";
      if (!why.isEmpty()) {
        String word =
            text.startsWith("http://") ? "http:" : text.contains("/oauth2") ? "/oauth2" : "://";
        Objection found = Objection.to(part.at(word)).with("why", why);
        // MSAL4J cuts off what follows the tenant, so that such a request works.
        boolean harmless =
            text.startsWith("https://") && text.contains("/oauth2") && !asksFirstVersion(request);
        all.add(harmless && Authority.tenant(text).isPresent() ? found.asNote() : found);
      }
    }
    return all;
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

  /** A constant or default that is empty waits for somebody to fill it in. */
  private static boolean leavesBlank(TextPart part) {
    return part.value().pieces().size() > 1
        && part.value().pieces().stream()
            .anyMatch(piece -> piece instanceof TextValue.Text known && known.text().isBlank());
  }

  /** ADAL4J cuts off what follows the tenant, and asks version 1 whatever that says. */
  private static boolean asksFirstVersion(TokenRequest request) {
    return request.library().equals(TokenLibraries.ADAL4J);
  }

  /** Delegated requests: permissions are those of a user. */
  static boolean delegated(TokenRequest request) {
    return request.principal() == Principal.USER;
  }

  /** The API that a request asks a token for, if it is one and known. */
  static Optional<Api> audience(TokenRequest request, Detection detection) {
    Resources resources = detection.resources();
    if (request.resource().isPresent()) {
      return resources.ofResource(request.resource().get().text());
    }
    List<Api> apis =
        request.scopes().stream()
            .map(part -> Scope.parse(part.text()))
            .flatMap(scope -> api(scope, resources, detection).stream())
            .distinct()
            .toList();
    return apis.size() == 1 ? Optional.of(apis.get(0)) : Optional.empty();
  }

  private static Optional<Api> api(Scope scope, Resources resources, Detection detection) {
    if (Scopes.isBareResource(scope.text(), resources)) {
      return resources.ofResource(scope.text());
    }
    return scope.text().isBlank() || scope.text().startsWith("{")
        ? Optional.empty()
        : Scopes.api(scope, resources, detection);
  }
}

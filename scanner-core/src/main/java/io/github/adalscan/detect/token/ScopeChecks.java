package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.graph.Flow;
import io.github.adalscan.graph.MicrosoftGraph;
import io.github.adalscan.graph.Scope;
import io.github.adalscan.rule.catalog.Api;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.TextPart;
import io.github.adalscan.token.TokenRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of scope texts, one by one and as a set. */
final class ScopeChecks {
  private static final Pattern VERSION = Pattern.compile("/(v1\\.0|v[0-9](\\.[0-9])?|beta)(/|$)");
  private static final Pattern SEPARATED =
      Pattern.compile(
          "[A-Za-z][\\w.\\-/:]*\\s*([,;+]|%20|\\|)\\s*[A-Za-z][\\w.\\-/:]*.*", Pattern.DOTALL);
  private static final Pattern BLANK_SEPARATED = Pattern.compile("\\S+( +\\S+)+");

  private ScopeChecks() {}

  /** A resource without a permission. */
  static List<Objection> withoutPermission(TokenRequest request, Detection detection) {
    if (request.flow() == Flow.MANAGED_IDENTITY) {
      return List.of();
    }
    Resources resources = detection.resources();
    return Scopes.each(
        request,
        part -> {
          String text = part.text();
          boolean retired =
              resources.ofResource(text).filter(a -> a.id().equals(Scopes.AAD_GRAPH)).isPresent();
          if (!Scopes.isBareResource(text, resources)
              || retired
              || Scopes.becomesAlso(text + "/.default", part, request, detection)) {
            return Optional.empty();
          }
          String fixed =
              (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + "/.default";
          return Optional.of(Objection.to(part).with("fixed", fixed).instead(Scopes.write(fixed)));
        });
  }

  /** {@code .default} next to named permissions of the same resource. */
  static List<Objection> mixedDefault(TokenRequest request, Detection detection) {
    return request.flow() == Flow.ON_BEHALF_OF ? List.of() : mixed(request, detection);
  }

  /** The same in an on-behalf-of request. */
  static List<Objection> mixedDefaultOnBehalfOf(TokenRequest request, Detection detection) {
    if (request.flow() != Flow.ON_BEHALF_OF) {
      return List.of();
    }
    List<Objection> mixed =
        mixed(request, detection).stream()
            .map(
                o ->
                    o.with(
                        "why",
                        "stands next to '"
                            + o.values().get("default")
                            + "'; an on-behalf-of request takes either .default or named permissions"))
            .toList();
    return mixed.isEmpty() ? anyTenant(request) : mixed;
  }

  /** The exchange belongs to the tenant of the caller, not to any. */
  private static List<Objection> anyTenant(TokenRequest request) {
    return request.sets("tenant")
        ? List.of()
        : Authority.oneOf(request, List.of("common", "organizations"))
            .map(
                tenant ->
                    Objection.to(tenant.part())
                        .with(
                            "why",
                            "names no tenant; exchange the token in the tenant of its tid claim")
                        .asNote())
            .map(List::of)
            .orElse(List.of());
  }

  private static List<Objection> mixed(TokenRequest request, Detection detection) {
    List<TextPart> parts = Scopes.words(request);
    Optional<TextPart> all = parts.stream().filter(p -> scope(p).isDefault()).findFirst();
    Optional<TextPart> named =
        parts.stream()
            .filter(p -> !scope(p).isDefault() && !scope(p).isOidc())
            .filter(p -> !Scopes.isBareResource(p.text(), detection.resources()))
            .findFirst();
    if (all.isEmpty() || named.isEmpty() || severalResources(parts, detection)) {
      return List.of();
    }
    return List.of(
        Objection.to(named.get())
            .with("default", all.get().text())
            .instead(
                Scopes.write(all.get().text(), "or only the named permissions, without .default")));
  }

  /** Scopes of two APIs in one request. */
  static List<Objection> severalResources(TokenRequest request, Detection detection) {
    List<TextPart> parts = Scopes.words(request);
    if (!severalResources(parts, detection)) {
      return List.of();
    }
    List<String> names = new ArrayList<>(byResource(parts, detection).keySet());
    TextPart second =
        parts.stream()
            .filter(p -> resource(p, detection).filter(names.get(1)::equals).isPresent())
            .findFirst()
            .orElse(parts.get(0));
    return List.of(Objection.to(second).with("first", names.get(0)).with("second", names.get(1)));
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
    Scope scope = scope(part);
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

  /** The objection to a scope that another text mends. */
  static Objection fixed(TextPart part, String scope) {
    return Objection.to(part).with("fixed", scope).instead(Scopes.write(scope));
  }

  /** A permission between resource and {@code .default}. */
  static List<Objection> permissionBeforeDefault(TokenRequest request, Detection detection) {
    return Scopes.each(
        request,
        part -> {
          Scope scope = scope(part);
          Optional<String> root = root(scope.resource(), detection.resources());
          boolean version = VERSION.matcher(scope.resource()).find();
          return scope.isDefault() && root.isPresent() && !version
              ? Optional.of(fixed(part, root.get() + "/.default"))
              : Optional.empty();
        });
  }

  /** A version or a plain-text scheme in the resource part. */
  static List<Objection> versionInResource(TokenRequest request, Detection detection) {
    return Scopes.each(
        request,
        part -> {
          Scope scope = scope(part);
          Optional<String> root = root(scope.resource(), detection.resources());
          if (root.isPresent() && VERSION.matcher(scope.resource()).find()) {
            return Optional.of(fixed(part, root.get() + "/" + scope.permission()));
          }
          boolean plain =
              scope.resource().startsWith("http://")
                  && detection
                      .resources()
                      .ofResource(scope.resource().replace("http:", "https:"))
                      .isPresent();
          return plain
              ? Optional.of(fixed(part, part.text().replace("http://", "https://")))
              : Optional.empty();
        });
  }

  /** The address of a known API in front of a path that is not part of its audience. */
  private static Optional<String> root(String resource, Resources resources) {
    Optional<String> host = Resources.host(resource).filter(h -> resource.startsWith("http"));
    if (host.isEmpty()
        || resources.ofHost(host.get()).isEmpty()
        || resources.ofResource(resource).isPresent()) {
      return Optional.empty();
    }
    return Optional.of("https://" + host.get());
  }

  /** Scopes joined by something else than a blank. */
  static List<Objection> wrongSeparator(TokenRequest request, Detection detection) {
    if (request.library().equals("Spring")) {
      return List.of();
    }
    return Scopes.each(
        request,
        part ->
            SEPARATED.matcher(part.text()).matches()
                ? Optional.of(Objection.to(part))
                : Optional.empty());
  }

  /** Several scopes in one element of the set. */
  static List<Objection> severalInOne(TokenRequest request, Detection detection) {
    boolean library =
        request.library().equals("MSAL4J")
            || request.library().equals("azure-identity")
            || request.library().equals("Microsoft Graph SDK");
    return severalInOne(request, library);
  }

  /** The same in a Spring property. */
  static List<Objection> severalInProperty(TokenRequest request, Detection detection) {
    return severalInOne(request, request.library().equals("Spring"));
  }

  private static List<Objection> severalInOne(TokenRequest request, boolean applies) {
    return Scopes.each(
        request,
        part ->
            applies
                    && BLANK_SEPARATED.matcher(part.text().strip()).matches()
                    && !part.text().contains(",")
                ? Optional.of(
                    Objection.to(part)
                        .with("fixed", part.text().strip().replaceAll(" +", "\", \"")))
                : Optional.empty());
  }

  /** Scopes of OpenID Connect that the token service does not know. */
  static List<Objection> unsupportedOidc(TokenRequest request, Detection detection) {
    return Scopes.each(
        request,
        part -> {
          String text = part.text().toLowerCase(Locale.ROOT);
          return text.equals("address") || text.equals("phone")
              ? Optional.of(Objection.to(part))
              : Optional.empty();
        });
  }

  /** A character around or inside a scope that becomes part of its name. */
  static List<Objection> strayCharacter(TokenRequest request, Detection detection) {
    return Scopes.each(
        request,
        part -> {
          String text = part.text();
          boolean stray =
              !text.isBlank()
                  && ((!text.equals(text.strip()) && !request.library().equals("Spring"))
                      || isStray(text));
          String clean = text.strip().replaceAll("[\\p{Cf}\\p{Cntrl}\"']", "");
          return stray ? Optional.of(fixed(part, clean)) : Optional.empty();
        });
  }

  /** True for a text with a character that is no part of the scope meant. */
  static boolean isStray(String text) {
    return text.chars().anyMatch(ScopeChecks::stray)
        || text.startsWith("'")
        || text.startsWith("\"");
  }

  private static boolean stray(int c) {
    return c == '\n' || c == '\r' || c == '\t' || Character.getType(c) == Character.FORMAT;
  }

  /** Azure AD Graph as scope or resource. */
  static List<Objection> retiredApi(TokenRequest request, Detection detection) {
    List<Objection> all = new ArrayList<>();
    Resources resources = detection.resources();
    List<TextPart> parts = new ArrayList<>(request.scopes());
    request.resource().ifPresent(parts::add);
    for (TextPart part : parts) {
      String text = part.text();
      boolean v1 = request.resource().filter(part::equals).isPresent();
      String resource =
          v1 || Scopes.isBareResource(text, resources) ? text : Scope.parse(text).resource();
      boolean host =
          Resources.host(text)
              .flatMap(resources::ofHost)
              .filter(api -> api.id().equals(Scopes.AAD_GRAPH))
              .isPresent();
      boolean retired =
          resources.ofResource(resource).filter(a -> a.id().equals(Scopes.AAD_GRAPH)).isPresent();
      if (retired || host) {
        String fixed = v1 ? MicrosoftGraph.ADDRESS : MicrosoftGraph.DEFAULT_SCOPE;
        all.add(fixed(part, fixed));
      }
    }
    return all;
  }

  /** A scope where a managed identity wants a resource, or more than one scope. */
  static List<Objection> managedIdentityScope(TokenRequest request, Detection detection) {
    if (request.flow() != Flow.MANAGED_IDENTITY) {
      return List.of();
    }
    List<Objection> all = new ArrayList<>();
    request
        .resource()
        .filter(part -> part.known() && part.text().endsWith("/.default"))
        .ifPresent(p -> all.add(fixed(p, p.text().substring(0, p.text().length() - 9))));
    List<TextPart> scopes = Scopes.known(request);
    if (scopes.size() > 1) {
      all.add(Objection.to(scopes.get(1)).with("fixed", scopes.get(0).text()));
    } else if (scopes.size() == 1 && isNamed(scopes.get(0), detection.resources())) {
      String resource = scope(scopes.get(0)).resource();
      String of = resource.isEmpty() ? MicrosoftGraph.ADDRESS : resource;
      all.add(fixed(scopes.get(0), of + "/.default"));
    }
    return all;
  }

  private static boolean isNamed(TextPart part, Resources resources) {
    return !scope(part).isDefault()
        && !scope(part).isOidc()
        && !part.text().isBlank()
        && !Scopes.isBareResource(part.text(), resources);
  }

  /** A v2 scope as the resource of ADAL4J or of the v1 endpoint. */
  static List<Objection> scopeAsResource(TokenRequest request, Detection detection) {
    boolean v1 = request.flow() != Flow.MANAGED_IDENTITY;
    return request
        .resource()
        .filter(part -> v1 && part.known())
        .flatMap(part -> suffixed(part, detection.resources()))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<Objection> suffixed(TextPart part, Resources resources) {
    Scope scope = scope(part);
    boolean resource =
        resources.ofResource(scope.resource()).isPresent() && !scope.permission().isEmpty();
    boolean known = resources.ofResource(part.text()).isPresent();
    return !known && ((scope.isDefault() && !scope.resource().isEmpty()) || resource)
        ? Optional.of(fixed(part, scope.resource()))
        : Optional.empty();
  }

  private static Scope scope(TextPart part) {
    return Scope.parse(part.text());
  }
}

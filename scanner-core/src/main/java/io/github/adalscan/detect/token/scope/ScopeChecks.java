package io.github.adalscan.detect.token.scope;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Authority;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.detect.token.Seams;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.RealmResource;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.HostEntry;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of the resource that a scope names. */
public final class ScopeChecks {
  private static final String HTTPS = "https://";
  private static final Pattern VERSION = Pattern.compile("/(v1\\.0|v[0-9](\\.[0-9])?|beta)(/|$)");

  private static final String DEFAULT = "/.default";

  private ScopeChecks() {}

  /** A resource without a permission. */
  public static List<Objection> withoutPermission(TokenRequest request, Detection detection) {
    if (request.flow() == Flow.MANAGED_IDENTITY || takesResource(request, detection)) {
      return List.of();
    }
    Resources resources = detection.resources();
    return Scopes.eachNamed(
        request,
        part -> {
          String text = part.text();
          boolean retired =
              resources.ofResource(text).filter(a -> a.id().equals(Scopes.AAD_GRAPH)).isPresent();
          if (!Scopes.isBareResource(text, resources)
              || retired
              || (Scopes.isApplication(text) && Authority.isElsewhere(request, detection))
              || Scopes.becomesAlso(text + "/.default", part, request, detection)) {
            return Optional.empty();
          }
          String fixed =
              (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + "/.default";
          return Optional.of(fixed(part, fixed));
        });
  }

  /** True for a credential that passes on what stands before {@code /.default}, if anything. */
  private static boolean takesResource(TokenRequest request, Detection detection) {
    return request
        .application()
        .filter(made -> made.root().expr() instanceof Expr.New)
        .filter(
            made ->
                Code.isNamed(
                    ((Expr.New) made.root().expr()).type(),
                    detection.catalogs().words("resource-credentials")))
        .isPresent();
  }

  /** The objection to a scope that another text mends. */
  static Objection fixed(TextPart part, String scope) {
    Objection objection = Objection.to(part).with("fixed", scope);
    return part.known() ? objection.instead(Scopes.write(part, scope)) : objection;
  }

  /** A permission between resource and {@code .default}. */
  public static List<Objection> permissionBeforeDefault(TokenRequest request, Detection detection) {
    return Scopes.each(
        request,
        part -> {
          Scope scope = scope(part);
          if (scope.isDefault() && scope.resource().endsWith(DEFAULT)) {
            return Optional.of(fixed(Seams.end(part, detection), scope.resource()));
          }
          Optional<String> root = root(scope.resource(), detection.resources());
          boolean version = VERSION.matcher(scope.resource()).find();
          return scope.isDefault() && root.isPresent() && !version
              ? Optional.of(fixed(Seams.end(part, detection), root.get() + "/.default"))
              : Optional.empty();
        });
  }

  /** A version or a plain-text scheme in the resource part, or the address of one vault. */
  public static List<Objection> versionInResource(TokenRequest request, Detection detection) {
    List<Objection> all = new ArrayList<>();
    request.resource().flatMap(part -> ofOne(part, "", detection)).ifPresent(all::add);
    all.addAll(
        Scopes.eachNamed(request, part -> ofOne(part, "/" + scope(part).permission(), detection)));
    all.addAll(Scopes.each(request, part -> versioned(part, detection)));
    return all;
  }

  private static Optional<Objection> versioned(TextPart part, Detection detection) {
    Scope scope = scope(part);
    Optional<String> root = root(scope.resource(), detection.resources());
    if (root.isPresent() && VERSION.matcher(scope.resource()).find()) {
      String fixed = root.get() + "/" + scope.permission();
      return Optional.of(fixed(Seams.end(part, detection), fixed).telling("why", "version"));
    }
    boolean plain =
        scope.resource().startsWith("http://")
            && detection
                .resources()
                .ofResource(scope.resource().replace("http:", "https:"))
                .isPresent();
    return plain
        ? Optional.of(
            fixed(part, part.text().replace("http://", "https://")).telling("why", "no-https"))
        : Optional.empty();
  }

  /** The address of one vault, where the audience is the same for all. */
  private static Optional<Objection> ofOne(TextPart part, String permission, Detection detection) {
    Optional<String> host = Resources.host(part.text());
    return host.flatMap(detection.resources()::ofHost)
        .filter(api -> detection.catalogs().words("shared-audiences").contains(api.id()))
        .flatMap(
            api ->
                api.domains().stream()
                    .map(HostEntry::host)
                    .filter(domain -> host.get().endsWith("." + domain))
                    .findFirst())
        .map(domain -> fixed(part, "https://" + domain + permission).telling("why", "one-of-many"));
  }

  /** The address of a known API in front of a path that is not part of its audience. */
  private static Optional<String> root(String resource, Resources resources) {
    Optional<String> host = Resources.host(resource).filter(h -> resource.startsWith("http"));
    if (host.isEmpty() || resources.ofResource(resource).isPresent()) {
      return Optional.empty();
    }
    return resources.ofHost(host.get()).isPresent()
        ? Optional.of(HTTPS + host.get())
        : above(resource, resources);
  }

  /** The resource that a path stands behind: some have one themselves, as Power BI does. */
  private static Optional<String> above(String resource, Resources resources) {
    String path = resource;
    int slash = path.lastIndexOf('/');
    while (slash > HTTPS.length()) {
      path = path.substring(0, slash);
      if (resources.ofResource(path).isPresent()) {
        return Optional.of(path);
      }
      slash = path.lastIndexOf('/');
    }
    return Optional.empty();
  }

  /** Azure AD Graph as scope or resource. */
  public static List<Objection> retiredApi(TokenRequest request, Detection detection) {
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
  public static List<Objection> managedIdentityScope(TokenRequest request, Detection detection) {
    if (request.flow() != Flow.MANAGED_IDENTITY) {
      return List.of();
    }
    List<Objection> all = new ArrayList<>();
    request
        .resource()
        .filter(TextPart::known)
        .flatMap(part -> suffixed(part, detection))
        .ifPresent(all::add);
    List<TextPart> scopes = Scopes.known(request);
    if (scopes.size() > 1) {
      all.add(Objection.to(scopes.get(1)).with("fixed", scopes.get(0).text()));
    } else if (scopes.size() == 1 && isNamed(scopes.get(0), detection.resources())) {
      String resource = scope(scopes.get(0)).resource();
      String of = resource.isEmpty() ? MicrosoftGraph.ADDRESS : resource;
      all.add(fixed(Seams.end(scopes.get(0), detection), of + "/.default"));
    }
    return all;
  }

  private static boolean isNamed(TextPart part, Resources resources) {
    return !scope(part).isDefault()
        && !part.text().endsWith(".default")
        && !scope(part).isOidc()
        && !part.text().isBlank()
        && !Scopes.isBareResource(part.text(), resources);
  }

  /** A v2 scope as the resource of ADAL4J or of the v1 endpoint. */
  public static List<Objection> scopeAsResource(TokenRequest request, Detection detection) {
    boolean v1 = request.flow() != Flow.MANAGED_IDENTITY;
    return request
        .resource()
        .filter(part -> v1)
        .flatMap(
            part -> part.known() ? suffixed(part, detection) : suffixedVariable(part, detection))
        .map(List::of)
        .orElse(List.of());
  }

  /** Whatever the resource is, with the suffix it is none. */
  private static Optional<Objection> suffixedVariable(TextPart part, Detection detection) {
    List<TextValue.Piece> pieces = part.value().pieces();
    boolean suffixed =
        pieces.size() > 1
            && pieces.get(pieces.size() - 1) instanceof TextValue.Text end
            && end.text().endsWith("/.default");
    return suffixed
        ? Optional.of(fixed(Seams.suffix(part, detection), scope(part).resource()))
        : Optional.empty();
  }

  private static Optional<Objection> suffixed(TextPart part, Detection detection) {
    Resources resources = detection.resources();
    Scope scope = scope(part);
    boolean resource =
        resources.ofResource(scope.resource()).isPresent()
            && !scope.permission().isEmpty()
            && !RealmResource.is(part.text());
    boolean known = resources.ofResource(part.text()).isPresent();
    return !known && ((scope.isDefault() && !scope.resource().isEmpty()) || resource)
        ? Optional.of(fixed(Seams.suffix(part, detection), scope.resource()))
        : Optional.empty();
  }

  private static Scope scope(TextPart part) {
    return Scope.parse(part.text());
  }
}

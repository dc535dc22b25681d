package io.github.adalscan.detect.token.permission;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Audiences;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.detect.token.TokenDetector;
import io.github.adalscan.detect.token.permission.GraphScopes.Named;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.graph.permission.OtherPermissions;
import io.github.adalscan.graph.permission.PermissionNames.PermissionName;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks of the names of permissions against those that Microsoft Graph has. */
public final class PermissionNameChecks {
  private PermissionNameChecks() {}

  /** A name that Microsoft Graph does not have. */
  public static List<Objection> unknown(TokenRequest request, Detection detection) {
    return judge(request, detection, named -> isNowhere(named) ? unknown(named) : Optional.empty());
  }

  private static boolean isNowhere(Named named) {
    OtherPermissions others = GraphCatalog.otherPermissions();
    return named.known().filter(PermissionNameChecks::exists).isEmpty()
        && !others.isPersonal(named.name())
        && others.today(named.name()).isEmpty()
        && others.api(named.name()).isEmpty();
  }

  /** Application permissions that are not offered may exist somewhere, but not for users. */
  private static boolean exists(PermissionName known) {
    return known.delegated().isPresent() || known.isApplication();
  }

  /** A plain word may be anything, unless it is nearly a permission. */
  private static Optional<Objection> unknown(Named named) {
    Optional<String> nearest = GraphCatalog.permissionNames().nearest(named.name());
    boolean plain = named.bare() && named.name().indexOf('.') < 0;
    if (nearest.isEmpty()) {
      return plain ? Optional.empty() : Optional.of(Objection.to(named.part()).with("hint", ""));
    }
    String fixed = named.with(nearest.get());
    boolean far = named.name().replace("_", ".").length() + 1 < nearest.get().length();
    return plain && far
        ? Optional.empty()
        : Optional.of(
            Objection.to(named.part())
                .with("hint", "; did you mean '" + fixed + "'?")
                .instead(Scopes.write(named.part(), fixed)));
  }

  /** A name in another letter case than its own. */
  public static List<Objection> unusualCase(TokenRequest request, Detection detection) {
    return judge(
        request,
        detection,
        named ->
            named
                .known()
                .map(PermissionName::name)
                .filter(name -> !name.equals(named.name()))
                .map(name -> write(named, name)));
  }

  /** A name of Azure AD Graph or of the Office 365 APIs of old. */
  public static List<Objection> legacy(TokenRequest request, Detection detection) {
    return judge(
        request,
        detection,
        named ->
            named.known().isPresent()
                ? Optional.empty()
                : GraphCatalog.otherPermissions()
                    .today(named.name())
                    .map(name -> write(named, name)));
  }

  private static Objection write(Named named, String name) {
    String fixed = named.with(name);
    return Objection.to(named.part())
        .with("fixed", fixed)
        .instead(Scopes.write(named.part(), fixed));
  }

  /** A permission that only applications can have, asked of a user. */
  public static List<Objection> applicationOnly(TokenRequest request, Detection detection) {
    return GraphScopes.asksUser(request)
        ? judge(
            request,
            detection,
            named ->
                named
                    .known()
                    .filter(known -> known.delegated().isEmpty() && known.isApplication())
                    .map(known -> applicationOnly(named, request)))
        : List.of();
  }

  private static Objection applicationOnly(Named named, TokenRequest request) {
    return Objection.to(named.part())
        .with("permission", named.name())
        .with("flow", request.flow().title());
  }

  /** A permission of one API behind the address of another. */
  public static List<Objection> ofAnotherApi(TokenRequest request, Detection detection) {
    List<Objection> all =
        new ArrayList<>(
            judge(
                request,
                detection,
                named -> named.bare() ? Optional.empty() : foreign(named, detection)));
    if (GraphScopes.looksUpNames(request, detection)) {
      Scopes.words(request).forEach(part -> ofGraph(part, detection).ifPresent(all::add));
    }
    return all;
  }

  private static Optional<Objection> foreign(Named named, Detection detection) {
    return named.known().isPresent()
        ? Optional.empty()
        : GraphCatalog.otherPermissions()
            .api(named.name())
            .map(
                api ->
                    Objection.to(named.part())
                        .with("permission", named.name())
                        .with("owner", name(api, detection))
                        .with("api", detection.catalogs().api(Scopes.GRAPH).name()));
  }

  private static String name(String api, Detection detection) {
    return api.equals(OtherPermissions.MANY) ? "another API" : detection.catalogs().api(api).name();
  }

  /** A permission of Microsoft Graph behind the address of an API that has other ones. */
  private static Optional<Objection> ofGraph(TextPart part, Detection detection) {
    Scope scope = Scope.parse(part.text());
    Optional<Api> api = detection.resources().ofResource(scope.resource());
    boolean lacks =
        api.filter(a -> GraphCatalog.otherPermissions().lacks(a.id(), scope.permission()))
                .isPresent()
            && GraphCatalog.permissionNames().find(scope.permission()).isPresent();
    return lacks
        ? Optional.of(
            Objection.to(part)
                .with("permission", scope.permission())
                .with("owner", detection.catalogs().api(Scopes.GRAPH).name())
                .with("api", api.map(Api::name).orElse("")))
        : Optional.empty();
  }

  /** A scope without an API that is meant for another one than Microsoft Graph. */
  public static List<Objection> notForGraph(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (TokenRequest request : detection.tokens().requests()) {
      bareForeign(request, detection)
          .forEach(each -> all.add(each.then(List.of(TokenDetector.asked(request)))));
    }
    detection.tokens().calls().forEach(call -> all.addAll(bareDefault(call, detection)));
    return all;
  }

  /** Scopes without an API that only another one than Microsoft Graph knows. */
  public static List<Objection> bareForeign(TokenRequest request, Detection detection) {
    return judge(
        request,
        detection,
        named -> named.bare() ? bareForeign(named, detection) : Optional.empty());
  }

  private static Optional<Objection> bareForeign(Named named, Detection detection) {
    return foreign(named, detection)
        .map(
            each ->
                each.with("meant", meant(each.values().getOrDefault("owner", ""), named.name())));
  }

  private static String meant(String owner, String permission) {
    return "'" + permission + "' is a permission of " + owner;
  }

  /** {@code .default} alone, and a call of another API. */
  private static List<Objection> bareDefault(ApiCall call, Detection detection) {
    Optional<Api> target =
        Audiences.target(call, detection).filter(api -> !api.id().equals(Scopes.GRAPH));
    List<Objection> all = new ArrayList<>();
    for (ApiCall.Origin origin : call.origins()) {
      Optional<TextPart> bare = Scopes.bareDefault(origin.request());
      if (target.isPresent() && bare.isPresent()) {
        all.add(
            Objection.to(bare.get())
                .with("meant", "the token is sent to " + target.get().name())
                .then(Steps.sent(call, origin)));
      }
    }
    return all;
  }

  private static List<Objection> judge(
      TokenRequest request, Detection detection, Function<Named, Optional<Objection>> test) {
    return GraphScopes.of(request, detection).stream()
        .flatMap(named -> test.apply(named).stream())
        .toList();
  }
}

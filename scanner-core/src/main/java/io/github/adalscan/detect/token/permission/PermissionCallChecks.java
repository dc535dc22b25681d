package io.github.adalscan.detect.token.permission;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Authority;
import io.github.adalscan.detect.token.GraphPaths;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.detect.token.permission.GraphScopes.Named;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.graph.permission.CallPermissions.Needed;
import io.github.adalscan.graph.permission.PermissionNames.Kind;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Checks of what a token is allowed against the Microsoft Graph call that it is sent with. */
public final class PermissionCallChecks {
  private PermissionCallChecks() {}

  /** A call that none of the requested permissions allows. */
  public static List<Objection> notCovered(ApiCall call, Detection detection) {
    return judge(
        call,
        detection,
        (graph, origin) -> {
          Needed needed = graph.permissions().delegated();
          return insufficient(graph, origin, detection)
              .filter(held -> needed.listed() && needed.halfCoveredBy(held).isEmpty())
              .map(
                  held ->
                      objection(graph, origin)
                          .with("held", String.join(", ", held))
                          .with("needed", String.join(" and ", needed.least()))
                          .instead(add(needed.least())));
        });
  }

  /** A call for which a permission is requested that works only together with another. */
  public static List<Objection> companionMissing(ApiCall call, Detection detection) {
    return judge(
        call,
        detection,
        (graph, origin) ->
            insufficient(graph, origin, detection)
                .flatMap(graph.permissions().delegated()::halfCoveredBy)
                .map(
                    way ->
                        objection(graph, origin)
                            .with("held", way.name())
                            .with("needed", String.join(" or ", way.companions()))
                            .instead(add(way.companions().subList(0, 1)))));
  }

  /**
   * The permissions of a user's token that do not allow the call; none when already the request is
   * refused.
   */
  private static Optional<List<String>> insufficient(
      GraphCall graph, ApiCall.Origin origin, Detection detection) {
    return HeldPermissions.of(origin.request(), detection)
        .filter(held -> PermissionNameChecks.applicationOnly(origin.request(), detection).isEmpty())
        .filter(
            held ->
                !HeldPermissions.allow(held, graph.permissions().delegated(), graph, detection));
  }

  private static Replacement add(List<String> permissions) {
    String code = "\"" + String.join("\", \"", permissions) + "\"";
    return new Replacement.Code(
        code, List.of(), Effort.REVIEW, List.of("Add it to the scopes and have it consented to."));
  }

  /** An app-only token for a call that is listed for users only. */
  public static List<Objection> appForDelegatedCall(ApiCall call, Detection detection) {
    return refuse(
        call,
        detection,
        (graph, origin) ->
            graph.permissions().delegated().listed()
                && !graph.permissions().application().listed()
                && call.isFor(Principal.APP)
                && !GraphPaths.isMe(graph.path())
                && !isOwnPassword(graph));
  }

  /** A user's token for a call that is listed for applications only. */
  public static List<Objection> userForApplicationCall(ApiCall call, Detection detection) {
    return refuse(
        call,
        detection,
        (graph, origin) ->
            graph.permissions().application().listed()
                && !graph.permissions().delegated().listed()
                && call.isFor(Principal.USER));
  }

  /** Passwords of users, changed or reset with an app-only token. */
  public static List<Objection> passwordWithAppToken(ApiCall call, Detection detection) {
    return refuse(
        call, detection, (graph, origin) -> isOwnPassword(graph) && call.isFor(Principal.APP));
  }

  private static boolean isOwnPassword(GraphCall graph) {
    String path = graph.template();
    boolean reset = path.contains("/authentication/") && path.endsWith("/resetpassword");
    boolean change = path.equals("/me/changepassword") || path.equals("/users/{}/changepassword");
    return graph.method().equals("POST") && (reset || change);
  }

  /** A change of {@code passwordProfile} without a permission for it. */
  public static List<Objection> passwordProfile(ApiCall call, Detection detection) {
    return refuse(
        call,
        detection,
        (graph, origin) ->
            !PasswordProfiles.allowed(origin.request(), detection)
                && PasswordProfiles.changed(graph, detection));
  }

  /** Nothing but sign-in is requested, and then Microsoft Graph is called. */
  public static List<Objection> onlySignIn(ApiCall call, Detection detection) {
    return judge(
        call,
        detection,
        (graph, origin) ->
            asksSignInOnly(origin.request())
                    && !graph.path().startsWith("/oidc/")
                    && GraphScopes.asksUser(origin.request())
                ? Optional.of(
                    objection(graph, origin)
                        .with("needed", permission(graph.permissions().delegated())))
                : Optional.empty());
  }

  private static boolean asksSignInOnly(TokenRequest request) {
    List<TextPart> words = Scopes.words(request);
    return !words.isEmpty()
        && !request.open()
        && words.size() >= request.scopes().size()
        && words.stream().allMatch(part -> Scope.parse(part.text()).isOidc());
  }

  private static String permission(Needed needed) {
    return needed.least().isEmpty()
        ? "the permissions of the call"
        : String.join(" and ", needed.least());
  }

  /** A permission that users cannot consent to, asked of users of any tenant. */
  public static List<Objection> adminConsent(TokenRequest request, Detection detection) {
    Optional<Authority.Tenant> tenant =
        Authority.oneOf(request, detection.catalogs().words("tenants-of-all"), detection);
    if (request.principal() != Principal.USER || tenant.isEmpty()) {
      return List.of();
    }
    List<Objection> all = new ArrayList<>();
    for (Named named : GraphScopes.of(request, detection)) {
      boolean admin =
          named.known().flatMap(known -> known.delegated()).filter(Kind::admin).isPresent();
      if (admin) {
        all.add(Objection.to(named.part()).with("tenant", tenant.get().name()));
      }
    }
    return all;
  }

  private static Objection objection(GraphCall graph, ApiCall.Origin origin) {
    return Objection.to(graph.call().address())
        .with("call", graph.title())
        .with("flow", origin.request().flow().title())
        .steps(Steps.sent(graph.call(), origin));
  }

  /** Objects to every token that a test refuses. */
  private static List<Objection> refuse(
      ApiCall call, Detection detection, BiPredicate<GraphCall, ApiCall.Origin> refused) {
    return judge(
        call,
        detection,
        (graph, origin) ->
            refused.test(graph, origin) ? Optional.of(objection(graph, origin)) : Optional.empty());
  }

  private static List<Objection> judge(
      ApiCall call,
      Detection detection,
      BiFunction<GraphCall, ApiCall.Origin, Optional<Objection>> test) {
    Optional<GraphCall> graph = GraphCall.of(call, detection);
    return call.origins().stream()
        .flatMap(origin -> graph.flatMap(g -> test.apply(g, origin)).stream())
        .toList();
  }
}

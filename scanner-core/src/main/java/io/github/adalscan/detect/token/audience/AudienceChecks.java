package io.github.adalscan.detect.token.audience;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Audiences;
import io.github.adalscan.detect.token.CallCheck;
import io.github.adalscan.detect.token.GraphPaths;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.detect.token.authority.SdkHosts;
import io.github.adalscan.detect.token.permission.PermissionNameChecks;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.link.config.ConfigPairs;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks of a token's audience against the API that it is sent to. */
public final class AudienceChecks {
  private static final String ARM = "azure-resource-manager";

  private static final String OWN = "own";

  private static final String NONE = "none";

  private static final Pattern OWN_API =
      Pattern.compile(
          "(?i)api://.*|https://[\\w-]+(\\.[\\w-]+)+([:/][^\\s,;]*)?|\\{\\w*client_?id\\w*}|"
              + Scopes.GUID);

  private AudienceChecks() {}

  /** A pair of APIs: the one the token is for, and the one it is sent to. */
  record Pair(TokenRequest request, String audience, String audienceName, Api target) {}

  /**
   * Tokens of one Microsoft API at another, for the pairs that the catalogue gives to an analysis.
   */
  public static CallCheck ofPairs(String analysis) {
    return (call, detection) ->
        judge(call, detection, (p, d) -> isTellable(p) && analysis.equals(analysis(p, d)));
  }

  /** ADAL4J and refreshed tokens have rules of their own, but for calls of Azure AD Graph. */
  private static boolean isTellable(Pair pair) {
    return !pair.audience().equals(OWN)
        && (v2(pair) || pair.target().id().equals(Scopes.AAD_GRAPH));
  }

  private static String analysis(Pair pair, Detection detection) {
    Map<String, String> known = detection.catalogs().meanings("audience-pairs");
    String target = pair.target().id();
    return Stream.of(pair.audience() + " " + target, "* " + target, pair.audience() + " *", "* *")
        .map(key -> known.getOrDefault(key, ""))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean isTaken(Pair pair, Detection detection) {
    return takes(pair.audience(), pair.target(), detection);
  }

  /** True when an API takes tokens for an audience: its own, or another that it knows as well. */
  static boolean takes(String audience, Api target, Detection detection) {
    String pair = audience + " " + target.id();
    return audience.equals(target.id())
        || NONE.equals(detection.catalogs().meanings("audience-pairs").get(pair));
  }

  /** A token for an API of one's own that goes to Microsoft Graph. */
  public static List<Objection> ownApiToGraph(ApiCall call, Detection detection) {
    return judge(
        call,
        detection,
        (p, d) ->
            p.audience().equals(OWN)
                && (p.target().id().equals(Scopes.GRAPH)
                    || (p.target().id().equals(ARM) && isAddressed(p))));
  }

  /** Services of Azure have ids too; an address of the form {@code api://} is an own one. */
  private static boolean isAddressed(Pair pair) {
    return pair.request().asked().stream().anyMatch(part -> part.text().startsWith("api://"));
  }

  /** The resource that an ADAL request names, where another API is called. */
  public static List<Objection> adalResource(ApiCall call, Detection detection) {
    return judge(
        call,
        detection,
        (p, d) ->
            p.request().library().equals(TokenLibraries.ADAL4J)
                && p.request().flow() != Flow.REFRESH_TOKEN
                && !p.target().id().equals(Scopes.AAD_GRAPH)
                && isOther(p));
  }

  /** A token that was refreshed for another API than the one called. */
  public static List<Objection> refreshedForAnother(ApiCall call, Detection detection) {
    return judge(call, detection, (p, d) -> p.request().flow() == Flow.REFRESH_TOKEN && isOther(p));
  }

  /** False for an id that may be one of the service called, which can have several. */
  private static boolean isOther(Pair pair) {
    return !pair.audience().equals(OWN)
        || pair.target().id().equals(Scopes.GRAPH)
        || isAddressed(pair);
  }

  /** ADAL4J and refreshed tokens have rules of their own. */
  private static boolean v2(Pair pair) {
    return !pair.request().library().equals(TokenLibraries.ADAL4J)
        && pair.request().flow() != Flow.REFRESH_TOKEN;
  }

  private static List<Objection> judge(
      ApiCall call, Detection detection, BiPredicate<Pair, Detection> test) {
    List<Objection> all = new ArrayList<>();
    Optional<Api> target = Audiences.target(call, detection);
    if (target.isEmpty() || SdkHosts.withholds(call, target.get(), detection)) {
      return all; // no token is sent
    }
    List<ApiCall.Origin> fitting = fitting(call, target.get(), detection);
    OwnHosts hosts = OwnHosts.of(call, target.get(), detection);
    for (ApiCall.Origin origin : call.origins()) {
      if (fitting.stream().anyMatch(each -> isChoice(each, origin, detection))) {
        continue; // of several tokens the one that belongs there
      }
      if (Scopes.bareDefault(origin.request()).isPresent()
          || !PermissionNameChecks.bareForeign(origin.request(), detection).isEmpty()) {
        continue; // has a rule of its own
      }
      pair(origin.request(), target.get(), detection)
          .map(hosts::named)
          .filter(
              pair ->
                  (hosts.refuses(pair) || !isTaken(pair, detection)) && test.test(pair, detection))
          .ifPresent(pair -> all.add(objection(pair, origin, call, detection)));
    }
    return all;
  }

  /** False for tokens of profiles that exclude each other: each has to be right by itself. */
  private static boolean isChoice(ApiCall.Origin one, ApiCall.Origin other, Detection detection) {
    ConfigPairs pairs = detection.project().configPairs();
    return one.request().asked().stream()
        .allMatch(
            part ->
                other.request().asked().stream()
                    .allMatch(o -> pairs.together(part.value(), o.value())));
  }

  /** The origins of a call whose tokens are for the API that answers it. */
  static List<ApiCall.Origin> fitting(ApiCall call, Api target, Detection detection) {
    return call.origins().stream()
        .filter(
            origin ->
                pair(origin.request(), target, detection)
                    .filter(pair -> isTaken(pair, detection))
                    .filter(pair -> !OwnHosts.of(call, target, detection).refuses(pair))
                    .isPresent())
        .toList();
  }

  private static Optional<Pair> pair(TokenRequest request, Api target, Detection detection) {
    Optional<Api> api = Audiences.of(request, detection);
    if (api.isPresent()) {
      return Optional.of(new Pair(request, api.get().id(), api.get().name(), target));
    }
    return own(request)
        .filter(
            own ->
                !own.toLowerCase(Locale.ROOT).startsWith("https:")
                    || isForeign(own, target, detection))
        .map(own -> new Pair(request, OWN, "the API " + own, target));
  }

  /** The application's own API: an {@code api://} or other address, or a client id. */
  private static Optional<String> own(TokenRequest request) {
    return request
        .resource()
        .map(part -> Stream.of(part.text()))
        .orElseGet(() -> request.scopes().stream().map(part -> Scope.parse(part.text()).resource()))
        .filter(resource -> OWN_API.matcher(resource).matches())
        .findFirst();
  }

  /**
   * Microsoft Graph takes tokens for itself only; of other services not all addresses are known.
   */
  private static boolean isForeign(String address, Api target, Detection detection) {
    Optional<String> host = Resources.host(address);
    return target.id().equals(Scopes.GRAPH)
        && host.filter(name -> !name.contains("graph")).isPresent()
        && host.flatMap(detection.resources()::ofHost).isEmpty();
  }

  private static Objection objection(
      Pair pair, ApiCall.Origin origin, ApiCall call, Detection detection) {
    List<Step> steps = new ArrayList<>();
    born(pair.request())
        .map(part -> new Step(part.location(), "'" + part.text() + "' decides the audience"))
        .ifPresent(steps::add);
    steps.addAll(Steps.of(call, origin, "sent to " + pair.target().name()));
    Objection objection =
        Objection.to(call.address())
            .with("audience", pair.audienceName())
            .with("target", OwnHosts.of(call, pair.target(), detection).title(pair))
            .steps(Steps.tidy(steps));
    return Audiences.resource(pair.target(), call.address().text(), detection)
        .map(resource -> asking(objection, resource, scope(resource, pair, detection), pair))
        .orElse(objection);
  }

  /** A permission that stands in the list of Microsoft Graph too, but serves the API called. */
  private static String scope(String resource, Pair pair, Detection detection) {
    Map<String, String> others = detection.catalogs().meanings("graph-permissions-of-others");
    return Scopes.known(pair.request()).stream()
        .map(part -> Scope.parse(part.text()).permission())
        .filter(name -> pair.target().id().equals(others.get(name.toLowerCase(Locale.ROOT))))
        .findFirst()
        .map(name -> resource + "/" + name)
        .orElse(resource + "/.default");
  }

  /** What to ask for, in the way of the request: some take a resource. */
  private static Objection asking(Objection objection, String resource, String scope, Pair pair) {
    TokenRequest request = pair.request();
    String asked =
        request.resource().isPresent() ? "resource '" + resource + "'" : "scope '" + scope + "'";
    return objection.with("resource", resource).with("scope", scope).with("asked", asked);
  }

  private static Optional<TextPart> born(TokenRequest request) {
    return request.resource().or(() -> request.scopes().stream().findFirst());
  }

  /** An app-only token for the signed-in user. */
  public static List<Objection> meWithAppToken(ApiCall call, Detection detection) {
    boolean me =
        Audiences.target(call, detection).filter(api -> api.id().equals(Scopes.GRAPH)).isPresent()
            && GraphPaths.of(call.address().text()).filter(GraphPaths::isMe).isPresent();
    if (!me || !call.isFor(Principal.APP)) {
      return List.of();
    }
    return call.origins().stream()
        .map(
            origin ->
                Objection.to(call.address())
                    .with("flow", origin.request().flow().title())
                    .steps(Steps.sent(call, origin)))
        .toList();
  }
}

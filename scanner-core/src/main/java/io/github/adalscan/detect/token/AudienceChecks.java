package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.graph.Flow;
import io.github.adalscan.graph.Principal;
import io.github.adalscan.graph.Scope;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.Api;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.ApiCall;
import io.github.adalscan.token.TextPart;
import io.github.adalscan.token.TokenRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Checks of a token's audience against the API that it is sent to. */
final class AudienceChecks {
  private static final String EXCHANGE = "exchange-online";
  private static final String SHAREPOINT = "sharepoint-online";
  private static final String ARM = "azure-resource-manager";

  private AudienceChecks() {}

  /** A pair of APIs: the one the token is for, and the one it is sent to. */
  record Pair(TokenRequest request, String audience, String audienceName, Api target) {}

  static List<Objection> aadGraphToGraph(ApiCall call, Detection detection) {
    return judge(call, detection, (p, d) -> is(p, Scopes.AAD_GRAPH, Scopes.GRAPH) && v2(p));
  }

  static List<Objection> graphToAadGraph(ApiCall call, Detection detection) {
    return judge(call, detection, (p, d) -> is(p, Scopes.GRAPH, Scopes.AAD_GRAPH));
  }

  static List<Objection> exchangeAndGraph(ApiCall call, Detection detection) {
    return judge(
        call,
        detection,
        (p, d) -> (is(p, EXCHANGE, Scopes.GRAPH) || is(p, Scopes.GRAPH, EXCHANGE)) && v2(p));
  }

  static List<Objection> sharePointToGraph(ApiCall call, Detection detection) {
    return judge(call, detection, (p, d) -> is(p, SHAREPOINT, Scopes.GRAPH) && v2(p));
  }

  static List<Objection> graphToSharePoint(ApiCall call, Detection detection) {
    return judge(call, detection, (p, d) -> is(p, Scopes.GRAPH, SHAREPOINT) && v2(p));
  }

  static List<Objection> armToGraph(ApiCall call, Detection detection) {
    return judge(call, detection, (p, d) -> is(p, ARM, Scopes.GRAPH) && v2(p));
  }

  static List<Objection> graphToAzure(ApiCall call, Detection detection) {
    return judge(
        call,
        detection,
        (p, d) ->
            (p.audience().equals(Scopes.GRAPH) || p.audience().equals(Scopes.AAD_GRAPH))
                && p.target().id().startsWith("azure-")
                && v2(p));
  }

  static List<Objection> ownApiToGraph(ApiCall call, Detection detection) {
    return judge(
        call,
        detection,
        (p, d) -> p.audience().equals("own") && p.target().id().equals(Scopes.GRAPH));
  }

  static List<Objection> adalResource(ApiCall call, Detection detection) {
    return judge(
        call,
        detection,
        (p, d) ->
            p.request().library().equals("ADAL4J")
                && p.request().flow() != Flow.REFRESH_TOKEN
                && !p.target().id().equals(Scopes.AAD_GRAPH));
  }

  static List<Objection> refreshedForAnother(ApiCall call, Detection detection) {
    return judge(call, detection, (p, d) -> p.request().flow() == Flow.REFRESH_TOKEN);
  }

  /** ADAL4J and refreshed tokens have rules of their own. */
  private static boolean v2(Pair pair) {
    return !pair.request().library().equals("ADAL4J")
        && pair.request().flow() != Flow.REFRESH_TOKEN;
  }

  private static boolean is(Pair pair, String audience, String target) {
    return pair.audience().equals(audience) && pair.target().id().equals(target);
  }

  private static List<Objection> judge(
      ApiCall call, Detection detection, BiPredicate<Pair, Detection> test) {
    List<Objection> all = new ArrayList<>();
    Optional<Api> target = target(call, detection);
    if (target.isEmpty()) {
      return all;
    }
    for (ApiCall.Origin origin : call.origins()) {
      if (Scopes.bareDefault(origin.request()).isPresent()) {
        continue; // has a rule of its own
      }
      pair(origin.request(), target.get(), detection)
          .filter(pair -> !pair.audience().equals(target.get().id()) && test.test(pair, detection))
          .ifPresent(pair -> all.add(objection(pair, origin, call)));
    }
    return all;
  }

  /** The API that answers a call. */
  static Optional<Api> target(ApiCall call, Detection detection) {
    Resources resources = detection.resources();
    return Resources.host(call.address().text()).flatMap(resources::ofHost);
  }

  private static Optional<Pair> pair(TokenRequest request, Api target, Detection detection) {
    Optional<Api> api = FlowChecks.audience(request, detection);
    if (api.isPresent()) {
      return Optional.of(new Pair(request, api.get().id(), api.get().name(), target));
    }
    return own(request).map(name -> new Pair(request, "own", name, target));
  }

  /** The application's own API: an {@code api://} address or a client id. */
  private static Optional<String> own(TokenRequest request) {
    for (TextPart part : request.scopes()) {
      Scope scope = Scope.parse(part.text());
      String resource = scope.resource().toLowerCase(Locale.ROOT);
      boolean id = resource.matches(Scopes.GUID) || resource.matches("\\{\\w*client_?id\\w*}");
      if (resource.startsWith("api://") || id) {
        return Optional.of("the API " + scope.resource());
      }
    }
    return Optional.empty();
  }

  private static Objection objection(Pair pair, ApiCall.Origin origin, ApiCall call) {
    List<Step> steps = new ArrayList<>();
    born(pair.request()).ifPresent(part -> steps.addAll(trail(part)));
    steps.add(TokenDetector.asked(pair.request()));
    steps.addAll(origin.trail());
    steps.add(new Step(call.site().location(), "token put into the request"));
    steps.add(new Step(call.location(), "sent to " + pair.target().name()));
    return Objection.to(call.address())
        .with("audience", pair.audienceName())
        .with("target", pair.target().name())
        .steps(distinct(steps));
  }

  private static Optional<TextPart> born(TokenRequest request) {
    return request.resource().or(() -> request.scopes().stream().findFirst());
  }

  private static List<Step> trail(TextPart part) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(part.location(), "'" + part.text() + "' decides the audience"));
    steps.addAll(part.trail());
    return steps;
  }

  private static List<Step> distinct(List<Step> steps) {
    Set<Object> seen = new HashSet<>();
    return steps.stream().filter(step -> seen.add(step.location())).toList();
  }

  /** One token that is sent to two APIs. */
  static List<Objection> severalTargets(Detection detection) {
    Map<Object, ApiCall> first = new HashMap<>();
    List<Objection> all = new ArrayList<>();
    for (ApiCall call : detection.tokens().calls()) {
      Optional<Api> target = target(call, detection);
      for (ApiCall.Origin origin : call.origins()) {
        if (target.isEmpty() || FlowChecks.audience(origin.request(), detection).isPresent()) {
          continue;
        }
        Object key = List.of(origin.request().location(), origin.request().scopes());
        ApiCall other = first.putIfAbsent(key, call);
        Optional<Api> before = other == null ? Optional.empty() : target(other, detection);
        if (before.isPresent() && !before.equals(target)) {
          all.add(
              Objection.to(call.address())
                  .with("first", before.get().name())
                  .with("target", target.get().name())
                  .then(List.of(TokenDetector.asked(origin.request()))));
        }
      }
    }
    return all;
  }

  /** An app-only token for the signed-in user. */
  static List<Objection> meWithAppToken(ApiCall call, Detection detection) {
    boolean me =
        target(call, detection).filter(api -> api.id().equals(Scopes.GRAPH)).isPresent()
            && GraphPaths.of(call.address().text()).filter(GraphPaths::isMe).isPresent();
    if (!me) {
      return List.of();
    }
    List<Objection> all = new ArrayList<>();
    for (ApiCall.Origin origin : call.origins()) {
      if (origin.request().principal() == Principal.APP) {
        all.add(
            Objection.to(call.address())
                .with("flow", origin.request().flow().title())
                .steps(flow(call, origin)));
      }
    }
    return all;
  }

  /** From the request to the call. */
  static List<Step> flow(ApiCall call, ApiCall.Origin origin) {
    List<Step> steps = new ArrayList<>();
    steps.add(TokenDetector.asked(origin.request()));
    steps.addAll(origin.trail());
    steps.add(new Step(call.site().location(), "token put into the request"));
    steps.add(new Step(call.location(), "request sent"));
    return distinct(steps);
  }
}

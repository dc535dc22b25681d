package io.github.adalscan.detect.token.audience;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Audiences;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.TokenDetector;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fields that hold one token, which is sent to two APIs. */
public final class SharedTokens {
  private SharedTokens() {}

  /** A field and the request whose token it holds. */
  private record Held(Location field, Object request) {}

  /** A field of the tree. */
  private record Owned(TypeFacts type, FieldFacts field) {}

  /** One token that goes to several APIs. */
  public static List<Objection> check(Detection detection) {
    Map<Held, List<ApiCall>> calls = new LinkedHashMap<>();
    for (ApiCall call : detection.tokens().calls()) {
      if (Audiences.target(call, detection).isPresent()) {
        for (ApiCall.Origin origin : sent(call, detection)) {
          field(origin, detection)
              .ifPresent(
                  at -> calls.computeIfAbsent(held(at, origin), k -> new ArrayList<>()).add(call));
        }
      }
    }
    List<Objection> all = new ArrayList<>();
    Set<Location> seen = new HashSet<>();
    calls.forEach(
        (held, sent) ->
            objection(held, sent, detection)
                .filter(each -> seen.add(each.location()))
                .ifPresent(all::add));
    return all;
  }

  /** Where one of several tokens is for the API that is called, that is the one it gets. */
  private static List<ApiCall.Origin> sent(ApiCall call, Detection detection) {
    List<ApiCall.Origin> fitting =
        Audiences.target(call, detection)
            .map(api -> AudienceChecks.fitting(call, api, detection))
            .orElse(List.of());
    return fitting.isEmpty() ? call.origins() : fitting;
  }

  private static Held held(Location field, ApiCall.Origin origin) {
    TokenRequest request = origin.request();
    List<String> scopes = request.scopes().stream().map(part -> part.text()).toList();
    return new Held(field, List.of(request.location(), scopes));
  }

  /** The field that a token is kept in; none when several objects each have one. */
  private static Optional<Location> field(ApiCall.Origin origin, Detection detection) {
    return origin.trail().stream()
        .map(Step::location)
        .filter(at -> owned(at, detection).filter(o -> isOnce(o, detection)).isPresent())
        .findFirst();
  }

  private static boolean isOnce(Owned owned, Detection detection) {
    return owned.field().isStatic()
        || detection.project().callSites().creationsOf(owned.type().name()).size() < 2;
  }

  private static Optional<Owned> owned(Location at, Detection detection) {
    return detection.file(at.path()).flatMap(FileFacts::code).stream()
        .flatMap(unit -> fields(unit).stream())
        .filter(owned -> owned.field().region().equals(at.region()))
        .findFirst();
  }

  private static List<Owned> fields(CodeUnit unit) {
    return unit.types().stream()
        .flatMap(type -> type.fields().stream().map(field -> new Owned(type, field)))
        .toList();
  }

  /** True for an API that takes the tokens of another among those called. */
  private static boolean isServed(Api api, Set<Api> called, Detection detection) {
    return called.stream()
        .anyMatch(other -> !other.equals(api) && AudienceChecks.takes(other.id(), api, detection));
  }

  private static Optional<Objection> objection(
      Held held, List<ApiCall> calls, Detection detection) {
    Map<Api, ApiCall> targets = new LinkedHashMap<>();
    for (ApiCall call : calls) {
      Audiences.target(call, detection).ifPresent(api -> targets.putIfAbsent(api, call));
    }
    Set<Api> apis = Set.copyOf(targets.keySet());
    targets.keySet().removeIf(api -> isServed(api, apis, detection));
    if (targets.size() < 2) {
      return Optional.empty();
    }
    List<Map.Entry<Api, ApiCall>> two = targets.entrySet().stream().limit(2).toList();
    String name = owned(held.field(), detection).map(o -> o.field().name()).orElse("");
    ApiCall.Origin origin = two.get(0).getValue().origins().get(0);
    List<Step> steps = new ArrayList<>(List.of(TokenDetector.asked(origin.request())));
    steps.add(new Step(held.field(), "`" + name + "` holds the token"));
    two.forEach(
        each -> steps.add(new Step(each.getValue().location(), "sent to " + each.getKey().name())));
    return Optional.of(
        Objection.at(held.field(), name)
            .with("first", two.get(0).getKey().name())
            .with("target", two.get(1).getKey().name())
            .steps(steps));
  }
}

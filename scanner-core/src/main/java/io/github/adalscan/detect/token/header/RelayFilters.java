package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.member.VarArgs;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Filters that send the token of the incoming request on, and the clients that get them. */
final class RelayFilters {
  private RelayFilters() {}

  /** The API that a client with a relaying filter is made for. */
  static Optional<Api> target(CallSites.Site site, Detection detection) {
    Place place = site.place();
    int events = place.method().map(method -> method.events().size()).orElse(0);
    if (place.event() >= events) {
      return Optional.empty();
    }
    Scene scene = Scene.at(place);
    return addressed(scene, detection).or(() -> handedTo(site, scene, detection));
  }

  /** The API that a method names. */
  private static Optional<Api> addressed(Scene scene, Detection detection) {
    List<Api> found = new ArrayList<>();
    List<Event> events = scene.place().method().map(MethodFacts::events).orElse(List.of());
    for (int i = 0; i < events.size(); i++) {
      Scene here = scene.before(i);
      events
          .get(i)
          .expressions()
          .forEach(
              root -> CodeWalker.forEach(root, e -> found.addAll(addressed(e, here, detection))));
    }
    return found.stream().findFirst();
  }

  private static List<Api> addressed(Expr expr, Scene scene, Detection detection) {
    if (!Code.calls(expr, detection.catalogs().words("relay-addresses"))
        || ((Expr.Call) expr).arguments().isEmpty()) {
      return List.of();
    }
    Closure address = new Closure(((Expr.Call) expr).arguments().get(0), scene);
    return detection.project().values().of(address).stream()
        .flatMap(v -> Resources.host(v.render()).stream())
        .flatMap(host -> detection.resources().ofHost(host).stream())
        .toList();
  }

  /** The API that a method names which is given the filter. */
  private static Optional<Api> handedTo(CallSites.Site site, Scene scene, Detection detection) {
    List<Expr.Call> taking = new ArrayList<>();
    Event statement = site.place().method().orElseThrow().events().get(site.place().event());
    statement
        .expressions()
        .forEach(
            root ->
                CodeWalker.forEach(
                    root,
                    e -> {
                      if (e instanceof Expr.Call call && call.arguments().contains(site.expr())) {
                        taking.add(call);
                      }
                    }));
    return taking.stream()
        .flatMap(
            call ->
                detection.project().tracer().targets(call, scene).stream()
                    .map(method -> entered(method, call, scene)))
        .flatMap(inner -> addressed(inner, detection).stream())
        .findFirst();
  }

  private static Scene entered(Declared.Method method, Expr.Call call, Scene scene) {
    List<Closure> arguments =
        VarArgs.pack(method.method(), call.arguments(), call).stream()
            .map(each -> new Closure(each, scene))
            .toList();
    return new Scene(method.at(Place.NO_EVENT), Optional.of(arguments), Scene.ANY);
  }
}

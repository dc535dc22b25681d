package io.github.adalscan.detect.token.server;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.TokenDetector;
import io.github.adalscan.detect.token.header.KindChecks;
import io.github.adalscan.detect.token.header.RelayChecks;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks of assertions: the one that an on-behalf-of request sends for its user, and the one by
 * which an application proves who it is.
 */
final class Assertions {
  private Assertions() {}

  static List<Objection> wrong(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (CallSites.Site site : sites(detection)) {
      for (Scene scene : detection.project().scenes().of(site.place())) {
        judge(new Closure(site.arguments().get(0), scene), detection).ifPresent(all::add);
      }
    }
    FormAssertions.of(detection).forEach(given -> judge(given, detection).ifPresent(all::add));
    for (CallSites.Site site : clients(detection)) {
      for (Scene scene : detection.project().scenes().of(site.place())) {
        Closure given = new Closure(site.arguments().get(0), scene);
        ofCaller(given, detection).ifPresent(all::add);
      }
    }
    return all;
  }

  /** What makes the assertion by which an application proves who it is. */
  private static List<CallSites.Site> clients(Detection detection) {
    CallSites sites = detection.project().callSites();
    List<CallSites.Site> all = new ArrayList<>();
    words("client-assertions", detection).forEach(name -> all.addAll(sites.named(name)));
    made("client-assertion-types", detection)
        .filter(s -> !isOfUser(s, detection))
        .forEach(all::add);
    return all.stream().filter(s -> s.arguments().size() == 1).toList();
  }

  /**
   * ADAL4J took the token of a user as such an assertion until version 1.3, beside a credential.
   */
  private static boolean isOfUser(CallSites.Site made, Detection detection) {
    return detection.catalogs().tokenMethods().stream()
        .filter(method -> method.flow() == Flow.ON_BEHALF_OF)
        .flatMap(
            method ->
                detection.project().callSites().named(method.method()).stream()
                    .filter(call -> call.arguments().size() == method.arity()))
        .anyMatch(call -> takes(call, made.expr(), detection));
  }

  /** As {@code acquireToken(resource, assertion, credential, callback)} does. */
  private static boolean takes(CallSites.Site call, Expr made, Detection detection) {
    return detection.project().scenes().of(call.place()).stream()
        .map(scene -> new Closure(call.arguments().get(1), scene))
        .flatMap(given -> detection.project().tracer().constructions().of(given).stream())
        .anyMatch(object -> object.root().expr() == made);
  }

  /** The token of a caller where the application has to prove who it is itself. */
  private static Optional<Objection> ofCaller(Closure given, Detection detection) {
    return detection.project().tracer().sources(given).stream()
        .filter(source -> RelayChecks.isIncoming(source.closure(), detection))
        .findFirst()
        .map(source -> at(given, "client-assertion", from(source)));
  }

  private static List<Step> from(Tracer.Source source) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(source.closure().location(), "the token comes from here"));
    steps.addAll(source.trail());
    return steps;
  }

  private static List<CallSites.Site> sites(Detection detection) {
    CallSites sites = detection.project().callSites();
    List<CallSites.Site> all = new ArrayList<>();
    made("user-assertion-types", detection).forEach(all::add);
    words("user-assertions", detection)
        .flatMap(name -> sites.named(name).stream())
        .filter(s -> s.arguments().size() == 1)
        .forEach(all::add);
    return all.stream().filter(s -> !s.arguments().isEmpty()).toList();
  }

  private static Stream<String> words(String id, Detection detection) {
    return detection.catalogs().words(id).stream();
  }

  private static Stream<CallSites.Site> made(String types, Detection detection) {
    return words(types, detection)
        .flatMap(type -> detection.project().callSites().createdAs(type).stream())
        .filter(site -> isLibrary(site, detection));
  }

  private static boolean isLibrary(CallSites.Site site, Detection detection) {
    if (!(site.expr() instanceof Expr.New creation)) {
      return false;
    }
    Optional<String> type = detection.project().declarations().resolve(creation.type());
    return type.map(name -> isMicrosoft(name, detection))
        .orElse(
            creation.type().candidates().stream().anyMatch(name -> isMicrosoft(name, detection)));
  }

  private static boolean isMicrosoft(String type, Detection detection) {
    return words("assertion-packages", detection).anyMatch(type::startsWith);
  }

  private static Optional<Objection> judge(Closure assertion, Detection detection) {
    for (Tracer.Source source : detection.project().tracer().sources(assertion)) {
      if (KindChecks.isIdToken(source.closure(), detection)) {
        return Optional.of(at(assertion, "id-token", from(source)));
      }
    }
    Optional<ApiCall.Origin> own =
        detection.tokens().origins(assertion).stream()
            .filter(origin -> !mayBeOwnApi(origin.request(), detection))
            .findFirst();
    return own.map(
        origin -> {
          List<Step> steps = new ArrayList<>();
          steps.add(TokenDetector.asked(origin.request()));
          steps.addAll(origin.trail());
          return at(assertion, "own-token", steps);
        });
  }

  /** The token is for an API that no table knows: that may be the one that asks on. */
  private static boolean mayBeOwnApi(TokenRequest request, Detection detection) {
    return request.asked().stream()
        .map(TextPart::text)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .filter(text -> detection.resources().ofResource(text).isEmpty())
        .anyMatch(
            text -> {
              String resource = Scope.parse(text).resource();
              return text.startsWith("api://")
                  || (text.startsWith("https://")
                      && Resources.host(text).flatMap(detection.resources()::ofHost).isEmpty())
                  || (!resource.isEmpty() && detection.resources().ofResource(resource).isEmpty());
            });
  }

  private static Objection at(Closure assertion, String kind, List<Step> steps) {
    return Objection.at(assertion.location(), "assertion").telling("kind", kind).steps(steps);
  }
}

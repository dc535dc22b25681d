package io.github.adalscan.detect.token.server;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Entries;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.catalog.token.TokenApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds flows that need a person at the machine in code that a server or a timer runs. */
final class ServerFlows {
  private static final Set<Flow> PERSON = Set.of(Flow.INTERACTIVE, Flow.DEVICE_CODE);

  private ServerFlows() {}

  static List<Objection> interactive(Rule rule, Detection detection) {
    Reach reach = new Reach(detection.project());
    Entries entries = new Entries(detection.catalogs());
    List<Objection> all = new ArrayList<>();
    for (TokenApi api : detection.catalogs().tokenApis()) {
      if (PERSON.contains(api.flow())) {
        for (CallSites.Site site : sites(api, detection)) {
          runner(site.place(), reach, api.flow(), entries)
              .ifPresent(
                  who ->
                      all.add(
                          Objection.at(site.place().locate(site.expr()), api.simpleName())
                              .with("flow", api.flow().title())
                              .telling("runner", who)));
        }
      }
    }
    return all;
  }

  private static List<CallSites.Site> sites(TokenApi api, Detection detection) {
    CallSites sites = detection.project().callSites();
    List<CallSites.Site> all =
        api.start().equals("new") ? sites.createdAs(api.simpleName()) : sites.named(api.start());
    return all.stream()
        .filter(s -> s.place().file().context() != FileContext.TEST)
        .filter(s -> owner(s, detection).filter(api.type()::equals).isPresent())
        .toList();
  }

  private static Optional<String> owner(CallSites.Site site, Detection detection) {
    return detection
        .project()
        .declarations()
        .resolve(
            site.expr() instanceof Expr.New creation
                ? creation.type()
                : ((Expr.Call) site.expr()).owner());
  }

  /** Who runs a place; a device code may be shown by a server, so there only a timer counts. */
  private static Optional<String> runner(Place place, Reach reach, Flow flow, Entries entries) {
    List<Declared.Method> methods = running(place);
    if (methods.stream().anyMatch(each -> reach.up(each, entries::timed))) {
      return Optional.of("timer");
    }
    boolean server =
        flow == Flow.INTERACTIVE
            && methods.stream()
                .anyMatch(
                    each ->
                        reach.up(
                            each, m -> entries.perRequest(m) || entries.controller(m.owner())));
    return server ? Optional.of("server") : Optional.empty();
  }

  /** The method around a place; what an object holds from the start is used by all its methods. */
  private static List<Declared.Method> running(Place place) {
    boolean held = place.method().filter(m -> !m.name().equals(MethodFacts.CONSTRUCTOR)).isEmpty();
    return place.owner().type().methods().stream()
        .filter(m -> held ? !m.isStatic() : place.method().filter(m::equals).isPresent())
        .map(m -> new Declared.Method(place.owner(), m))
        .toList();
  }
}

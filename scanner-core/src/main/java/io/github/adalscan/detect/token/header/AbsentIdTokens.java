package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.TokenDetector;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import io.github.adalscan.token.fact.ApiCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ID tokens that are read from an answer without one: no user takes part in what was asked. */
final class AbsentIdTokens {
  private AbsentIdTokens() {}

  /** Those that are not sent as bearer token, which is told where they are sent. */
  static List<Objection> find(Detection detection) {
    List<Objection> all = new ArrayList<>();
    Set<Location> sent = new HashSet<>();
    for (String name : detection.catalogs().words("id-token-reads")) {
      for (CallSites.Site site : detection.project().callSites().named(name)) {
        if (site.arguments().isEmpty() && isResult(site, detection)) {
          if (sent.isEmpty()) {
            sent.addAll(sent(detection));
          }
          read(site, detection)
              .filter(objection -> !sent.contains(objection.location()))
              .ifPresent(all::add);
        }
      }
    }
    return all;
  }

  /** True for what may be an answer of a library; what it was asked for is followed later. */
  private static boolean isResult(CallSites.Site site, Detection detection) {
    TypeRef type =
        site.receiver()
            .map(result -> detection.project().types().typeOf(result, site.place()))
            .orElse(TypeRef.UNKNOWN);
    Set<String> packages = detection.catalogs().words("result-packages");
    return type.equals(TypeRef.UNKNOWN)
        || (Code.isNamed(type, detection.catalogs().words("token-results"))
            && type.candidates().stream().anyMatch(c -> packages.stream().anyMatch(c::startsWith)));
  }

  private static Optional<Objection> read(CallSites.Site site, Detection detection) {
    Expr result = site.receiver().orElseThrow();
    List<ApiCall.Origin> origins =
        detection.project().scenes().of(site.place()).stream()
            .map(scene -> new Closure(result, scene))
            .flatMap(closure -> detection.tokens().origins(closure).stream())
            .toList();
    boolean app =
        !origins.isEmpty()
            && origins.stream().allMatch(o -> o.request().principal() == Principal.APP);
    if (!app) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    steps.add(TokenDetector.asked(origins.get(0).request()));
    steps.addAll(origins.get(0).trail());
    Location place = site.place().locate(site.expr());
    return Optional.of(Objection.at(place, site.expr().name()).steps(steps));
  }

  /** Where the tokens of all calls are read. */
  private static Set<Location> sent(Detection detection) {
    Set<Location> all = new HashSet<>();
    List<ApiCall> calls = new ArrayList<>(detection.tokens().calls());
    calls.addAll(detection.tokens().handed());
    for (ApiCall call : calls) {
      Bearer.of(call, detection).tokens().forEach(token -> all.add(token.location()));
    }
    return all;
  }
}

package io.github.adalscan.detect.token.life;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.detect.token.code.StatusTest;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds requests that pass over the cache of tokens each time. */
final class CacheBypasses {
  private CacheBypasses() {}

  static List<Objection> check(TokenRequest request, Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (String method : detection.catalogs().words("cache-bypasses")) {
      for (Closure call : request.settings(method)) {
        boolean always =
            Construction.argument(call, 0).filter(a -> isTrue(a, detection)).isPresent();
        if (always
            && !request.sets("claims")
            && !isSometimes(call, request)
            && !afterRefusal(call.scene().place(), detection)
            && !hasOther(request, method, detection)) {
          all.add(Objection.at(call.location(), method));
        }
      }
    }
    return all;
  }

  private static boolean isTrue(Closure value, Detection detection) {
    List<Tracer.Source> sources = detection.project().tracer().sources(value);
    return !sources.isEmpty() && sources.stream().allMatch(s -> isTrue(s.closure().expr()));
  }

  private static boolean isTrue(Expr value) {
    return value instanceof Expr.Literal literal
        ? literal.value().equals("true")
        : value instanceof Expr.FieldRef field && field.name().equals("TRUE");
  }

  /** {@code if (force) builder.skipCache(true);}, or what follows a failure. */
  private static boolean isSometimes(Closure call, TokenRequest request) {
    Place there = call.scene().place();
    Optional<Part> part = Part.around(there);
    Optional<Part> made = request.parameters().flatMap(p -> Part.around(p.root().scene().place()));
    boolean added =
        part.isPresent()
            && made.filter(m -> m.method().location().equals(part.get().method().location()))
                .filter(m -> !m.facts().encloses(part.get().block(), m.block()))
                .isPresent();
    return added
        || part.stream()
            .flatMap(p -> p.outwards().stream())
            .anyMatch(p -> p.header().kind() == Block.Kind.CATCH);
  }

  /** Nobody comes to the place but after an answer of 401. */
  private static boolean afterRefusal(Place place, Detection detection) {
    List<CallSites.Site> callers =
        Part.around(place).stream()
            .filter(part -> !part.method().method().name().equals(MethodFacts.CONSTRUCTOR))
            .flatMap(part -> new Reach(detection.project()).callers(part.method()).stream())
            .toList();
    StatusTest status = new StatusTest(detection.catalogs());
    return status.afterRefusal(place)
        || (!callers.isEmpty()
            && callers.stream().allMatch(site -> status.afterRefusal(site.place())));
  }

  /** The method makes the same request with the cache as well: something chooses. */
  private static boolean hasOther(TokenRequest request, String method, Detection detection) {
    Optional<MethodFacts> here = method(request);
    return here.isPresent()
        && detection.tokens().requests().stream()
            .filter(other -> other.flow() == request.flow() && method(other).equals(here))
            .anyMatch(other -> !other.sets(method));
  }

  private static Optional<MethodFacts> method(TokenRequest request) {
    return request.parameters().flatMap(made -> made.root().scene().place().method());
  }
}

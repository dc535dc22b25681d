package io.github.adalscan.detect.token.server;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.value.Spelled;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds on-behalf-of requests behind a guard that lets applications in. */
final class GuardedExchanges {
  private GuardedExchanges() {}

  /** Applications are let in, and the API then asks on behalf of its caller. */
  static List<Objection> find(Detection detection) {
    Set<String> claims = detection.catalogs().words("kind-claims");
    boolean tells =
        detection.catalogs().words("claim-reads").stream()
            .flatMap(name -> detection.project().callSites().named(name).stream())
            .flatMap(site -> site.arguments().stream().map(a -> Closure.at(a, site.place())))
            .anyMatch(a -> Spelled.any(a, detection.project().values(), claims::contains));
    boolean exchanges =
        detection.tokens().requests().stream()
                .anyMatch(request -> request.flow() == Flow.ON_BEHALF_OF)
            || registered(detection);
    if (!exchanges || tells) {
      return List.of();
    }
    List<Objection> guarded = guardedExchanges(detection);
    return guarded.isEmpty() ? Callers.chains("APPROLE_", detection) : guarded;
  }

  /** Methods that let applications in and ask on behalf of their caller. */
  private static List<Objection> guardedExchanges(Detection detection) {
    List<Objection> all = new ArrayList<>();
    List<Objection> unsure = new ArrayList<>();
    Set<Location> exchanging = exchanging(detection);
    for (FileFacts file : detection.project().files()) {
      for (TypeFacts type : file.types()) {
        Declared owner = new Declared(file, type);
        guard(type.annotations(), owner).ifPresent(unsure::add);
        for (MethodFacts method : type.methods()) {
          guard(method.annotations(), owner)
              .filter(g -> exchanges(new Declared.Method(owner, method), exchanging, detection))
              .ifPresent(all::add);
        }
      }
    }
    return all.isEmpty() ? unsure : all;
  }

  /** {@code @PreAuthorize("hasAuthority('APPROLE_x')")}. */
  private static Optional<Objection> guard(List<Annotation> annotations, Declared owner) {
    return annotations.stream()
        .flatMap(a -> a.values().values().stream())
        .filter(v -> Code.text(v).filter(t -> t.contains("'APPROLE_")).isPresent())
        .findFirst()
        .map(v -> Objection.at(new Location(owner.file().path(), v.region()), "APPROLE_"));
  }

  /** The methods that ask on behalf of a user. */
  private static Set<Location> exchanging(Detection detection) {
    return detection.tokens().requests().stream()
        .filter(request -> request.flow() == Flow.ON_BEHALF_OF)
        .flatMap(request -> request.parameters().stream())
        .flatMap(made -> Part.around(made.root().scene().place()).stream())
        .map(part -> part.method().location())
        .collect(Collectors.toSet());
  }

  private static boolean exchanges(
      Declared.Method method, Set<Location> exchanging, Detection detection) {
    boolean injected =
        registered(detection)
            && method.method().parameters().stream()
                .anyMatch(
                    p -> Code.isNamed(p.type(), detection.catalogs().words("authorized-clients")));
    return injected
        || exchanging.contains(method.location())
        || new Reach(detection.project()).downTo(Part.of(method), exchanging);
  }

  /** A Spring registration with the on-behalf-of grant. */
  private static boolean registered(Detection detection) {
    return detection.project().files().stream()
        .flatMap(file -> file.config().stream())
        .filter(entry -> entry.key().endsWith("authorization-grant-type"))
        .map(entry -> entry.value().toLowerCase(Locale.ROOT).replace('_', '-'))
        .anyMatch(v -> v.equals("on-behalf-of") || v.endsWith(":jwt-bearer"));
  }
}

package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.Flow;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.FileContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds failed on-behalf-of requests whose reason the caller never learns. */
final class OnBehalfOfFailures {
  private static final Set<String> ANSWERS =
      Set.of(
          "status",
          "internalServerError",
          "serverError",
          "sendError",
          "setStatus",
          "badRequest",
          "empty");

  private OnBehalfOfFailures() {}

  static List<Objection> kept(Detection detection) {
    List<Objection> all = new ArrayList<>();
    Reach reach = new Reach(detection.project());
    for (CallSites.Site site : asking(detection)) {
      if (site.place().file().context() != FileContext.TEST && isOnBehalfOf(site, detection)) {
        clause(site, reach).ifPresent(c -> all.add(Objection.at(c.location(), "catch")));
      }
    }
    return all;
  }

  private static List<CallSites.Site> asking(Detection detection) {
    CallSites sites = detection.project().callSites();
    return Stream.of("acquireToken", "getTokenSync", "getToken")
        .flatMap(name -> sites.named(name).stream())
        .filter(site -> !site.arguments().isEmpty())
        .toList();
  }

  private static boolean isOnBehalfOf(CallSites.Site site, Detection detection) {
    Closure closure = Closure.at(site.expr(), site.place());
    boolean asks =
        detection.tokens().origins(closure).stream()
            .anyMatch(origin -> origin.request().flow() == Flow.ON_BEHALF_OF);
    return asks
        || (site.arguments().size() == 1
            && detection
                .project()
                .constructions()
                .of(Closure.at(site.arguments().get(0), site.place()))
                .stream()
                .anyMatch(OnBehalfOfFailures::isParameters));
  }

  private static boolean isParameters(Construction made) {
    return made.root().expr() instanceof Expr.Call call
        && Code.isNamed(call.owner(), Set.of("OnBehalfOfParameters"));
  }

  /** The catch clause, here or in a caller, that keeps the reason to itself. */
  private static Optional<Part> clause(CallSites.Site site, Reach reach) {
    Optional<Part> own = keeping(Outcome.clauses(site.place()), reach);
    boolean stopped = Outcome.clauses(site.place()).stream().anyMatch(Remedies::stops);
    if (own.isPresent() || stopped) {
      return own;
    }
    return Part.around(site.place()).stream()
        .flatMap(part -> reach.callers(part.method()).stream())
        .flatMap(caller -> keeping(Outcome.clauses(caller.place()), reach).stream())
        .findFirst();
  }

  private static Optional<Part> keeping(List<Part> clauses, Reach reach) {
    boolean told =
        clauses.stream()
            .anyMatch(c -> Remedies.names(c) || reach.down(c, OnBehalfOfFailures::tells));
    return told
        ? Optional.empty()
        : clauses.stream()
            .filter(c -> Remedies.stops(c) && (answers(c) || (!c.rethrows() && swallows(c))))
            .findFirst();
  }

  private static boolean tells(Expr expr) {
    return Remedies.is(expr)
        || Code.calls(expr, Set.of("getCause", "unwrap"))
        || StatusNames.unauthorized(expr)
        || Code.text(expr)
            .filter(t -> t.toLowerCase(Locale.ROOT).contains("www-authenticate"))
            .isPresent();
  }

  /** An answer of another status, or an exception that makes one. */
  private static boolean answers(Part clause) {
    return clause.any(
        e ->
            Code.calls(e, ANSWERS)
                || (e instanceof Expr.New creation
                    && Code.isNamed(
                        creation.type(), Set.of("ResponseStatusException", "ResponseEntity"))));
  }

  private static boolean swallows(Part clause) {
    return clause.leaves() || clause.events().isEmpty();
  }
}

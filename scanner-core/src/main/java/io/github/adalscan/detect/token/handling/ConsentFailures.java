package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds failures of a user's request that are handed on without a look at their reason. */
final class ConsentFailures {
  private ConsentFailures() {}

  static List<Objection> plain(Detection detection) {
    List<Objection> all = new ArrayList<>();
    Reach reach = new Reach(detection.project());
    Remedies remedies = new Remedies(detection.catalogs());
    for (CallSites.Site site : requests(detection)) {
      if (site.place().file().context() != FileContext.TEST && isOfUser(site, detection)) {
        List<Part> clauses = Outcome.clauses(site.place(), site.expr());
        boolean told =
            clauses.stream()
                .anyMatch(
                    c ->
                        remedies.names(c)
                            || reach.down(c, e -> remedies.is(e) || looks(e, c, detection)));
        clauses.stream()
            .filter(c -> !told && c.rethrows() && catches(c, detection))
            .findFirst()
            .ifPresent(c -> all.add(Objection.at(c.location(), "catch")));
      }
    }
    return all;
  }

  private static List<CallSites.Site> requests(Detection detection) {
    return detection.catalogs().words("plain-requests").stream()
        .flatMap(name -> detection.project().callSites().named(name).stream())
        .toList();
  }

  /** The clause is for errors of the library. */
  private static boolean catches(Part clause, Detection detection) {
    Set<String> library = detection.catalogs().words("library-failures");
    return clause.header().caught().stream().anyMatch(type -> Code.isNamed(type, library))
        || unwraps(clause, detection);
  }

  /** The clause asks whether the cause is an error of the library. */
  private static boolean unwraps(Part clause, Detection detection) {
    Set<String> library = detection.catalogs().words("library-failures");
    Set<String> wrapping = detection.catalogs().words("wrapping-failures");
    return clause.header().caught().stream().anyMatch(type -> Code.isNamed(type, wrapping))
        && clause.any(
            e ->
                (e instanceof Expr.TypeTest test && Code.isNamed(test.type(), library))
                    || (e instanceof Expr.Cast cast && Code.isNamed(cast.type(), library)));
  }

  private static boolean looks(Expr expr, Part clause, Detection detection) {
    return Code.calls(expr, detection.catalogs().words("failure-reads"))
        || (Code.calls(expr, detection.catalogs().words("cause-reads"))
            && !unwraps(clause, detection));
  }

  /** The parameters of the call are those of a request for a user. */
  private static boolean isOfUser(CallSites.Site site, Detection detection) {
    if (site.arguments().size() != 1) {
      return false;
    }
    List<Construction> made =
        detection.project().constructions().of(Closure.at(site.arguments().get(0), site.place()));
    return detection.tokens().requests().stream()
        .filter(request -> request.principal() == Principal.USER)
        .anyMatch(request -> isMade(request, made));
  }

  private static boolean isMade(TokenRequest request, List<Construction> made) {
    return request.parameters().stream()
        .anyMatch(
            own -> made.stream().anyMatch(m -> m.root().location().equals(own.root().location())));
  }
}

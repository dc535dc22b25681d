package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.detect.token.code.StatusTest;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.FileContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds failed on-behalf-of requests whose reason the caller never learns. */
final class OnBehalfOfFailures {
  private final Detection detection;
  private final Reach reach;
  private final Remedies remedies;
  private final StatusTest status;

  private OnBehalfOfFailures(Detection detection) {
    this.detection = detection;
    this.reach = new Reach(detection.project());
    this.remedies = new Remedies(detection.catalogs());
    this.status = new StatusTest(detection.catalogs());
  }

  private Set<String> words(String id) {
    return detection.catalogs().words(id);
  }

  static List<Objection> kept(Detection detection) {
    return new OnBehalfOfFailures(detection).find();
  }

  private List<Objection> find() {
    List<Objection> all = new ArrayList<>();
    for (CallSites.Site site : asking()) {
      if (site.place().file().context() != FileContext.TEST && isOnBehalfOf(site)) {
        clause(site).ifPresent(c -> all.add(Objection.at(c.location(), "catch")));
      }
    }
    return all;
  }

  private List<CallSites.Site> asking() {
    CallSites sites = detection.project().callSites();
    return words("result-asking").stream()
        .flatMap(name -> sites.named(name).stream())
        .filter(site -> !site.arguments().isEmpty())
        .toList();
  }

  private boolean isOnBehalfOf(CallSites.Site site) {
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
                .anyMatch(this::isParameters));
  }

  private boolean isParameters(Construction made) {
    return made.root().expr() instanceof Expr.Call call
        && Code.isNamed(call.owner(), words("on-behalf-of-parameters"));
  }

  /** The catch clause, here or in a caller, that keeps the reason to itself. */
  private Optional<Part> clause(CallSites.Site site) {
    List<Part> clauses = Outcome.clauses(site.place(), site.expr());
    Optional<Part> own = keeping(clauses);
    boolean stopped = clauses.stream().anyMatch(c -> remedies.stops(c) && !c.rethrows());
    if (own.isPresent() || stopped) {
      return own;
    }
    return Part.around(site.place()).stream()
        .flatMap(part -> reach.callers(part.method()).stream())
        .flatMap(caller -> keeping(Outcome.clauses(caller.place(), caller.expr())).stream())
        .findFirst();
  }

  private Optional<Part> keeping(List<Part> clauses) {
    boolean told = clauses.stream().anyMatch(c -> remedies.names(c) || reach.down(c, this::tells));
    return told
        ? Optional.empty()
        : clauses.stream()
            .filter(c -> remedies.stops(c) && (answers(c) || (!c.rethrows() && swallows(c))))
            .findFirst();
  }

  private boolean tells(Expr expr) {
    return remedies.is(expr)
        || Code.calls(expr, words("cause-reads"))
        || status.isUnauthorized(expr)
        || Code.text(expr)
            .map(text -> text.toLowerCase(Locale.ROOT))
            .filter(text -> words("told-texts").stream().anyMatch(text::contains))
            .isPresent();
  }

  /** An answer of another status, or an exception that makes one. */
  private boolean answers(Part clause) {
    return clause.any(
        e ->
            Code.calls(e, words("failure-answers"))
                || (e instanceof Expr.New creation
                    && Code.isNamed(creation.type(), words("answer-types"))));
  }

  private boolean swallows(Part clause) {
    return clause.leaves() || clause.events().isEmpty();
  }
}

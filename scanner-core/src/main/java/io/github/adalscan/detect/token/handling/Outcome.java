package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Follows the exception of a call through catch clauses, and from there to the callers. */
final class Outcome {
  private static final int MAX_DEPTH = 4;
  private final Reach reach;
  private final Predicate<Expr> remedy;
  private final Remedies remedies;
  private final Set<String> promises;
  private final Set<String> waits;
  private final Set<String> answered;
  private final Map<Location, Integer> lastRemedies = new HashMap<>();

  /**
   * @param remedy what counts as a remedy
   * @param answered simple names of exceptions that a handler of the whole application answers
   */
  Outcome(Detection detection, Predicate<Expr> remedy, Set<String> answered) {
    this.reach = new Reach(detection.project());
    this.remedy = remedy;
    this.answered = answered;
    this.remedies = new Remedies(detection.catalogs());
    this.waits = detection.catalogs().words("waiting");
    this.promises = detection.catalogs().words("promises");
  }

  /** The catch clauses around an expression at a place, the innermost first. */
  static List<Part> clauses(Place place, Expr expr) {
    List<Part> all = new ArrayList<>();
    Part.around(place, expr)
        .ifPresent(
            part ->
                part.outwards().stream()
                    .filter(p -> p.header().kind() == Block.Kind.TRY)
                    .forEach(p -> all.addAll(p.handlers())));
    return all;
  }

  /** True when some code, here or in a caller, does something about a failure at the place. */
  boolean handled(CallSites.Site site) {
    return handled(site.place(), site.expr(), 0);
  }

  private boolean handled(Place place, Expr call, int depth) {
    Optional<Part> around = Part.around(place);
    if (around.isEmpty()) {
      return true;
    }
    Event event = around.get().event(place.event());
    if (event.expressions().stream().anyMatch(remedies::hasCallback)) {
      return true;
    }
    for (Part clause : clauses(place, call)) {
      if (remedies.names(clause) || reach.down(clause, remedy) || throwsAnswered(clause)) {
        return true;
      }
      if (remedies.stops(clause) && !clause.rethrows()) {
        return clause.returns() ? callers(around.get(), depth, true) : after(clause, depth);
      }
    }
    return (returnsPromise(around.get(), event, call)
            && reach.callers(around.get().method()).isEmpty())
        || callers(around.get(), depth, false);
  }

  private boolean throwsAnswered(Part clause) {
    return clause.events().stream()
        .map(clause::event)
        .anyMatch(
            e ->
                e instanceof Event.Throw thrown
                    && thrown.value() instanceof Expr.New creation
                    && Code.isNamed(creation.type(), answered));
  }

  /** The code behind a catch clause may notice that there is no token. */
  private boolean after(Part clause, int depth) {
    Part whole = clause.in(0);
    int last = clause.events().stream().max(Integer::compare).orElse(clause.header().cause());
    return lastRemedies.computeIfAbsent(whole.method().location(), m -> lastRemedy(whole)) > last
        || callers(whole, depth, true);
  }

  /** The last statement of a method that is a remedy, or stands in a block with one; -1 if none. */
  private int lastRemedy(Part whole) {
    Map<Integer, Boolean> blocks = new HashMap<>();
    for (int i = whole.facts().events().size() - 1; i >= 0; i--) {
      Event event = whole.event(i);
      boolean here = event.expressions().stream().anyMatch(root -> Code.any(root, remedy));
      if (here
          || (event.block() != 0
              && blocks.computeIfAbsent(
                  event.block(), block -> reach.down(whole.in(block), remedy)))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * True when a caller does something about it.
   *
   * @param quiet true when the callers get no exception, but nothing
   */
  private boolean callers(Part part, int depth, boolean quiet) {
    List<CallSites.Site> sites = reach.callers(part.method());
    if (sites.isEmpty() || !reach.project().within(depth + 1, MAX_DEPTH, Bound.CALL_DEPTH)) {
      return false;
    }
    for (CallSites.Site site : sites) {
      Optional<Part> around = Part.around(site.place());
      boolean asks = quiet && around.filter(p -> reach.down(p.in(0), remedy)).isPresent();
      if (asks || (!quiet && handled(site.place(), site.expr(), depth + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The promise itself is returned: who waits for it gets the exception. */
  private boolean returnsPromise(Part part, Event event, Expr call) {
    return Code.isNamed(part.method().method().returnType(), promises)
        && event instanceof Event.Return returned
        && !Code.any(returned.value(), e -> Code.calls(e, waits) && Code.any(e, x -> x == call));
  }
}

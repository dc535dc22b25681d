package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.StatusTest;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loops that go on after a refusal. */
final class RetryLoops {
  private final StatusTest status;
  private final DeclaredRetries declared;
  private final StatusSets sets;

  RetryLoops(Detection detection, StatusTest status, DeclaredRetries declared) {
    this.status = status;
    this.declared = declared;
    this.sets = new StatusSets(detection);
  }

  /** What lets the loop go on. */
  Optional<Objection> repeated(Part loop) {
    return retries(loop).or(() -> caught(loop));
  }

  /** The condition by which a refusal leads to another round. */
  private Optional<Objection> retries(Part loop) {
    Optional<Expr> ends = Optional.empty();
    for (int i : loop.events()) {
      Part at = loop.in(loop.event(i).block());
      boolean breaks = leavesLoop(loop.event(i));
      boolean continues =
          loop.event(i) instanceof Event.Jump jump && jump.target() == Event.Jump.Target.CONTINUE;
      for (Part around : within(at, loop)) {
        Optional<Expr> condition = around.condition();
        boolean then = around.header().kind() == Block.Kind.THEN;
        Place place = loop.place(i);
        if (breaks && then && condition.filter(c -> leavesOut(c, place)).isPresent()) {
          ends = condition;
        }
        boolean listed = then && condition.filter(c -> sets.hold(c, place)).isPresent();
        if (continues && (listed || status.guards(around, true))) {
          ends = condition;
        }
      }
    }
    Optional<Expr> repeats =
        ends.or(() -> whileCondition(loop).filter(c -> goesOn(c, loop.place(0))));
    return repeats.map(e -> Objection.at(loop.place(0).locate(e), "retry").steps(round(loop, e)));
  }

  private boolean leavesOut(Expr condition, Place place) {
    return status.excludes(condition) || sets.exclude(condition, place);
  }

  private boolean goesOn(Expr condition, Place place) {
    return (status.compares(condition, true) || sets.hold(condition, place))
        && !leavesOut(condition, place);
  }

  /** The loop, the request in it, and the condition by which it goes on. */
  private static List<Step> round(Part loop, Expr condition) {
    List<Step> steps = new ArrayList<>();
    loop.condition().ifPresent(e -> steps.add(new Step(loop.place(0).locate(e), "tried again")));
    for (int i : loop.events()) {
      if (loop.event(i) instanceof Event.Assign assign
          && assign.target() instanceof Expr.VariableRef answer
          && Code.any(
              condition,
              e -> e instanceof Expr.VariableRef v && v.variable() == answer.variable())) {
        steps.add(new Step(loop.place(0).locate(assign.value()), "the request"));
      }
    }
    steps.add(new Step(loop.place(0).locate(condition), "goes on after a refusal"));
    return steps;
  }

  /** {@code catch (HttpClientErrorException.Forbidden e)} in a loop that goes on after it. */
  private Optional<Objection> caught(Part loop) {
    for (int b = 1; b < loop.facts().blocks().size(); b++) {
      Part clause = loop.in(b);
      boolean refused =
          clause.header().kind() == Block.Kind.CATCH
              && clause.header().variable() >= 0
              && declared.isRefusal(loop.facts().variables().get(clause.header().variable()).type())
              && !within(clause, loop).equals(clause.outwards());
      boolean ends = clause.events().stream().anyMatch(i -> ends(clause.event(i)));
      if (refused && !ends) {
        return Optional.of(Objection.at(clause.location(), "retry"));
      }
    }
    return Optional.empty();
  }

  private static boolean ends(Event event) {
    return event instanceof Event.Throw || leavesLoop(event);
  }

  private static boolean leavesLoop(Event event) {
    return event instanceof Event.Return
        || (event instanceof Event.Jump jump && jump.target() != Event.Jump.Target.CONTINUE);
  }

  private static List<Part> within(Part inner, Part loop) {
    return inner.outwards().stream().takeWhile(p -> p.block() != loop.block()).toList();
  }

  /** What a loop is repeated for; of {@code do} the next event behind it. */
  private static Optional<Expr> whileCondition(Part loop) {
    if (loop.header().kind() == Block.Kind.LOOP) {
      return loop.condition();
    }
    int last = loop.events().stream().max(Integer::compare).orElse(-1);
    return last >= 0 && last + 1 < loop.facts().events().size()
        ? loop.event(last + 1).expressions().stream().findFirst()
        : Optional.empty();
  }
}

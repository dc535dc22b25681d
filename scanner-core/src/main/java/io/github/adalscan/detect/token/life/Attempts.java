package io.github.adalscan.detect.token.life;

import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import java.util.List;

/** Loops that only try again what failed, or look for what is to be done: one round does it. */
final class Attempts {
  private Attempts() {}

  /** True when a loop ends behind a part in it, unless that part fails. */
  static boolean endsIn(Part loop, Part done) {
    List<Part> within = done.outwards().stream().takeWhile(p -> p.block() != loop.block()).toList();
    // What leaves a switch by a break may come to another round.
    boolean chooses = within.stream().anyMatch(p -> p.header().kind() == Block.Kind.SWITCH);
    return within.stream()
        .anyMatch(p -> (chooses ? p.returns() : p.leavesLoop()) || isLast(p, loop));
  }

  /** {@code while (!done) { try { sync(); done = true; } catch (...) { } }}. */
  private static boolean isLast(Part part, Part loop) {
    return part.events().stream()
        .map(part::event)
        .anyMatch(
            e ->
                e instanceof Event.Assign assign
                    && assign.block() == part.block()
                    && assign.target() instanceof Expr.VariableRef flag
                    && assign.value() instanceof Expr.Literal literal
                    && literal.kind() == Expr.LiteralKind.BOOLEAN
                    && tests(loop, flag));
  }

  private static boolean tests(Part loop, Expr.VariableRef flag) {
    return loop.condition()
        .filter(
            condition ->
                Code.any(
                    condition,
                    e -> e instanceof Expr.VariableRef v && v.variable() == flag.variable()))
        .isPresent();
  }
}

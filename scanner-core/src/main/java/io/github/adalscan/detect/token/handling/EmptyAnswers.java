package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.Location;
import io.github.adalscan.token.fact.ApiCall;
import java.util.List;
import java.util.Optional;

/** Helpers that ask for a token and return nothing when that fails. */
final class EmptyAnswers {
  private EmptyAnswers() {}

  /** The helper that asks for the token returns nothing when that fails. */
  static Optional<Location> in(ApiCall call, Expr.Call made, Place place, Detection detection) {
    List<Declared.Method> targets =
        detection
            .project()
            .types()
            .ownerOf(made, place)
            .map(
                owner ->
                    detection
                        .project()
                        .declarations()
                        .methods(owner, made.name(), made.arguments().size()))
            .orElse(List.of());
    for (Declared.Method target : targets) {
      Part whole = Part.of(target);
      for (int i : whole.events()) {
        if (whole.event(i) instanceof Event.Return returned) {
          Optional<Part> clause =
              (Swallowed.isNothing(returned.value())
                          || (isEmpty(returned.value()) && fillsIn(call, made))
                      ? around(whole, returned)
                      : behind(whole, i, returned, detection))
                  .filter(p -> asks(p, detection));
          if (clause.isPresent()) {
            return Optional.of(clause.get().location());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** {@code Optional.empty()}. */
  private static boolean isEmpty(Expr value) {
    return value instanceof Expr.Call none
        && none.name().equals("empty")
        && none.arguments().isEmpty()
        && none.receiver().filter(r -> !r.name().equals("Optional")).isEmpty();
  }

  /** {@code token().orElse("")} in the header. */
  private static boolean fillsIn(ApiCall call, Expr.Call made) {
    return Code.any(
        call.header().expr(),
        e ->
            e instanceof Expr.Call or
                && or.name().equals("orElse")
                && or.arguments().stream().allMatch(Swallowed::isNothing)
                && Code.any(or, inner -> inner == made));
  }

  /** The catch clause that a return of nothing stands in, or comes behind. */
  private static Optional<Part> around(Part whole, Event.Return returned) {
    return whole.in(returned.block()).outwards().stream()
        .filter(p -> p.header().kind() == Block.Kind.CATCH)
        .findFirst()
        .or(() -> passed(whole, returned).filter(p -> p.in(p.header().cause()).leaves()));
  }

  /** A catch clause whose end leads to a return that stands behind it. */
  private static Optional<Part> passed(Part whole, Event.Return returned) {
    for (int b = 1; b < whole.facts().blocks().size(); b++) {
      Part clause = whole.in(b);
      boolean before =
          clause.header().kind() == Block.Kind.CATCH
              && clause.header().parent() == returned.block()
              && clause.location().compareTo(whole.place(0).locate(returned.value())) < 0;
      if (before && !clause.leaves()) {
        return Optional.of(clause);
      }
    }
    return Optional.empty();
  }

  /** The catch clause behind which a variable is returned that only the try block fills. */
  private static Optional<Part> behind(
      Part whole, int index, Event.Return returned, Detection detection) {
    if (!(returned.value() instanceof Expr.VariableRef token)
        || whole.events().stream().noneMatch(i -> Swallowed.startsEmpty(whole.event(i), token))
        || Swallowed.tested(whole, token, whole.place(index), detection)) {
      return Optional.empty();
    }
    return passed(whole, returned)
        .filter(clause -> !Swallowed.assignsAgain(clause, token))
        .filter(clause -> Swallowed.assignsAgain(clause.in(clause.header().cause()), token));
  }

  /** The try block of a catch clause asks for a token. */
  private static boolean asks(Part clause, Detection detection) {
    Part tried = clause.in(clause.header().cause());
    return tried.events().stream()
        .anyMatch(
            i ->
                tried.event(i).expressions().stream()
                    .anyMatch(
                        e -> !detection.tokens().origins(Closure.at(e, tried.place(i))).isEmpty()));
  }
}

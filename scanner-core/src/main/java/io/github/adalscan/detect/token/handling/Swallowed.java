package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;

/** What tells that a variable or answer holds no token where one could not be had. */
final class Swallowed {
  private Swallowed() {}

  static boolean startsEmpty(Event event, Expr.VariableRef token) {
    return assigns(event, token) && isNothing(((Event.Assign) event).value());
  }

  static boolean assigns(Event event, Expr.VariableRef variable) {
    return event instanceof Event.Assign assign
        && assign.target() instanceof Expr.VariableRef ref
        && ref.variable() == variable.variable();
  }

  static boolean assignsAgain(Part clause, Expr.VariableRef variable) {
    return clause.events().stream()
        .anyMatch(
            i ->
                assigns(clause.event(i), variable)
                    && !isNothing(((Event.Assign) clause.event(i)).value()));
  }

  static boolean isNothing(Expr value) {
    return Code.isNull(value) || Code.text(value).filter(String::isBlank).isPresent();
  }

  /** The variable is looked at before it is used. */
  static boolean tested(Part whole, Expr.VariableRef token, Place place, Detection detection) {
    for (int b = 1; b < whole.facts().blocks().size(); b++) {
      Part block = whole.in(b);
      boolean asks =
          block
              .condition()
              .filter(
                  c ->
                      Code.any(
                          c,
                          e -> e instanceof Expr.VariableRef r && r.variable() == token.variable()))
              .isPresent();
      if (asks && (block.leaves() || block.holds(place.event()))) {
        return true;
      }
    }
    return whole.any(
        e ->
            Code.calls(e, detection.catalogs().words("checking"))
                && Code.any(
                    e, x -> x instanceof Expr.VariableRef r && r.variable() == token.variable()));
  }
}

package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import java.util.Set;

/**
 * Recognises constants that list statuses, 401 or 403 among them: {@code AGAIN.contains(status)}.
 */
final class StatusSets {
  private final Detection detection;
  private final Set<String> statuses401;
  private final Set<String> statuses403;

  StatusSets(Detection detection) {
    this.detection = detection;
    this.statuses401 = detection.catalogs().words("status-401");
    this.statuses403 = detection.catalogs().words("status-403");
  }

  /** True when a condition holds for a refusal because a constant lists it. */
  boolean hold(Expr condition, Place place) {
    return holds(condition, true, place);
  }

  /** A negation around the question turns its meaning. */
  private boolean holds(Expr condition, boolean straight, Place place) {
    if (lists(condition, place)) {
      return straight;
    }
    boolean inside = straight != isNegation(condition);
    return condition.children().stream().anyMatch(child -> holds(child, inside, place));
  }

  private static boolean isNegation(Expr expr) {
    return expr instanceof Expr.Operation not && not.operator().equals("!");
  }

  /** True when a condition holds only for what a constant with refusals does not list. */
  boolean exclude(Expr condition, Place place) {
    return isNegation(condition) && holds(condition, false, place);
  }

  private boolean lists(Expr expr, Place place) {
    return expr instanceof Expr.Call call
        && call.arguments().size() == 1
        && detection.catalogs().words("status-lists").contains(call.name())
        && call.receiver()
            .filter(Expr.FieldRef.class::isInstance)
            .filter(constant -> isOfRefusals(Closure.at(constant, place)))
            .isPresent();
  }

  private boolean isOfRefusals(Closure constant) {
    return detection.project().tracer().sources(constant).stream()
        .anyMatch(source -> Code.any(source.closure().expr(), this::isRefusal));
  }

  private boolean isRefusal(Expr expr) {
    String name = expr instanceof Expr.Literal literal ? literal.value() : expr.name();
    return statuses401.contains(name) || statuses403.contains(name);
  }
}

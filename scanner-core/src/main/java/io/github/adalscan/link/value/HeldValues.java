package io.github.adalscan.link.value;

import static io.github.adalscan.rule.catalog.CallEffect.DEFAULTS;
import static io.github.adalscan.rule.catalog.CallEffect.FILTERS;
import static io.github.adalscan.rule.catalog.CallEffect.HOLDS;
import static io.github.adalscan.rule.catalog.CallEffect.HOLDS_RESULT;
import static io.github.adalscan.rule.catalog.CallEffect.MAPS;
import static io.github.adalscan.rule.catalog.CallEffect.TAKES;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is taken out of a wrapper of one value: {@code
 * Optional.ofNullable(scope).map(Collections::singleton).orElseThrow()}.
 */
record HeldValues(Values values) {
  /** What it can be; nothing when the call takes nothing out, or what is held is not in sight. */
  List<Closure> taken(Closure call) {
    if (!(call.expr() instanceof Expr.Call taking)
        || !values.known().does(taking.name(), TAKES)
        || taking.receiver().isEmpty()) {
      return List.of();
    }
    List<Closure> held = held(call.with(taking.receiver().get()));
    if (held.isEmpty() || !values.known().does(taking.name(), DEFAULTS)) {
      return held;
    }
    List<Closure> all = new ArrayList<>(held);
    taking.arguments().forEach(each -> supplied(each).forEach(e -> all.add(call.with(e))));
    return all;
  }

  /** The texts that are taken out; empty when the call takes nothing out. */
  Optional<List<TextValue>> texts(Expr.Call call, Frame frame) {
    List<Closure> all = taken(new Closure(call, frame.scene()));
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            values
                .limits()
                .atMost(
                    all.stream()
                        .flatMap(e -> values.of(e.expr(), frame.move(e.scene())).stream())
                        .distinct()
                        .toList()));
  }

  private static List<Expr> supplied(Expr argument) {
    return argument instanceof Expr.Lambda lambda ? lambda.results() : List.of(argument);
  }

  /** What a wrapper holds. */
  List<Closure> held(Closure wrapper) {
    if (!(wrapper.expr() instanceof Expr.Call call)) {
      return List.of();
    }
    if (values.known().does(call.name(), HOLDS_RESULT) && !call.arguments().isEmpty()) {
      return new Functions(values).applied(wrapper.with(call.arguments().get(0)), List.of());
    }
    if (call.arguments().size() != 1) {
      return List.of();
    }
    Closure argument = wrapper.with(call.arguments().get(0));
    Optional<Closure> receiver = call.receiver().map(wrapper::with);
    if (receiver.isEmpty()) {
      return holds(call) ? List.of(argument) : List.of();
    }
    if (values.known().does(call.name(), FILTERS)) {
      return held(receiver.get());
    }
    return values.known().does(call.name(), MAPS)
        ? held(receiver.get()).stream()
            .flatMap(each -> new Functions(values).applied(argument, each).stream())
            .toList()
        : List.of();
  }

  private boolean holds(Expr.Call call) {
    boolean optional = call.name().equals("of") && call.owner().name().endsWith("Optional");
    return optional || values.known().does(call.name(), HOLDS);
  }
}

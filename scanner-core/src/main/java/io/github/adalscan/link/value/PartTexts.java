package io.github.adalscan.link.value;

import static io.github.adalscan.rule.catalog.CallEffect.FILTERS;
import static io.github.adalscan.rule.catalog.CallEffect.GATHERS;
import static io.github.adalscan.rule.catalog.CallEffect.KEEPS;
import static io.github.adalscan.rule.catalog.CallEffect.READS;
import static io.github.adalscan.rule.catalog.CallEffect.VISITS;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of texts that are taken apart, one by one, as loops and lambdas get them. */
final class PartTexts {
  private static final int MAX_DEPTH = 4;

  /** Calls after which the parts are what they were. */
  private static final Set<CallEffect> SAME = Set.of(KEEPS, GATHERS, FILTERS, READS);

  private final Values values;
  private final Splits splits;

  PartTexts(Values values) {
    this.values = values;
    this.splits = new Splits(values);
  }

  /** What the parameter of a lambda is that is handed each part; nothing for other lambdas. */
  List<TextValue> visited(Expr.VariableRef ref, MethodFacts method, Frame frame) {
    return values.declarations().variables().takings(ref.variable(), method).stream()
        .filter(taking -> values.known().does(taking.call().name(), VISITS))
        .flatMap(
            taking -> taking.call().receiver().map(e -> taking.closure(e, frame.scene())).stream())
        .findFirst()
        .flatMap(whole -> of(whole, frame))
        .orElse(List.of());
  }

  /** The parts of a text that is taken apart; empty when an expression is no such thing. */
  Optional<List<TextValue>> of(Closure whole, Frame frame) {
    List<TextValue> all = new ArrayList<>();
    for (Construction made : values.tracer().constructions().of(array(whole, 0))) {
      for (Splits.Split split :
          splits.of(made).filter(each -> isWhole(each, made)).stream().toList()) {
        values.of(split.text().expr(), frame.move(split.text().scene())).stream()
            .filter(text -> !text.unknown())
            .forEach(text -> all.addAll(split.parts(text)));
      }
    }
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(values.limits().atMost(all.stream().distinct().toList()));
  }

  private boolean isWhole(Splits.Split split, Construction made) {
    return made.calls().subList(split.at() + 1, made.calls().size()).stream()
        .allMatch(call -> values.known().does(Construction.name(call), SAME));
  }

  /** The array behind {@code Arrays.asList(text.split(","))} and the like. */
  private Closure array(Closure whole, int depth) {
    Closure container = whole;
    while (container.expr() instanceof Expr.Call call
        && values.known().does(call.name(), KEEPS)
        && call.receiver().isPresent()) {
      container = container.with(call.receiver().get());
    }
    List<Tracer.Source> sources = values.tracer().sources(container);
    if (sources.size() != 1 || !values.limits().within(depth, MAX_DEPTH, Bound.DEPTH)) {
      return whole;
    }
    Closure made = sources.get(0).closure();
    List<Expr> given = values.elements().direct(made.expr());
    return given.size() == 1 ? array(made.with(given.get(0)), depth + 1) : whole;
  }
}

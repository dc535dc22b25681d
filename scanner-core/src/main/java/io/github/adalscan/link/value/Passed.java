package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.model.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a value passes through, what it takes first on top; shared by all who go on.
 *
 * @param first steps
 * @param held the variable that holds the value there, in its scene, if one does
 */
record Passed(List<Step> first, Optional<Closure> held, Optional<Passed> then) {
  static final Passed NOTHING = new Passed(List.of(), Optional.empty(), Optional.empty());

  /** The same with something before it. */
  Passed with(List<Step> earlier, Closure from) {
    boolean variable = from.expr() instanceof Expr.VariableRef;
    return earlier.isEmpty() && !variable
        ? this
        : new Passed(earlier, Optional.of(from).filter(f -> variable), Optional.of(this));
  }

  /** The steps in the order in which the value takes them, each once. */
  List<Step> steps() {
    Set<Step> all = new LinkedHashSet<>();
    each().forEach(passed -> all.addAll(passed.first()));
    return List.copyOf(all);
  }

  /** The variables in the order in which the value comes to them. */
  List<Closure> variables() {
    return each().flatMap(passed -> passed.held().stream()).toList();
  }

  private Stream<Passed> each() {
    return Stream.iterate(Optional.of(this), Optional::isPresent, p -> p.get().then())
        .map(Optional::get);
  }
}

package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one method leaves in a field: the values that it assigns, each with what it puts behind them
 * afterwards, as in {@code url = host; url += tenant;}. What it appends on a condition only is a
 * hole.
 */
final class FieldHistory {
  /**
   * A value of the field.
   *
   * @param block where it was first assigned
   * @param event the last statement that took part in it
   */
  record Held(Expr value, int block, int event) {}

  private final MethodFacts method;
  private final Predicate<Expr> isField;

  FieldHistory(MethodFacts method, Predicate<Expr> isField) {
    this.method = method;
    this.isField = isField;
  }

  /** The values in the order of their assignments. */
  List<Held> values() {
    List<Held> held = new ArrayList<>();
    for (int i = 0; i < method.events().size(); i++) {
      if (method.events().get(i) instanceof Event.Assign assign && isField.test(assign.target())) {
        add(assign, i, held);
      }
    }
    return held;
  }

  private void add(Event.Assign assign, int event, List<Held> held) {
    List<Expr> appended = appended(assign);
    if (appended.isEmpty()) {
      held.add(new Held(assign.value(), assign.block(), event));
    } else if (held.isEmpty()) {
      Expr before = hole(assign.target());
      held.add(new Held(join(before, appended), assign.block(), event));
    } else {
      held.replaceAll(each -> longer(each, assign, event, appended));
    }
  }

  /** What the assignment puts behind the value so far; empty when it is a new value. */
  private List<Expr> appended(Event.Assign assign) {
    if (assign.append()) {
      return List.of(assign.value());
    }
    boolean onItself =
        assign.value() instanceof Expr.Concat sum && isField.test(sum.parts().get(0));
    return onItself
        ? assign.value().children().subList(1, assign.value().children().size())
        : List.of();
  }

  private Held longer(Held one, Event.Assign assign, int event, List<Expr> appended) {
    if (method.encloses(assign.block(), one.block())) {
      return new Held(join(one.value(), appended), one.block(), event);
    }
    boolean perhaps = method.encloses(one.block(), assign.block());
    return perhaps ? new Held(withHole(one.value()), one.block(), event) : one;
  }

  /** A value and something unknown behind it. */
  static Expr withHole(Expr value) {
    return join(value, List.of(hole(value)));
  }

  private static Expr join(Expr first, List<Expr> others) {
    List<Expr> parts = new ArrayList<>();
    parts.add(first);
    parts.addAll(others);
    return new Expr.Concat(parts, first.region());
  }

  private static Expr hole(Expr expr) {
    return new Expr.Opaque(List.of(), expr.region());
  }

  /** True when the method builds on what the field holds. */
  boolean appends() {
    return method.events().stream()
        .anyMatch(
            event ->
                event instanceof Event.Assign assign
                    && isField.test(assign.target())
                    && !appended(assign).isEmpty());
  }
}

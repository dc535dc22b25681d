package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What arrays and lists of the tree hold at a known index: {@code names[0]}, {@code list.get(0)}.
 */
final class ElementTexts {
  private final Values values;

  ElementTexts(Values values) {
    this.values = values;
  }

  /** The texts of the element; empty when the call is no such look-up, or nothing is known. */
  Optional<List<TextValue>> of(Expr.Call call, Frame frame) {
    boolean element = call.name().equals(Expr.Call.ELEMENT) || call.name().equals("get");
    if (!element || call.arguments().size() != 1 || call.receiver().isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> index = index(call.arguments().get(0));
    if (index.isEmpty()) {
      return Optional.empty();
    }
    List<TextValue> found = new ArrayList<>();
    Closure whole = new Closure(call.receiver().get(), frame.scene());
    for (Tracer.Source source : values.tracer().sources(whole)) {
      List<Expr> elements = elements(source.closure().expr());
      if (index.get() < elements.size()) {
        Closure each = source.closure().with(elements.get(index.get()));
        found.addAll(values.of(each.expr(), frame.move(each.scene())));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(values.limits().atMost(found));
  }

  private static Optional<Integer> index(Expr expr) {
    boolean number =
        expr instanceof Expr.Literal literal
            && literal.kind() == Expr.LiteralKind.NUMBER
            && literal.value().matches("[0-9]{1,3}");
    return number ? Optional.of(Integer.valueOf(((Expr.Literal) expr).value())) : Optional.empty();
  }

  private List<Expr> elements(Expr whole) {
    if (whole instanceof Expr.ArrayOf array) {
      return array.elements();
    }
    return whole instanceof Expr.Call call && values.known().does(call.name(), CallEffect.MAKES)
        ? call.arguments()
        : List.of();
  }
}

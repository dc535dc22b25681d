package io.github.adalscan.detect;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.TextValue;
import io.github.adalscan.link.Values;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Arguments that name other arguments: the key of {@code put(key, value)}, the name of {@code new
 * BasicNameValuePair(name, value)}, every other argument of {@code Map.of}.
 */
final class NamedArguments {
  private static final List<String> ALTERNATING = List.of("of", "mapOf");

  private final Values values;
  private final IdentityHashMap<Expr, String> paired = new IdentityHashMap<>();
  private final IdentityHashMap<Expr, String> names = new IdentityHashMap<>();

  NamedArguments(Values values) {
    this.values = values;
  }

  /** Reads an expression and all in it. */
  void read(Expr expr, Place place) {
    if (expr instanceof Expr.Call call && ParameterSearch.adds(call.name())) {
      arguments(call.arguments(), ALTERNATING.contains(call.name()), place);
    } else if (expr instanceof Expr.New creation) {
      arguments(creation.arguments(), false, place);
    }
    expr.children().forEach(child -> read(child, place));
  }

  private void arguments(List<Expr> arguments, boolean alternating, Place place) {
    int last = alternating ? arguments.size() - 1 : Math.min(1, arguments.size() - 1);
    for (int i = 0; i < last; i += 2) {
      Expr name = arguments.get(i);
      Expr value = arguments.get(i + 1);
      if (!(value instanceof Expr.Lambda) && isName(name, place)) {
        paired.put(name, render(value, place));
      }
    }
  }

  private boolean isName(Expr name, Place place) {
    if (name instanceof Expr.Literal literal) {
      return literal.isText();
    }
    if (!(name instanceof Expr.FieldRef)) {
      return false;
    }
    Optional<String> text = values.of(name, place).get(0).complete();
    text.ifPresent(known -> names.put(name, known));
    return text.isPresent();
  }

  private String render(Expr value, Place place) {
    return values.of(value, place).stream()
        .filter(each -> !each.unknown())
        .findFirst()
        .map(TextValue::render)
        .orElse("");
  }

  /** The value that goes with a name; empty when the expression is none. */
  Optional<String> pairedWith(Expr name) {
    return Optional.ofNullable(paired.get(name));
  }

  /** The text of a name that is a constant. */
  Optional<String> nameAt(Expr name) {
    return Optional.ofNullable(names.get(name));
  }
}

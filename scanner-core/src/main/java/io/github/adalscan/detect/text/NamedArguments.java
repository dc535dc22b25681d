package io.github.adalscan.detect.text;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Values;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Expressions that name others: the key of {@code put(key, value)}, the name of {@code new
 * BasicNameValuePair(name, value)}, every other argument of {@code Map.of}, a text that ends in
 * {@code name=}.
 */
final class NamedArguments {
  private static final Set<String> IDENTIFIERS = Set.of("setid", "id", "withid");
  private static final Set<String> ALTERNATING = Set.of("of", "mapOf");

  private final Set<String> wanted;
  private final Values values;
  private final IdentityHashMap<Expr, String> paired = new IdentityHashMap<>();
  private final IdentityHashMap<Expr, String> constants = new IdentityHashMap<>();

  /**
   * Looks for these names.
   *
   * @param wanted in lower case
   */
  NamedArguments(Set<String> wanted, Values values) {
    this.wanted = wanted;
    this.values = values;
  }

  /** Reads an expression and all in it. */
  void read(Expr expr, Place place) {
    if (expr instanceof Expr.Call call) {
      call(call, place);
    } else if (expr instanceof Expr.New creation) {
      arguments(creation.arguments(), false, place);
    } else if (expr instanceof Expr.Concat concat) {
      for (int i = 0; i + 1 < concat.parts().size(); i++) {
        joined(concat.parts().get(i), concat.parts().get(i + 1), place);
      }
    }
    expr.forEachChild(child -> read(child, place));
  }

  private void call(Expr.Call call, Place place) {
    if (call.arguments().size() > 1 && ParameterNames.adds(call.name())) {
      arguments(call.arguments(), ALTERNATING.contains(call.name()), place);
    }
    identifier(call, place);
    boolean appends = call.name().equals("append") && call.arguments().size() == 1;
    if (appends
        && call.receiver().orElse(call) instanceof Expr.Call before
        && before.name().equals("append")
        && before.arguments().size() == 1) {
      joined(before.arguments().get(0), call.arguments().get(0), place);
    }
  }

  /** A constant in the place of the id of an API's application, or of a permission. */
  private void identifier(Expr.Call call, Place place) {
    if (call.arguments().size() == 1) {
      identifier(call.name(), call.arguments().get(0), place);
    }
    if (call.arguments().size() == 2
        && call.arguments().get(0) instanceof Expr.Literal key
        && key.isText()) {
      identifier(key.value(), call.arguments().get(1), place);
    }
  }

  /** A constant that is assigned to such a field, or handed to what sets it. */
  void identifier(String setter, Expr value, Place place) {
    if (value instanceof Expr.FieldRef constant && takesId(setter) && isConstant(constant)) {
      values
          .of(constant, place)
          .get(0)
          .complete()
          .ifPresent(known -> constants.put(constant, known));
    }
  }

  private static boolean takesId(String setter) {
    String name = NameWords.joined(setter);
    return name.endsWith("resourceappid")
        || IDENTIFIERS.contains(name)
        || name.equals("fromstring");
  }

  private static boolean isConstant(Expr.FieldRef field) {
    return field.name().equals(field.name().toUpperCase(Locale.ROOT));
  }

  private void arguments(List<Expr> arguments, boolean alternating, Place place) {
    int last = alternating ? arguments.size() - 1 : Math.min(1, arguments.size() - 1);
    for (int i = 0; i < last; i += 2) {
      Expr name = arguments.get(i);
      Expr value = arguments.get(i + 1);
      if (!(value instanceof Expr.Lambda) && isWanted(name, place)) {
        paired.put(name, render(value, place));
      }
    }
  }

  private void joined(Expr name, Expr value, Place place) {
    if (name instanceof Expr.Literal literal
        && wanted.stream().anyMatch(each -> literal.value().endsWith(each + "="))) {
      paired.put(name, render(value, place));
    }
  }

  private boolean isWanted(Expr name, Place place) {
    if (name instanceof Expr.Literal literal) {
      return literal.isText() && wanted.contains(literal.value());
    }
    if (!(name instanceof Expr.FieldRef field) || !mayBeWanted(field.name())) {
      return false;
    }
    Optional<String> text = values.of(name, place).get(0).complete().filter(wanted::contains);
    text.ifPresent(known -> constants.put(name, known));
    return text.isPresent();
  }

  private boolean mayBeWanted(String constant) {
    String lower = constant.toLowerCase(Locale.ROOT);
    return wanted.stream().anyMatch(lower::contains);
  }

  private String render(Expr value, Place place) {
    Expr only = value;
    while (only instanceof Expr.Call call && call.arguments().size() == 1 && isWrapper(call)) {
      only = call.arguments().get(0);
    }
    return values.of(only, place).stream()
        .filter(each -> !each.unknown())
        .findFirst()
        .map(TextValue::render)
        .orElse("");
  }

  /** {@code Collections.singletonList(value)} and the like. */
  private static boolean isWrapper(Expr.Call call) {
    return call.receiver().isEmpty()
        && (call.name().startsWith("singleton") || Set.of("of", "asList").contains(call.name()));
  }

  /** The value that goes with a name; empty when the expression is none. */
  Optional<String> pairedWith(Expr name) {
    return Optional.ofNullable(paired.get(name));
  }

  /** The text of a name that is a constant declared elsewhere. */
  Optional<String> constantAt(Expr name) {
    return Optional.ofNullable(constants.get(name));
  }
}

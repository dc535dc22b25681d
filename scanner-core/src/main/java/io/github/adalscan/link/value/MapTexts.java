package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What maps of the tree hold under a known key: {@code Map.of(k, v)}, {@code put(k, v)}. */
final class MapTexts {
  private final Values values;

  MapTexts(Values values) {
    this.values = values;
  }

  /** The texts under the key of a look-up; empty when it is none, or nothing is known of it. */
  Optional<List<TextValue>> of(Expr.Call call, Frame frame) {
    if (!values.known().does(call.name(), CallEffect.LOOKS_UP)
        || call.arguments().isEmpty()
        || call.receiver().isEmpty()
        || !isMap(call.receiver().get(), frame)) {
      return Optional.empty();
    }
    Optional<Object> key = key(new Closure(call.arguments().get(0), frame.scene()), frame.deeper());
    Closure map = new Closure(call.receiver().get(), frame.scene());
    List<TextValue> found = new ArrayList<>();
    boolean filled = false;
    for (Construction made : values.tracer().constructions().of(map)) {
      for (List<Closure> entry : entries(made)) {
        filled = true;
        if (key.isPresent() && key.equals(key(entry.get(0), frame.move(entry.get(0).scene())))) {
          Closure value = entry.get(1);
          found.addAll(values.of(value.expr(), frame.move(value.scene())));
        }
      }
    }
    if (found.isEmpty() && filled && call.arguments().size() == 2) {
      found.addAll(values.of(call.arguments().get(1), frame.deeper()));
      if (key.isEmpty()) {
        found.add(TextValue.hole(""));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private boolean isMap(Expr receiver, Frame frame) {
    return values.types().typeOf(receiver, frame.place()).name().endsWith("Map");
  }

  /** The text of a key, or the place that makes the constant of an enum which is one. */
  private Optional<Object> key(Closure key, Frame frame) {
    List<TextValue> found = values.of(key.expr(), frame);
    Optional<Object> text =
        found.size() == 1 ? found.get(0).complete().map(Object.class::cast) : Optional.empty();
    return text.or(() -> values.tracer().creation(key).map(Closure::location));
  }

  /** Keys and values in pairs, also of the maps that it copies. */
  List<List<Closure>> entries(Construction made) {
    List<List<Closure>> all = new ArrayList<>();
    collect(made, new HashSet<>(), all);
    return all;
  }

  private void collect(Construction made, Set<Location> seen, List<List<Closure>> all) {
    if (!seen.add(made.root().location())) {
      return;
    }
    List<Expr> arguments = Construction.arguments(made.root().expr());
    boolean factory = Construction.name(made.root()).equals("of");
    for (int i = 0; factory && i + 1 < arguments.size(); i += 2) {
      all.add(List.of(made.root().with(arguments.get(i)), made.root().with(arguments.get(i + 1))));
    }
    arguments.forEach(each -> add(made.root().with(each), all));
    made.calls().forEach(call -> add(call, all));
    copied(made).stream()
        .flatMap(map -> values.tracer().constructions().of(map).stream())
        .forEach(each -> collect(each, seen, all));
  }

  /** The maps whose entries go into another: {@code new EnumMap<>(map)}, {@code putAll(map)}. */
  private List<Closure> copied(Construction made) {
    List<Closure> all = new ArrayList<>();
    if (made.root().expr() instanceof Expr.New || Construction.name(made.root()).equals("copyOf")) {
      copied(made.root()).ifPresent(all::add);
    }
    made.calls().stream()
        .filter(call -> Construction.name(call).equals("putAll"))
        .forEach(call -> copied(call).ifPresent(all::add));
    return all;
  }

  private static Optional<Closure> copied(Closure call) {
    List<Expr> arguments = Construction.arguments(call.expr());
    return arguments.size() == 1
        ? Optional.of(call.with(arguments.get(0)))
            .filter(map -> !(map.expr() instanceof Expr.Literal))
        : Optional.empty();
  }

  private void add(Closure call, List<List<Closure>> all) {
    List<Expr> arguments = Construction.arguments(call.expr());
    if (values.known().does(Construction.name(call), CallEffect.PAIRS) && arguments.size() == 2) {
      all.add(List.of(call.with(arguments.get(0)), call.with(arguments.get(1))));
    }
  }
}

package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.fold.Frame;
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

  /**
   * Keys and values in pairs, also of the maps that it copies: {@code new EnumMap<>(map)}, {@code
   * putAll(map)}. What is put in later takes the place of what was copied.
   */
  List<List<Closure>> entries(Construction made) {
    return entries(made, new HashSet<>());
  }

  private List<List<Closure>> entries(Construction made, Set<Location> seen) {
    if (!seen.add(made.root().location())) {
      return List.of();
    }
    List<List<Closure>> own = new ArrayList<>(stated(made.root()));
    List<List<Closure>> copies = new ArrayList<>(copied(made.root(), seen));
    for (Closure call : made.calls()) {
      pair(call)
          .ifPresent(
              put -> {
                copies.removeIf(copy -> isSame(copy.get(0).expr(), put.get(0).expr()));
                own.add(put);
              });
      copies.addAll(copied(call, seen));
    }
    own.addAll(copies);
    return own;
  }

  /** {@code Map.of(k, v)}, {@code Map.ofEntries(entry(k, v))}. */
  private List<List<Closure>> stated(Closure root) {
    List<Expr> arguments = Construction.arguments(root.expr());
    List<List<Closure>> all = new ArrayList<>();
    boolean factory = Construction.name(root).equals("of");
    for (int i = 0; factory && i + 1 < arguments.size(); i += 2) {
      all.add(List.of(root.with(arguments.get(i)), root.with(arguments.get(i + 1))));
    }
    arguments.forEach(each -> pair(root.with(each)).ifPresent(all::add));
    return all;
  }

  private Optional<List<Closure>> pair(Closure call) {
    List<Expr> arguments = Construction.arguments(call.expr());
    return values.known().does(Construction.name(call), CallEffect.PAIRS) && arguments.size() == 2
        ? Optional.of(List.of(call.with(arguments.get(0)), call.with(arguments.get(1))))
        : Optional.empty();
  }

  /** The entries of the map that is given to a constructor, to {@code copyOf} or {@code putAll}. */
  private List<List<Closure>> copied(Closure call, Set<Location> seen) {
    List<Expr> arguments = Construction.arguments(call.expr());
    boolean copies =
        call.expr() instanceof Expr.New
            || Set.of("copyOf", "putAll").contains(Construction.name(call));
    if (!copies || arguments.size() != 1 || arguments.get(0) instanceof Expr.Literal) {
      return List.of();
    }
    return values.tracer().constructions().of(call.with(arguments.get(0))).stream()
        .flatMap(map -> entries(map, seen).stream())
        .toList();
  }

  /** True for keys that are spelled alike. */
  private static boolean isSame(Expr key, Expr other) {
    if (key instanceof Expr.Literal one && other instanceof Expr.Literal two) {
      return one.value().equals(two.value());
    }
    return key instanceof Expr.FieldRef
        && other instanceof Expr.FieldRef
        && key.name().equals(other.name());
  }
}

package io.github.adalscan.link.value;

import static io.github.adalscan.rule.catalog.CallEffect.CONSTANTS;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The constants of enums of the tree, where code takes all of them. */
final class EnumConstants {
  /** An enum names its own without its name. */
  private static final Set<Expr.Qualifier> NAMED = Set.of(Expr.Qualifier.TYPE, Expr.Qualifier.NONE);

  private final Values values;
  private final Map<String, List<Closure>> known = new ConcurrentHashMap<>();

  EnumConstants(Values values) {
    this.values = values;
  }

  /** {@code Name.values()}, {@code EnumSet.allOf(Name.class)} of an enum of the tree. */
  List<Closure> of(Closure made) {
    return made.expr() instanceof Expr.Call call
        ? named(call, made.scene().place())
            .flatMap(values.declarations()::type)
            .map(this::of)
            .orElse(List.of())
        : List.of();
  }

  private Optional<String> named(Expr.Call call, Place place) {
    if (call.name().equals("values") && call.arguments().isEmpty()) {
      return NAMED.contains(call.qualifier())
          ? values.declarations().resolve(call.owner())
          : values.types().ownerOf(call, place);
    }
    return values.known().does(call.name(), CONSTANTS)
            && call.arguments().size() == 1
            && call.arguments().get(0) instanceof Expr.ClassLiteral literal
        ? values.declarations().resolve(literal.type())
        : Optional.empty();
  }

  /** Those of the type of a parameter. */
  List<Closure> of(Variable parameter) {
    return values
        .declarations()
        .resolve(parameter.type())
        .flatMap(values.declarations()::type)
        .map(this::of)
        .orElse(List.of());
  }

  private List<Closure> of(Declared type) {
    String name = type.type().name();
    List<Closure> found = known.get(name);
    if (found == null) {
      found = find(type);
      known.put(name, found);
    }
    return found;
  }

  private List<Closure> find(Declared type) {
    List<Closure> all = new ArrayList<>();
    if (type.type().kind() == TypeFacts.Kind.ENUM) {
      for (FieldFacts field : type.type().fields()) {
        boolean constant =
            field.initializer().filter(made -> makes(made, type)).isPresent() && field.isStatic();
        if (constant) {
          all.addAll(values.fields().valuesOf(new Declared.Field(type, field), Scene.ANY));
        }
      }
    }
    return all;
  }

  private boolean makes(Expr made, Declared type) {
    return made instanceof Expr.New creation
        && values
            .declarations()
            .resolve(creation.type())
            .filter(type.type().name()::equals)
            .isPresent();
  }
}

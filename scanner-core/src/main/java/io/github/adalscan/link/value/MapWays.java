package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a map of the tree holds under a key that is plain to see: a literal, a constant, a constant
 * of an enum, or what a caller passes as one. Other keys are not followed, so a map whose keys come
 * from itself leads nowhere.
 */
final class MapWays {
  private static final int MAX_DEPTH = 4;

  private final Values values;
  private final MapTexts maps;

  MapWays(Values values) {
    this.values = values;
    this.maps = new MapTexts(values);
  }

  /** The map that a call looks something up in; empty for other calls and for unknown keys. */
  Optional<Closure> map(Closure call) {
    return call.expr() instanceof Expr.Call look
            && values.known().does(look.name(), CallEffect.LOOKS_UP)
            && !look.arguments().isEmpty()
            && look.receiver().filter(map -> isMap(call.with(map))).isPresent()
            && key(call.with(look.arguments().get(0)), 0).isPresent()
        ? look.receiver().map(call::with)
        : Optional.empty();
  }

  private boolean isMap(Closure receiver) {
    return values.types().typeOf(receiver.expr(), receiver.scene().place()).name().endsWith("Map");
  }

  /**
   * What is held.
   *
   * @param made where the map is born
   */
  List<Closure> under(Closure call, Closure made) {
    Optional<Object> key = key(call.with(((Expr.Call) call.expr()).arguments().get(0)), 0);
    Construction filled = values.tracer().constructions().from(made.expr(), made.scene());
    List<Closure> all = new ArrayList<>();
    for (List<Closure> entry : maps.entries(filled)) {
      if (key.isPresent() && key.equals(key(entry.get(0), 0))) {
        all.add(entry.get(1));
      }
    }
    return all;
  }

  /** The key that an expression plainly is; constants of enums by their places. */
  Optional<Object> key(Closure key) {
    return key(key, 0);
  }

  private Optional<Object> key(Closure key, int depth) {
    if (!values.limits().within(depth, MAX_DEPTH, Bound.DEPTH)) {
      return Optional.empty();
    }
    if (key.expr() instanceof Expr.Literal literal) {
      return literal.isText() ? Optional.of(literal.value()) : Optional.empty();
    }
    if (key.expr() instanceof Expr.VariableRef variable) {
      return key.scene()
          .round(variable.variable())
          .or(() -> key.scene().argument(variable.variable()))
          .flatMap(given -> key(given, depth + 1));
    }
    return key.expr() instanceof Expr.FieldRef field
        ? constant(field, key, depth)
        : Optional.empty();
  }

  private Optional<Object> constant(Expr.FieldRef ref, Closure key, int depth) {
    Optional<Declared.Field> field =
        values
            .types()
            .ownerOf(ref, key.scene().place())
            .flatMap(owner -> values.declarations().field(owner, ref.name()))
            .filter(each -> each.field().isStatic() && each.field().isFinal());
    boolean ofEnum =
        field.filter(each -> each.owner().type().kind() == TypeFacts.Kind.ENUM).isPresent()
            && field.get().field().initializer().filter(Expr.New.class::isInstance).isPresent();
    return ofEnum
        ? field.map(Declared.Field::location)
        : field.flatMap(
            each ->
                each.field()
                    .initializer()
                    .map(value -> Closure.at(value, Places.ofInitialiser(each)))
                    .flatMap(value -> key(value, depth + 1)));
  }
}

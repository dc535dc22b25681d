package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.config.ConfigTexts;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.List;
import java.util.Optional;

/**
 * What configuration binds to the values of maps: {@code properties.getApis().get("graph")}, or a
 * property of what is held there.
 */
record BoundMaps(Values values, ConfigTexts config) {
  private static final int MAX_DEPTH = 4;

  /** The texts under the key of a look-up, or of a property behind one; empty when none are set. */
  Optional<List<TextValue>> of(Expr.Call call, Frame frame) {
    Closure closure = new Closure(call, frame.scene());
    Optional<String> key =
        looksUp(call) ? held(call, closure, 0) : behind(call).flatMap(p -> of(p, closure));
    return key.map(found -> config.ofKey(found, frame.place().file().path()))
        .filter(found -> !found.isEmpty());
  }

  private Optional<String> of(String property, Closure call) {
    return value(call.with(((Expr.Call) call.expr()).receiver().orElseThrow()), 0)
        .map(key -> key + "." + property);
  }

  private boolean looksUp(Expr.Call call) {
    return values.known().does(call.name(), CallEffect.LOOKS_UP)
        && call.receiver().isPresent()
        && !call.arguments().isEmpty();
  }

  /** The property that an accessor on an object gives. */
  private static Optional<String> behind(Expr.Call call) {
    return call.receiver().isPresent() && call.arguments().isEmpty()
        ? Optional.of(Declarations.property(call.name()).orElse(call.name()))
        : Optional.empty();
  }

  /** The key of the object that a map holds which is bound. */
  private Optional<String> value(Closure object, int depth) {
    if (!values.limits().within(depth, MAX_DEPTH, Bound.DEPTH)) {
      return Optional.empty();
    }
    if (object.expr() instanceof Expr.Call call) {
      return looksUp(call)
          ? held(call, object, depth)
          : behind(call)
              .flatMap(
                  property ->
                      value(object.with(call.receiver().orElseThrow()), depth + 1)
                          .map(key -> key + "." + property));
    }
    if (!(object.expr() instanceof Expr.VariableRef) && !(object.expr() instanceof Expr.FieldRef)) {
      return Optional.empty();
    }
    List<Tracer.Source> sources = values.tracer().sources(object);
    return sources.size() == 1 && sources.get(0).closure().expr() instanceof Expr.Call look
        ? looksUp(look) ? held(look, sources.get(0).closure(), depth) : Optional.empty()
        : Optional.empty();
  }

  private Optional<String> held(Expr.Call look, Closure closure, int depth) {
    Closure map = closure.with(look.receiver().orElseThrow());
    return new MapWays(values)
        .key(closure.with(look.arguments().get(0)))
        .filter(String.class::isInstance)
        .flatMap(key -> map(map, depth).map(prefix -> prefix + "." + key));
  }

  /** The key that a map is bound to: a property of a bound type, or of what another map holds. */
  private Optional<String> map(Closure map, int depth) {
    return field(map)
        .flatMap(config::keyOf)
        .or(() -> map.expr() instanceof Expr.Call ? value(map, depth + 1) : Optional.empty());
  }

  private Optional<Declared.Field> field(Closure map) {
    if (map.expr() instanceof Expr.Call call && call.arguments().isEmpty()) {
      return values
          .types()
          .ownerOf(call, map.scene().place())
          .flatMap(owner -> values.declarations().accessed(owner, call.name()));
    }
    return map.expr() instanceof Expr.FieldRef ref
        ? values
            .types()
            .ownerOf(ref, map.scene().place())
            .flatMap(owner -> values.declarations().field(owner, ref.name()))
        : Optional.empty();
  }
}

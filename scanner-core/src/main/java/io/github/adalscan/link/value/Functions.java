package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.model.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What functions give that code passes on: lambdas and methods by their name. */
public final class Functions {
  private final Values values;

  public Functions(Values values) {
    this.values = values;
  }

  /**
   * What a function can give for an element; nothing when that is not in sight.
   *
   * @param function a lambda or a method reference
   * @param element what it is applied to
   */
  public List<Closure> applied(Closure function, Closure element) {
    if (function.expr() instanceof Expr.Lambda) {
      return applied(function, List.of(element));
    }
    return function.expr() instanceof Expr.MethodReference reference
        ? referenced(reference, function.scene(), element)
        : List.of();
  }

  /**
   * What a function can give for the arguments that it is called with; nothing when that is not in
   * sight.
   *
   * @param function a lambda, or a method of the tree by its name
   * @param arguments the first ones; what else a lambda takes stays open
   */
  List<Closure> applied(Closure function, List<Closure> arguments) {
    if (function.expr() instanceof Expr.MethodReference reference) {
      return values.tracer().results(reference, function, arguments);
    }
    if (!(function.expr() instanceof Expr.Lambda lambda)
        || lambda.parameters().size() < arguments.size()) {
      return List.of();
    }
    Scene inner = function.scene();
    for (int i = 0; i < arguments.size(); i++) {
      inner = inner.round(lambda.parameters().get(i), arguments.get(i));
    }
    Scene scene = inner;
    return lambda.results().stream().map(result -> new Closure(result, scene)).toList();
  }

  private List<Closure> referenced(Expr.MethodReference reference, Scene scene, Closure element) {
    Closure object = values.tracer().creation(element).orElse(element);
    List<Closure> all = new ArrayList<>();
    for (Declared.Method method : values.methods().named(reference, scene)) {
      boolean own = method.method().parameterCount() == 0;
      Scene inner =
          new Scene(
              method.at(Place.NO_EVENT),
              own ? Optional.empty() : Optional.of(List.of(element)),
              own ? Lazy.known(Optional.of(object)) : Scene.ANY);
      List<Event> events = method.method().events();
      for (int i = 0; i < events.size(); i++) {
        if (events.get(i) instanceof Event.Return result) {
          all.add(new Closure(result.value(), inner.before(i)));
        }
      }
    }
    return all.isEmpty() ? accessed(reference, object) : all;
  }

  /** The component of a record, or the field behind a generated accessor. */
  private List<Closure> accessed(Expr.MethodReference reference, Closure object) {
    return values
        .declarations()
        .resolve(reference.owner())
        .flatMap(owner -> values.declarations().accessed(owner, reference.name()))
        .map(field -> values.fields().valuesOf(field, Lazy.known(Optional.of(object))))
        .orElse(List.of());
  }
}

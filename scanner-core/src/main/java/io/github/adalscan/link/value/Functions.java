package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.limit.Bounds;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.KnownCalls;
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

  /** The texts that a lambda of one parameter makes of a text; none for other functions. */
  public List<TextValue> texts(Closure function, TextValue argument) {
    if (!(function.expr() instanceof Expr.Lambda lambda) || lambda.parameters().size() != 1) {
      return List.of();
    }
    Frame inside =
        Frame.at(function.scene(), true, values.work(Bounds.MAX_STEPS))
            .bind(lambda.parameters().get(0), List.of(argument));
    return values.union(lambda.results(), inside);
  }

  private List<Closure> referenced(Expr.MethodReference reference, Scene scene, Closure element) {
    Closure object = values.tracer().creation(element).orElse(element);
    List<Closure> all = new ArrayList<>();
    for (Declared.Method method : values.methods().named(reference, scene)) {
      boolean own = method.method().parameterCount() == 0;
      Scene inner =
          new Scene(
              method.whole(),
              own ? Optional.empty() : Optional.of(List.of(element)),
              own ? Lazy.known(Optional.of(object)) : Scene.ANY);
      all.addAll(inner.returns());
    }
    if (!all.isEmpty()) {
      return all;
    }
    List<Closure> accessed = accessed(reference, object);
    return accessed.isEmpty() ? ofLibrary(reference, scene, element) : accessed;
  }

  /** The call that {@code Set::of} stands for, and {@code "https://host/"::concat}. */
  private List<Closure> ofLibrary(Expr.MethodReference reference, Scene scene, Closure element) {
    KnownCalls known = values.known();
    boolean makes =
        reference.receiver().isEmpty()
            && known.does(reference.name(), CallEffect.MAKES)
            && known.isOf("collection-makers", reference.owner().name())
            && values
                .declarations()
                .resolve(reference.owner())
                .flatMap(values.declarations()::type)
                .isEmpty();
    Optional<Expr> text =
        known.does(reference.name(), CallEffect.FORMATS)
            ? reference.receiver().flatMap(receiver -> text(receiver, scene, element.expr()))
            : Optional.empty();
    return makes || text.isPresent()
        ? List.of(element.with(called(reference, text, element.expr())))
        : List.of();
  }

  private static Expr called(
      Expr.MethodReference reference, Optional<Expr> receiver, Expr element) {
    return new Expr.Call(
        receiver.isPresent() ? Expr.Qualifier.EXPRESSION : Expr.Qualifier.TYPE,
        receiver,
        reference.owner(),
        reference.name(),
        List.of(element),
        element.region(),
        element.region());
  }

  /** A text, or the only one that a constant or variable holds. */
  private Optional<Expr> text(Expr expr, Scene scene, Expr element) {
    if (expr instanceof Expr.Literal literal) {
      return literal.isText() ? Optional.of(literal) : Optional.empty();
    }
    List<TextValue> known = values.of(new Closure(expr, scene));
    return known.size() == 1
        ? known
            .get(0)
            .complete()
            .map(t -> new Expr.Literal(Expr.LiteralKind.TEXT, t, false, element.region()))
        : Optional.empty();
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

package io.github.adalscan.link;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.model.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the rounds of a loop apart, and the constants of an enum that a parameter can be: what a
 * round takes from one element belongs together.
 */
public final class Rounds {
  /** Loops over more are not taken apart. */
  private static final int MAX_ROUNDS = 8;

  /** Calls that hand on the elements of what they are made on, or of their argument. */
  private static final Set<String> SAME =
      Set.of(
          "stream",
          "parallelStream",
          "filter",
          "sorted",
          "distinct",
          "peek",
          "limit",
          "skip",
          "sequential",
          "parallel",
          "unordered",
          "iterator");

  private static final Set<String> TAKING =
      Set.of(
          "forEach",
          "map",
          "flatMap",
          "mapToObj",
          "anyMatch",
          "allMatch",
          "noneMatch",
          "filter",
          "peek",
          "forEachOrdered",
          "toMap");

  private final Values values;

  Rounds(Values values) {
    this.values = values;
  }

  /** The scene once for each round that it can be in; itself when nothing tells them apart. */
  List<Scene> of(Scene scene) {
    Optional<MethodFacts> method = scene.place().method();
    if (method.isEmpty()) {
      return List.of(scene);
    }
    List<Scene> all = List.of(scene);
    for (int i = 0; i < method.get().variables().size(); i++) {
      List<Closure> elements = taken(i, method.get(), scene);
      if (elements.size() > 1
          && values
              .limits()
              .within((long) elements.size() * all.size(), MAX_ROUNDS, Bound.ROUNDS)) {
        all = product(all, i, elements);
      }
    }
    return all;
  }

  private static List<Scene> product(List<Scene> scenes, int variable, List<Closure> elements) {
    List<Scene> all = new ArrayList<>();
    for (Scene scene : scenes) {
      for (Closure element : elements) {
        all.add(scene.round(variable, element));
      }
    }
    return all;
  }

  private List<Closure> taken(int variable, MethodFacts method, Scene scene) {
    return switch (method.variables().get(variable).kind()) {
      case ELEMENT -> loop(variable, method, scene);
      case LAMBDA_PARAMETER -> stream(variable, method, scene);
      case PARAMETER ->
          isKnown(variable, scene) ? List.of() : constants(method.variables().get(variable));
      default -> List.of();
    };
  }

  private boolean isKnown(int parameter, Scene scene) {
    return scene.argument(parameter).flatMap(values.tracer()::creation).isPresent();
  }

  private List<Closure> loop(int variable, MethodFacts method, Scene scene) {
    for (int i = 0; i < method.events().size(); i++) {
      if (method.events().get(i) instanceof Event.Assign assign
          && assign.target() instanceof Expr.VariableRef target
          && target.variable() == variable) {
        return i > scene.place().event()
            ? List.of()
            : elements(new Closure(assign.value(), scene.before(i)));
      }
    }
    return List.of();
  }

  private List<Closure> stream(int variable, MethodFacts method, Scene scene) {
    int event = scene.place().event();
    for (int i = Math.min(event, method.events().size()); i < method.events().size(); i++) {
      for (Expr root : method.events().get(i).expressions()) {
        Optional<Expr.Call> call = LambdaReceivers.call(root, variable);
        if (call.isPresent()) {
          int here = i;
          return call.filter(c -> TAKING.contains(c.name()))
              .flatMap(Expr.Call::receiver)
              .map(receiver -> elements(new Closure(receiver, scene.before(here))))
              .orElse(List.of());
        }
      }
    }
    return List.of();
  }

  /** The elements of a fixed collection, or of all constants of an enum; none when unknown. */
  public List<Closure> elements(Closure whole) {
    Closure container = whole;
    while (container.expr() instanceof Expr.Call call && SAME.contains(call.name())) {
      boolean wraps = call.qualifier() == Expr.Qualifier.TYPE && !call.arguments().isEmpty();
      Optional<Expr> inner = wraps ? Optional.of(call.arguments().get(0)) : call.receiver();
      if (inner.isEmpty()) {
        return List.of();
      }
      container = container.with(inner.get());
    }
    List<Tracer.Source> sources = values.tracer().sources(container);
    if (sources.size() != 1) {
      return List.of();
    }
    Closure made = sources.get(0).closure();
    List<Closure> constants = constants(made.expr());
    if (!constants.isEmpty()) {
      return constants;
    }
    return Elements.direct(made.expr()).stream().map(made::with).toList();
  }

  /** {@code Name.values()} of an enum of the tree. */
  private List<Closure> constants(Expr expr) {
    return expr instanceof Expr.Call call
            && call.name().equals("values")
            && call.arguments().isEmpty()
            && call.qualifier() == Expr.Qualifier.TYPE
        ? values
            .declarations()
            .resolve(call.owner())
            .flatMap(values.declarations()::type)
            .map(this::constants)
            .orElse(List.of())
        : List.of();
  }

  private List<Closure> constants(Variable parameter) {
    return values
        .declarations()
        .resolve(parameter.type())
        .flatMap(values.declarations()::type)
        .map(this::constants)
        .orElse(List.of());
  }

  private List<Closure> constants(Declared type) {
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

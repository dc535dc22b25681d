package io.github.adalscan.link.value;

import static io.github.adalscan.rule.catalog.CallEffect.CUTS;
import static io.github.adalscan.rule.catalog.CallEffect.FILTERS;
import static io.github.adalscan.rule.catalog.CallEffect.KEEPS;
import static io.github.adalscan.rule.catalog.CallEffect.VISITS;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.place.VariableIndex;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.CallEffect;
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

  /** Nor are larger ones that only fill a collection or add to a text. */
  private static final int MAX_REPEATED = 32;

  /** Calls that hand on the elements of what they are made on, or of their argument. */
  private static final Set<CallEffect> SAME = Set.of(KEEPS, FILTERS, CUTS);

  private final Values values;
  private final Functions functions;
  private final EnumConstants constants;
  private final Selections selections;

  public Rounds(Values values) {
    this.values = values;
    this.functions = new Functions(values);
    this.constants = new EnumConstants(values);
    this.selections = new Selections(values.known());
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

  /** True for so few objects that they are told apart. */
  boolean areFew(int objects) {
    return values.limits().within(objects, MAX_ROUNDS, Bound.ROUNDS);
  }

  /** True for so few elements that what a loop makes of them in turn is put together. */
  boolean areRepeated(int elements) {
    return values.limits().within(elements, MAX_REPEATED, Bound.ROUNDS);
  }

  /** The rounds of the loops alone: what happens in one of them happens in all. */
  public List<Scene> repeated(Scene scene) {
    Optional<MethodFacts> method = scene.place().method();
    if (method.isEmpty()) {
      return List.of(scene);
    }
    List<Scene> all = List.of(scene);
    for (int i = method.get().parameterCount(); i < method.get().variables().size(); i++) {
      List<Closure> elements =
          scene.round(i).isPresent() ? List.of() : taken(i, method.get(), scene);
      if (elements.size() > 1
          && values
              .limits()
              .within((long) elements.size() * all.size(), MAX_REPEATED, Bound.ROUNDS)) {
        all = product(all, i, elements);
      }
    }
    return all;
  }

  /** True for a call after which only some elements are left: {@code filter(condition)}. */
  public boolean picks(Closure call) {
    return call.expr() instanceof Expr.Call each && selections.picks(each);
  }

  /** True for a call that is made for some elements only of those that are looped over. */
  public boolean isPicked(Closure call) {
    if (selections.isPicked(call)) {
      return true;
    }
    boolean[] picked = {false};
    call.scene()
        .place()
        .method()
        .ifPresent(m -> CodeWalker.forEach(call.expr(), e -> picked[0] |= isPicked(e, m)));
    return picked[0];
  }

  private boolean isPicked(Expr expr, MethodFacts method) {
    return expr instanceof Expr.VariableRef ref
        && values.declarations().variables().takings(ref.variable(), method).stream()
            .anyMatch(taking -> taking.call().receiver().filter(selections::isPicked).isPresent());
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
          isKnown(variable, scene) ? List.of() : constants.of(method.variables().get(variable));
      default -> List.of();
    };
  }

  private boolean isKnown(int parameter, Scene scene) {
    return scene.argument(parameter).flatMap(values.tracer()::creation).isPresent();
  }

  private List<Closure> loop(int variable, MethodFacts method, Scene scene) {
    return values.declarations().variables().assignments(variable, method).stream()
        .findFirst()
        .filter(setting -> isInside(scene.place().event(), setting, method))
        .map(
            setting ->
                elements(
                    new Closure(
                        VariableIndex.assignment(setting, method).value(), scene.before(setting))))
        .orElse(List.of());
  }

  /** True for a statement of the loop whose element an event sets. */
  private static boolean isInside(int event, int setting, MethodFacts method) {
    int block = event < method.events().size() ? method.events().get(event).block() : 0;
    while (block > 0) {
      Block each = method.blocks().get(block);
      if (each.kind() == Block.Kind.LOOP && each.cause() == setting) {
        return true;
      }
      block = each.parent();
    }
    return false;
  }

  private List<Closure> stream(int variable, MethodFacts method, Scene scene) {
    return values.declarations().variables().takings(variable, method).stream()
        .filter(taking -> taking.event() >= scene.place().event())
        .findFirst()
        .filter(taking -> values.known().does(taking.call().name(), VISITS))
        .flatMap(
            taking -> taking.call().receiver().map(whole -> elements(taking.closure(whole, scene))))
        .orElse(List.of());
  }

  /** The elements of a fixed collection, or of all constants of an enum; none when unknown. */
  public List<Closure> elements(Closure whole) {
    Closure container = whole;
    while (container.expr() instanceof Expr.Call call && values.known().does(call.name(), SAME)) {
      boolean wraps = call.qualifier() == Expr.Qualifier.TYPE && !call.arguments().isEmpty();
      Optional<Expr> inner = wraps ? Optional.of(call.arguments().get(0)) : call.receiver();
      if (inner.isEmpty()) {
        return List.of();
      }
      container = container.with(inner.get());
    }
    if (container.expr() instanceof Expr.Call call && isMapping(call)) {
      return mapped(
          container.with(call.receiver().orElseThrow()), container.with(call.arguments().get(0)));
    }
    List<Tracer.Source> sources = values.tracer().sources(container);
    if (sources.size() != 1) {
      return List.of();
    }
    Closure made = sources.get(0).closure();
    List<Closure> all = constants.of(made);
    if (!all.isEmpty()) {
      return all;
    }
    List<Expr> elements = values.elements().direct(made.expr());
    if (elements.size() == 1 && isArray(made.with(elements.get(0)))) {
      return elements(made.with(elements.get(0)));
    }
    return elements.isEmpty() && isOnly(made, container)
        ? List.of(made)
        : elements.stream().map(made::with).toList();
  }

  /** The elements of an array that is passed in place of them: {@code List.of(text.split(","))}. */
  private boolean isArray(Closure only) {
    return values.known().does(only.expr().name(), CallEffect.SPLITS)
        || values.types().typeOf(only.expr(), only.scene().place()).dimensions() > 0;
  }

  private boolean isMapping(Expr.Call call) {
    return values.known().does(call.name(), CallEffect.MAPS)
        && call.receiver().isPresent()
        && call.arguments().size() == 1;
  }

  /** What a function gives for each element; none where one of them is not in sight. */
  private List<Closure> mapped(Closure elements, Closure function) {
    List<Closure> all = new ArrayList<>();
    for (Closure element : elements(elements)) {
      List<Closure> results = functions.applied(function, element);
      if (results.size() != 1) {
        return List.of();
      }
      all.addAll(results);
    }
    return all;
  }

  /** The only argument that a call passes for any number of them, which {@link VarArgs} leaves. */
  private static boolean isOnly(Closure made, Closure container) {
    boolean several =
        container.expr() instanceof Expr.VariableRef variable
            && container
                .scene()
                .place()
                .method()
                .filter(m -> m.varArgs() && variable.variable() == m.parameterCount() - 1)
                .isPresent();
    return several
        && (made.expr() instanceof Expr.Literal
            || made.expr() instanceof Expr.Concat
            || (made.expr() instanceof Expr.New creation && creation.type().dimensions() == 0));
  }

  /** {@code Name.values()}, {@code EnumSet.allOf(Name.class)} of an enum of the tree. */
  List<Closure> constants(Closure made) {
    return constants.of(made);
  }
}

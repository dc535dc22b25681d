package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.limit.Bounds;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Answers;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows an expression back to where its value is born: through variables, parameters, fields and
 * methods of the tree, to literals, creations and calls that leave the tree.
 */
public final class Tracer {
  /**
   * Where a value is born.
   *
   * @param closure the expression that makes it
   * @param trail what it passed through since, in that order
   * @param held the variables that held it since, in that order
   */
  public record Source(Closure closure, List<Step> trail, List<Closure> held) {
    public Source {
      trail = List.copyOf(trail);
      held = List.copyOf(held);
    }
  }

  private final Values values;
  private final Ways ways;
  private final Creations creations;
  private final Answers<Source> answers = new Answers<>(this::find);
  private final Constructions constructions = new Constructions(this);

  Tracer(Values values) {
    this.values = values;
    this.ways = new Ways(values, new Objects());
    this.creations = new Creations(values, ways);
  }

  private final class Objects implements Ways.Objects {
    @Override
    public List<Source> sources(Closure closure, Visit visit) {
      Origins found = new Origins(Integer.MAX_VALUE);
      follow(closure, visit, Passed.NOTHING, found);
      return found.all();
    }

    @Override
    public Optional<Closure> creation(Closure closure, Visit visit) {
      return creations.of(closure, visit);
    }
  }

  /** The sources of an expression; itself when it is made right there. */
  public List<Source> sources(Closure closure) {
    return answers.of(closure);
  }

  private List<Source> find(Closure closure) {
    Origins found = new Origins(Bounds.MAX_ALTERNATIVES);
    follow(closure, Visit.begin(values.work(Bounds.MAX_STEPS)), Passed.NOTHING, found);
    return values.limits().atMost(found.distinct(), Bounds.MAX_ALTERNATIVES, Bound.ALTERNATIVES);
  }

  /** How objects are made. */
  public Constructions constructions() {
    return constructions;
  }

  /** What calls of well-known methods do. */
  KnownCalls known() {
    return values.known();
  }

  /** What counts the bounds that are met. */
  Limits limits() {
    return values.limits();
  }

  /** The creation that an expression surely stands for. */
  Optional<Closure> creation(Closure closure) {
    return creations.of(closure);
  }

  /**
   * What a method returns that is passed by its name.
   *
   * @param reference the name, in {@code closure}
   * @param arguments what it is called with, as far as known
   */
  public List<Closure> results(
      Expr.MethodReference reference, Closure closure, List<Closure> arguments) {
    List<Closure> all = new ArrayList<>();
    for (Declared.Method method : values.methods().named(reference, closure.scene())) {
      boolean fits = method.method().parameterCount() == arguments.size();
      Scene inner =
          new Scene(
              method.whole(),
              fits ? Optional.of(arguments) : Optional.empty(),
              closure.scene().object());
      all.addAll(inner.returns());
    }
    return all;
  }

  /** The methods of the tree that a call can run. */
  public List<Declared.Method> targets(Expr.Call call, Scene scene) {
    return values.methods().targets(call, scene);
  }

  /** True when the tree has no body for the method that is called. */
  boolean leavesTree(Expr.Call call, Scene scene) {
    return values.methods().targets(call, scene).isEmpty()
        && values.methods().accessed(call, scene).isEmpty();
  }

  /** Adds where an expression is born; {@code passed} is what lies between it and the question. */
  private void follow(Closure closure, Visit visit, Passed passed, Origins found) {
    if (found.isFull()) {
      return;
    }
    List<Ways.Way> next = visit.work().step(visit.depth()) ? ways.from(closure, visit) : List.of();
    if (next.isEmpty()) {
      found.add(new Source(closure, passed.steps(), passed.variables()));
    } else if (next.get(0).got()) {
      Origins behind = new Origins(Integer.MAX_VALUE);
      next.forEach(
          way -> follow(way.closure(), way.visit(), passed.with(way.steps(), closure), behind));
      boolean lost = behind.all().stream().allMatch(each -> isLost(each.closure().expr()));
      if (lost) {
        found.add(new Source(closure, passed.steps(), passed.variables()));
      } else {
        behind.all().forEach(found::add);
      }
    } else {
      next.forEach(
          way -> follow(way.closure(), way.visit(), passed.with(way.steps(), closure), found));
    }
  }

  /** A name that leads no further; a field that is read from an object still tells of that. */
  private static boolean isLost(Expr expr) {
    return Chains.isName(expr)
        && !(expr instanceof Expr.FieldRef field && field.qualifier() == Expr.Qualifier.EXPRESSION);
  }
}

package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.fold.Indexed;
import io.github.adalscan.link.fold.Unchanged;
import io.github.adalscan.link.member.Methods;
import io.github.adalscan.link.member.VarArgs;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.LambdaReceivers;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step back from an expression: to the expressions of the tree whose value it has. Both who
 * wants every origin and who wants the only one go this way.
 */
public final class Ways {
  /**
   * An expression that gives its value to another one.
   *
   * @param steps what the value passes through
   * @param got true for what a method returns that is given nothing, and for what a field of some
   *     object holds: where that leads nowhere, the expression itself says more
   */
  record Way(Closure closure, Visit visit, List<Step> steps, boolean got) {
    Way(Closure closure, Visit visit, List<Step> steps) {
      this(closure, visit, steps, false);
    }
  }

  /** Answers about objects on the way. */
  interface Objects {
    /** Where an expression is born. */
    List<Tracer.Source> sources(Closure closure, Visit visit);

    /** The creation that an expression surely stands for. */
    Optional<Closure> creation(Closure closure, Visit visit);
  }

  private final Values values;
  private final Objects objects;
  private final Functions functions;
  private final ReturnWays results;
  private final InjectedWays injection;
  private final VariableWays variables;
  private final MapWays maps;
  private final HeldValues held;
  private final AttributeWays attributes;

  Ways(Values values, Objects objects) {
    this.values = values;
    this.objects = objects;
    this.functions = new Functions(values);
    this.results = new ReturnWays(values);
    this.injection = new InjectedWays(values, results);
    this.variables = new VariableWays(values, objects, injection);
    this.maps = new MapWays(values);
    this.held = new HeldValues(values);
    this.attributes = new AttributeWays(values, maps);
  }

  /** The ways that lead on; none when the expression itself makes the value. */
  List<Way> from(Closure closure, Visit visit) {
    Expr expr = closure.expr();
    if (expr instanceof Expr.Cast cast) {
      return List.of(within(closure.with(cast.operand()), visit));
    }
    if (expr instanceof Expr.This || Methods.isItself(expr)) {
      return closure.scene().self().map(self -> List.of(within(self, visit))).orElse(List.of());
    }
    if (expr instanceof Expr.Choice choice) {
      return open(choice, closure.scene()).stream()
          .map(each -> within(closure.with(each), visit))
          .toList();
    }
    if (expr instanceof Expr.VariableRef ref) {
      return variables.of(ref, closure.scene(), visit);
    }
    if (expr instanceof Expr.FieldRef ref) {
      return field(ref, closure.scene(), visit);
    }
    return expr instanceof Expr.Call call ? call(call, closure.scene(), visit) : List.of();
  }

  /** The alternatives that are open. */
  private List<Expr> open(Expr.Choice choice, Scene scene) {
    return choice.open(condition -> values.constants().decide(condition, scene));
  }

  static Way within(Closure closure, Visit visit) {
    return new Way(closure, visit.deeper(), List.of());
  }

  private List<Way> field(Expr.FieldRef ref, Scene scene, Visit visit) {
    return values
        .types()
        .ownerOf(ref, scene.place())
        .flatMap(owner -> values.declarations().field(owner, ref.name()))
        .filter(field -> !values.methods().picksAny(ref.receiver(), scene))
        .map(
            field ->
                field(
                    field,
                    NearFields.of(ref, scene),
                    self(ref.qualifier(), ref.receiver(), scene, field.owner(), visit),
                    visit))
        .map(ways -> ref.qualifier() == Expr.Qualifier.EXPRESSION ? taken(ways) : ways)
        .orElse(List.of());
  }

  /** What is taken out of an object: where nothing of the tree fills it, that says more. */
  private static List<Way> taken(List<Way> ways) {
    return ways.stream().map(w -> new Way(w.closure(), w.visit(), w.steps(), true)).toList();
  }

  private List<Way> field(
      Declared.Field field, Optional<Closure> near, Lazy<Optional<Closure>> self, Visit visit) {
    if (visit.open().contains(field.location())) {
      return List.of();
    }
    Step step = new Step(field.location(), "`" + field.field().name() + "` holds the value");
    Visit inside = visit.into(field.location());
    if (near.isPresent()) {
      return List.of(new Way(near.get(), inside, List.of(step)));
    }
    List<Way> all = new ArrayList<>();
    for (Closure value : values.fields().valuesOf(field, self)) {
      all.add(new Way(value, inside, List.of(step)));
    }
    boolean injected = values.fields().isInjected(field);
    return all.isEmpty() && injected ? injection.of(field, inside) : all;
  }

  /** The object whose member is meant; looked for when somebody needs to know it. */
  private Lazy<Optional<Closure>> self(
      Expr.Qualifier qualifier,
      Optional<Expr> receiver,
      Scene scene,
      Declared member,
      Visit visit) {
    return Values.isOwn(qualifier)
        ? values.instances().running(scene, member)
        : Lazy.of(
            () -> receiver.flatMap(r -> objects.creation(new Closure(r, scene), visit.aside())));
  }

  private List<Way> call(Expr.Call call, Scene scene, Visit visit) {
    Expr given = Unchanged.of(call, values.known());
    if (given != call) {
      return List.of(within(new Closure(given, scene), visit));
    }
    List<Closure> taken = held.taken(new Closure(call, scene));
    if (!taken.isEmpty()) {
      return taken.stream().map(each -> within(each, visit)).toList();
    }
    List<Way> elements = elements(call, scene, visit);
    if (elements.isEmpty()) {
      elements = looked(new Closure(call, scene), visit);
    }
    if (!elements.isEmpty()) {
      return elements;
    }
    List<Way> supplied = supplied(call, scene, visit);
    return supplied.isEmpty() ? ofMethods(call, scene, visit) : supplied;
  }

  private Lazy<Optional<Closure>> self(Expr.Call call, Scene scene, Declared member, Visit visit) {
    return self(call.qualifier(), call.receiver(), scene, member, visit);
  }

  /** What the methods of the tree return that a call can run, or the field that it gives. */
  private List<Way> ofMethods(Expr.Call call, Scene scene, Visit visit) {
    Lazy<Optional<Closure>> object = self(call, scene, scene.place().owner(), visit);
    List<Declared.Method> targets = values.methods().targets(call, scene, object);
    List<Way> computed = targets.isEmpty() ? computed(call, scene, visit) : List.of();
    if (!computed.isEmpty()) {
      return computed;
    }
    if (targets.isEmpty()) {
      return values
          .methods()
          .accessed(call, scene, object)
          .map(
              field ->
                  field(field, Optional.empty(), self(call, scene, field.owner(), visit), visit))
          .map(ways -> call.qualifier() == Expr.Qualifier.EXPRESSION ? taken(ways) : ways)
          .orElse(List.of());
    }
    List<Way> all = new ArrayList<>();
    for (Declared.Method target : targets) {
      if (!visit.open().contains(target.location())) {
        all.addAll(returned(target, call, scene, visit));
      }
    }
    return all;
  }

  /** What a map keeps that computes what it lacks. */
  private List<Way> computed(Expr.Call call, Scene scene, Visit visit) {
    if (!LambdaReceivers.computes(call, values.known())) {
      return List.of();
    }
    Closure function = new Closure(call.arguments().get(1), scene);
    return functions.applied(function, List.of(function.with(call.arguments().get(0)))).stream()
        .map(result -> within(result, visit))
        .toList();
  }

  private List<Way> elements(Expr.Call access, Scene scene, Visit visit) {
    Optional<Expr> container = Indexed.container(access);
    List<Way> all = new ArrayList<>();
    if (container.isPresent()) {
      Closure whole = new Closure(container.get(), scene);
      for (Tracer.Source source : objects.sources(whole, visit.deeper())) {
        for (Closure element : Indexed.elements(access, source.closure(), values.elements())) {
          all.add(new Way(element, visit.deeper(), source.trail()));
        }
      }
    }
    return all;
  }

  private List<Way> looked(Closure call, Visit visit) {
    List<Way> all = new ArrayList<>();
    for (Closure map : maps.map(call).stream().toList()) {
      for (Tracer.Source source : objects.sources(map, visit.deeper())) {
        for (Closure value : maps.under(call, source.closure())) {
          all.add(new Way(value, visit.deeper(), source.trail()));
        }
      }
    }
    attributes
        .of(call)
        .map(kept -> new Way(kept, visit.deeper(), List.of(new Step(kept.location(), "kept here"))))
        .ifPresent(all::add);
    return all;
  }

  /** What the lambdas give that the receiver of a call stands for. */
  private List<Way> supplied(Expr.Call call, Scene scene, Visit visit) {
    if (!values.methods().appliesFunction(call, scene)) {
      return List.of();
    }
    Closure receiver = new Closure(call.receiver().orElseThrow(), scene);
    List<Closure> arguments = call.arguments().stream().map(receiver::with).toList();
    List<Way> all = new ArrayList<>();
    for (Tracer.Source source : objects.sources(receiver, visit.deeper())) {
      for (Closure result : functions.applied(source.closure(), arguments)) {
        all.add(within(result, visit));
      }
    }
    return all;
  }

  private List<Way> returned(Declared.Method method, Expr.Call call, Scene scene, Visit visit) {
    if (Methods.returnsItself(method)) {
      return call.qualifier() == Expr.Qualifier.EXPRESSION && call.receiver().isPresent()
          ? List.of(within(new Closure(call.receiver().get(), scene), visit))
          : scene.object().get().map(self -> List.of(within(self, visit))).orElse(List.of());
    }
    List<Closure> arguments =
        VarArgs.pack(method.method(), call.arguments(), call).stream()
            .map(each -> new Closure(each, scene))
            .toList();
    Lazy<Optional<Closure>> self = self(call, scene, method.owner(), visit);
    Scene inner =
        new Scene(method.at(Place.NO_EVENT), Optional.of(arguments), self)
            .enteredBy(new Closure(call, scene));
    boolean got = call.arguments().isEmpty() && call.receiver().isPresent();
    return results.of(method, inner, visit.into(method.location()), "returns", got);
  }
}

package io.github.adalscan.link;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

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
   */
  public record Source(Closure closure, List<Step> trail) {
    public Source {
      trail = List.copyOf(trail);
    }

    Source via(Step step) {
      List<Step> steps = new ArrayList<>(trail);
      steps.add(step);
      return new Source(closure, steps);
    }
  }

  private final Values values;
  private final Map<Asked, Optional<Closure>> creations = new ConcurrentHashMap<>();

  Tracer(Values values) {
    this.values = values;
  }

  /** The sources of an expression; itself when it is made right there. */
  public List<Source> sources(Closure closure) {
    Map<Location, Source> all = new LinkedHashMap<>();
    for (Source each : follow(closure, new Visit(0, Set.of(), values.work()))) {
      all.putIfAbsent(each.closure().location(), each);
    }
    return values
        .limits()
        .atMost(List.copyOf(all.values()), Bounds.MAX_ALTERNATIVES, Bound.ALTERNATIVES);
  }

  /** What counts the bounds that are met. */
  Limits limits() {
    return values.limits();
  }

  /** The creation that an expression surely stands for. */
  Optional<Closure> creation(Closure closure) {
    if (closure.expr() instanceof Expr.New) {
      return Optional.of(closure);
    }
    Scene scene = closure.scene();
    if (!scene.isOpen()) {
      return followed(closure);
    }
    Asked asked = new Asked(closure.location(), scene.place().event());
    Optional<Closure> known = creations.get(asked);
    if (known == null) {
      known = followed(closure);
      creations.put(asked, known);
    }
    return known;
  }

  /** A question about an expression at any call and in any object. */
  private record Asked(Location location, int event) {}

  private Optional<Closure> followed(Closure closure) {
    return creation(closure, new Visit(0, Set.of(), values.work()));
  }

  private Optional<Closure> creation(Closure closure, Visit visit) {
    List<Source> found = follow(closure, visit.aside());
    return found.size() == 1 && found.get(0).closure().expr() instanceof Expr.New
        ? Optional.of(found.get(0).closure())
        : Optional.empty();
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
              method.at(Place.NO_EVENT),
              fits ? Optional.of(arguments) : Optional.empty(),
              closure.scene().self());
      List<Event> events = method.method().events();
      for (int i = 0; i < events.size(); i++) {
        if (events.get(i) instanceof Event.Return result) {
          all.add(new Closure(result.value(), inner.before(i)));
        }
      }
    }
    return all;
  }

  /** True when the tree has no body for the method that is called. */
  boolean leavesTree(Expr.Call call, Scene scene) {
    return values.methods().targets(call, scene).isEmpty()
        && values.methods().accessed(call, scene).isEmpty();
  }

  /** How far the search is, and which declarations it is in. */
  private record Visit(int depth, Set<Location> open, Work work) {
    Visit deeper() {
      return new Visit(depth + 1, open, work);
    }

    Visit aside() {
      return new Visit(depth, open, work.aside(Bounds.MAX_CREATION_STEPS));
    }

    Visit into(Location declaration) {
      Set<Location> more = new HashSet<>(open);
      more.add(declaration);
      return new Visit(depth + 1, more, work);
    }
  }

  private List<Source> follow(Closure closure, Visit visit) {
    boolean goesOn = visit.work().step(visit.depth());
    List<Source> found = goesOn ? step(closure, visit) : List.of();
    return found.isEmpty() ? List.of(new Source(closure, List.of())) : found;
  }

  private List<Source> step(Closure closure, Visit visit) {
    Expr expr = closure.expr();
    if (expr instanceof Expr.Cast cast) {
      return follow(closure.with(cast.operand()), visit.deeper());
    }
    if (expr instanceof Expr.Choice choice) {
      return choice.alternatives().stream()
          .flatMap(each -> follow(closure.with(each), visit.deeper()).stream())
          .toList();
    }
    if (expr instanceof Expr.VariableRef ref) {
      return variable(ref, closure.scene(), visit);
    }
    if (expr instanceof Expr.FieldRef ref) {
      return field(ref, closure.scene(), visit);
    }
    Optional<Expr> container = Indexed.container(expr);
    List<Source> elements =
        container.isPresent() ? element(closure, container.get(), visit) : List.of();
    return elements.isEmpty() && expr instanceof Expr.Call call
        ? call(call, closure.scene(), visit)
        : elements;
  }

  private List<Source> element(Closure access, Expr container, Visit visit) {
    return follow(access.with(container), visit.deeper()).stream()
        .flatMap(
            source ->
                Indexed.elements(access.expr(), source.closure()).stream()
                    .flatMap(element -> follow(element, visit.deeper()).stream())
                    .map(found -> new Source(found.closure(), joined(found, source))))
        .toList();
  }

  private static List<Step> joined(Source element, Source container) {
    return Stream.concat(element.trail().stream(), container.trail().stream()).distinct().toList();
  }

  private List<Source> variable(Expr.VariableRef ref, Scene scene, Visit visit) {
    if (scene.place().method().isEmpty()) {
      return List.of();
    }
    Optional<Closure> round = scene.round(ref.variable());
    if (round.isPresent()) {
      return follow(round.get(), visit.deeper());
    }
    MethodFacts method = scene.place().method().get();
    Variable variable = method.variables().get(ref.variable());
    List<Source> assigned = assigned(ref, method, scene, visit);
    if (!assigned.isEmpty()) {
      return assigned;
    }
    if (variable.kind() == Variable.Kind.LAMBDA_PARAMETER) {
      return lambdaArgument(ref, method, scene, visit);
    }
    return ref.variable() < method.parameterCount()
        ? parameter(ref, method, scene, visit)
        : List.of();
  }

  private List<Source> assigned(
      Expr.VariableRef ref, MethodFacts method, Scene scene, Visit visit) {
    List<Source> current = new ArrayList<>();
    int last = Math.min(scene.place().event(), method.events().size());
    int here = last < method.events().size() ? method.events().get(last).block() : -1;
    for (int i = 0; i < last; i++) {
      if (method.events().get(i) instanceof Event.Assign assign
          && assign.target() instanceof Expr.VariableRef target
          && target.variable() == ref.variable()
          && !assign.append()) {
        if (here >= 0 && method.encloses(assign.block(), here)) {
          current.clear();
        }
        current.addAll(follow(new Closure(assign.value(), scene.before(i)), visit.deeper()));
      }
    }
    return current;
  }

  /** The parameter of a lambda stands for what the call has that the lambda is passed to. */
  private List<Source> lambdaArgument(
      Expr.VariableRef ref, MethodFacts method, Scene scene, Visit visit) {
    for (int i = 0; i < method.events().size(); i++) {
      for (Expr root : method.events().get(i).expressions()) {
        Optional<Expr> receiver = LambdaReceivers.find(root, ref.variable());
        if (receiver.isPresent()) {
          return follow(new Closure(receiver.get(), scene.before(i)), visit.deeper());
        }
      }
    }
    return List.of();
  }

  private List<Source> parameter(
      Expr.VariableRef ref, MethodFacts method, Scene scene, Visit visit) {
    Optional<Closure> argument = scene.argument(ref.variable());
    if (argument.isPresent()) {
      return follow(argument.get(), visit.deeper());
    }
    Declared owner = scene.place().owner();
    Location here = owner.at(method.variables().get(ref.variable()).region());
    if (visit.open().contains(here)) {
      return List.of();
    }
    List<Source> all = new ArrayList<>();
    for (CallSites.Site site : values.sites().of(new Declared.Method(owner, method))) {
      Step step = new Step(site.place().locate(site.expr()), "passed as `" + ref.name() + "`");
      Closure passed = Closure.at(site.arguments().get(ref.variable()), site.place());
      follow(passed, visit.into(here)).forEach(source -> all.add(source.via(step)));
    }
    return all.isEmpty() && isInjected(method)
        ? injected(method.variables().get(ref.variable()).type(), ref.name(), visit.into(here))
        : all;
  }

  /** Frameworks call constructors, and the methods that make beans. */
  private static boolean isInjected(MethodFacts method) {
    return method.name().equals(MethodFacts.CONSTRUCTOR) || !method.annotations().isEmpty();
  }

  /** What the framework gives that makes objects of a type with a method of the tree. */
  private List<Source> injected(TypeRef type, String name, Visit visit) {
    Optional<Declared.Method> bean = values.beans().of(type, name);
    if (bean.isEmpty() || visit.open().contains(bean.get().location())) {
      return List.of();
    }
    Step step = new Step(bean.get().location(), "`" + bean.get().method().name() + "` makes it");
    List<Source> all = new ArrayList<>();
    List<Event> events = bean.get().method().events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Event.Return result) {
        Closure made = new Closure(result.value(), Scene.at(bean.get().at(i)));
        follow(made, visit.into(bean.get().location()))
            .forEach(source -> all.add(source.via(step)));
      }
    }
    return all;
  }

  private List<Source> field(Expr.FieldRef ref, Scene scene, Visit visit) {
    return values
        .types()
        .ownerOf(ref, scene.place())
        .flatMap(owner -> values.declarations().field(owner, ref.name()))
        .filter(field -> !values.methods().picksAny(ref.receiver(), scene))
        .map(field -> field(field, self(ref.qualifier(), ref.receiver(), scene, visit), visit))
        .orElse(List.of());
  }

  private List<Source> field(Declared.Field field, Optional<Closure> self, Visit visit) {
    if (visit.open().contains(field.location())) {
      return List.of();
    }
    Step step = new Step(field.location(), "`" + field.field().name() + "` holds the value");
    List<Source> all = new ArrayList<>();
    for (Closure value : values.fields().valuesOf(field, self)) {
      follow(value, visit.into(field.location())).forEach(source -> all.add(source.via(step)));
    }
    boolean annotated = !field.field().annotations().isEmpty();
    return all.isEmpty() && annotated
        ? injected(field.field().type(), field.field().name(), visit.into(field.location()))
        : all;
  }

  private Optional<Closure> self(
      Expr.Qualifier qualifier, Optional<Expr> receiver, Scene scene, Visit visit) {
    if (qualifier == Expr.Qualifier.NONE || qualifier == Expr.Qualifier.THIS) {
      return scene.self();
    }
    return receiver.flatMap(each -> creation(new Closure(each, scene), visit.deeper()));
  }

  private List<Source> call(Expr.Call call, Scene scene, Visit visit) {
    List<Source> all = new ArrayList<>();
    List<Declared.Method> targets = values.methods().targets(call, scene);
    for (Declared.Method target : targets) {
      if (!visit.open().contains(target.location())) {
        all.addAll(returned(target, call, scene, visit.into(target.location())));
      }
    }
    if (targets.isEmpty() && isSupplied(call)) {
      return supplied(call, scene, visit);
    }
    if (targets.isEmpty()) {
      return values
          .methods()
          .accessed(call, scene)
          .map(f -> field(f, self(call.qualifier(), call.receiver(), scene, visit), visit))
          .orElse(all);
    }
    boolean lost = call.arguments().isEmpty() && all.stream().allMatch(Tracer::endsInVariable);
    return lost && call.receiver().isPresent() ? List.of() : all;
  }

  /** A getter of an object that a library fills: the call itself says more than its field. */
  private static boolean endsInVariable(Source source) {
    return isName(source.closure().expr());
  }

  /** True for a call that may run a lambda which its receiver stands for. */
  boolean isSupplied(Expr.Call call) {
    return call.arguments().isEmpty()
        && (call.name().equals("get") || call.name().equals("call"))
        && call.receiver().filter(Tracer::isName).isPresent();
  }

  private static boolean isName(Expr receiver) {
    return receiver instanceof Expr.VariableRef || receiver instanceof Expr.FieldRef;
  }

  private List<Source> supplied(Expr.Call call, Scene scene, Visit visit) {
    Closure receiver = new Closure(call.receiver().orElseThrow(), scene);
    List<Source> all = new ArrayList<>();
    for (Source source : follow(receiver, visit.deeper())) {
      if (source.closure().expr() instanceof Expr.Lambda lambda) {
        lambda
            .results()
            .forEach(each -> all.addAll(follow(source.closure().with(each), visit.deeper())));
      }
    }
    return all;
  }

  private List<Source> returned(Declared.Method method, Expr.Call call, Scene scene, Visit visit) {
    List<Closure> arguments =
        VarArgs.pack(method.method(), call.arguments(), call).stream()
            .map(each -> new Closure(each, scene))
            .toList();
    Optional<Closure> self = self(call.qualifier(), call.receiver(), scene, visit);
    Scene inner = new Scene(method.at(Place.NO_EVENT), Optional.of(arguments), self);
    return results(method, inner, visit);
  }

  private List<Source> results(Declared.Method method, Scene scene, Visit visit) {
    Step step = new Step(method.location(), "`" + method.method().name() + "` returns it");
    List<Source> all = new ArrayList<>();
    List<Event> events = method.method().events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Event.Return result) {
        follow(new Closure(result.value(), scene.before(i)), visit)
            .forEach(source -> all.add(source.via(step)));
      }
    }
    return all;
  }
}

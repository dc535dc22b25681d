package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Answers;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Puts together how objects are made. */
public final class Constructions {
  private static final int MAX_CHAIN = 64;

  /** How often the way of one object branches out to what its receivers can be. */
  private static final int MAX_LOOKUPS = 24;

  private final Tracer tracer;
  private final Handed handed;
  private final HeldObjects held;
  private final WrappedObjects wrapped;
  private final Answers<Construction> answers = new Answers<>(this::find);

  Constructions(Tracer tracer) {
    this.tracer = tracer;
    this.handed = new Handed(tracer);
    this.held = new HeldObjects(tracer);
    this.wrapped = new WrappedObjects(tracer);
  }

  /** Every way in which the object can be made that an expression stands for. */
  public List<Construction> of(Closure closure) {
    return answers.of(closure);
  }

  private List<Construction> find(Closure closure) {
    List<Construction> all = new ArrayList<>();
    AtomicInteger lookups = new AtomicInteger(MAX_LOOKUPS);
    for (Tracer.Source source : tracer.sources(closure)) {
      List<Closure> later = later(source, closure);
      all.addAll(chain(source.closure(), source.trail(), later, lookups));
    }
    return all;
  }

  /** The calls on an object between its making and its use. */
  List<Closure> later(Tracer.Source made, Closure used) {
    List<Closure> later = new ArrayList<>(held.changes(made.closure(), used));
    later.addAll(between(made, used));
    later.addAll(changes(used));
    return later;
  }

  /** The calls on variables of other methods that the object comes through. */
  private List<Closure> between(Tracer.Source made, Closure used) {
    Optional<MethodFacts> home = made.closure().scene().place().method();
    List<Closure> calls = new ArrayList<>();
    for (Closure name : made.held()) {
      if (!name.location().equals(used.location()) && !name.scene().place().method().equals(home)) {
        calls.addAll(changes(name));
      }
    }
    return calls;
  }

  /** How the object is made that begins with a call or creation at some place. */
  public Construction from(Expr root, Scene scene) {
    Optional<MethodFacts> method = scene.place().method();
    int event = scene.place().event();
    if (method.isPresent() && event < method.get().events().size()) {
      Event statement = method.get().events().get(event);
      for (Expr top : statement.expressions()) {
        Optional<Expr> whole = Chains.outermost(top, root);
        if (whole.isPresent()) {
          List<Closure> wrapped = this.wrapped.calls(top, whole.get(), scene);
          return complete(whole.get(), statement, root, scene).with(wrapped);
        }
      }
    }
    Expr whole =
        Places.initialiserAround(scene.place(), root)
            .flatMap(top -> Chains.outermost(top, root))
            .orElse(root);
    List<Closure> calls = new ArrayList<>(Chains.calls(whole, root, scene));
    Places.fieldInitialisedWith(scene.place(), whole)
        .ifPresent(field -> calls.addAll(held.inConstructors(field, scene)));
    return new Construction(new Closure(root, scene), calls, List.of());
  }

  /** Adds what later statements call on the variable or field that holds the object. */
  private Construction complete(Expr whole, Event statement, Expr root, Scene scene) {
    List<Closure> calls = new ArrayList<>(Chains.calls(whole, root, scene));
    if (statement instanceof Event.Assign assign && Chains.holds(assign.value(), whole)) {
      if (assign.target() instanceof Expr.VariableRef ref) {
        calls.addAll(laterChanges(ref.variable(), scene));
      } else if (assign.target() instanceof Expr.FieldRef field) {
        calls.addAll(held.inConstructors(field.name(), scene));
      }
    }
    return new Construction(new Closure(root, scene), calls, List.of());
  }

  /** What the statements behind a place call on a variable. */
  List<Closure> laterChanges(int variable, Scene scene) {
    List<Closure> calls = new ArrayList<>();
    List<Event> events = scene.place().method().map(MethodFacts::events).orElse(List.of());
    for (int i = scene.place().event() + 1; i < events.size(); i++) {
      for (Expr expr : events.get(i).expressions()) {
        addCalls(new Closure(expr, scene.before(i)), variable, calls);
      }
    }
    calls.addAll(continued(variable, scene));
    return calls;
  }

  /** The chain that goes on in the middle of a later expression, if that is the only one. */
  private List<Closure> continued(int variable, Scene scene) {
    List<Closure> chains = new ArrayList<>();
    List<Event> events = scene.place().method().map(MethodFacts::events).orElse(List.of());
    for (int i = scene.place().event() + 1; i < events.size(); i++) {
      for (Expr root : events.get(i).expressions()) {
        addInner(root, root, variable, scene.before(i), chains);
      }
    }
    boolean one = chains.size() == 1 && held.configures(chains.get(0).expr());
    return one ? Chains.all(chains.get(0)) : List.of();
  }

  private static void addInner(
      Expr expr, Expr root, int variable, Scene scene, List<Closure> chains) {
    if (expr != root && expr instanceof Expr.Call && startsAt(expr, variable)) {
      chains.add(new Closure(expr, scene));
    } else {
      expr.children().forEach(child -> addInner(child, root, variable, scene, chains));
    }
  }

  /** Goes up the receivers of a chain of calls to its start. */
  private List<Construction> chain(
      Closure end, List<Step> trail, List<Closure> later, AtomicInteger lookups) {
    if (!(end.expr() instanceof Expr.Call call)
        || call.receiver().isEmpty()
        || call.qualifier() == Expr.Qualifier.TYPE) {
      return List.of(new Construction(end, later, trail));
    }
    if (later.size() > MAX_CHAIN) {
      tracer.limits().hit(Bound.LOOKUPS);
      return List.of(new Construction(end, later, trail));
    }
    List<Closure> calls = new ArrayList<>();
    calls.add(end);
    calls.addAll(later);
    Closure receiver = end.with(call.receiver().get());
    if (receiver.expr() instanceof Expr.Call next && tracer.leavesTree(next, end.scene())) {
      return chain(receiver, trail, calls, lookups);
    }
    if (lookups.getAndDecrement() <= 0) {
      tracer.limits().hit(Bound.LOOKUPS);
      return List.of(new Construction(receiver, calls, trail));
    }
    return tracer.sources(receiver).stream()
        .flatMap(
            source ->
                source.closure().location().equals(end.location())
                    ? Stream.of(new Construction(end, later, trail))
                    : chainBehind(source, receiver, trail, calls, lookups).stream())
        .toList();
  }

  /** Goes on where a receiver is born, with the calls that stand between. */
  private List<Construction> chainBehind(
      Tracer.Source source,
      Closure receiver,
      List<Step> trail,
      List<Closure> later,
      AtomicInteger lookups) {
    List<Step> steps = new ArrayList<>(source.trail());
    steps.addAll(trail);
    List<Closure> calls = new ArrayList<>(later(source, receiver));
    calls.addAll(later);
    return chain(source.closure(), steps, calls, lookups);
  }

  /** The calls that statements make on a variable before the place of the expression. */
  private List<Closure> changes(Closure closure) {
    Optional<MethodFacts> method = closure.scene().place().method();
    if (method.isEmpty() || !(closure.expr() instanceof Expr.VariableRef ref)) {
      return List.of();
    }
    List<Closure> calls = new ArrayList<>();
    int last = Math.min(closure.scene().place().event(), method.get().events().size());
    for (int i = 0; i < last; i++) {
      Event event = method.get().events().get(i);
      Scene scene = closure.scene().before(i);
      if (event instanceof Event.Evaluate statement) {
        addCalls(new Closure(statement.value(), scene), ref.variable(), calls);
      } else if (event instanceof Event.Assign assign
          && assign.target() instanceof Expr.VariableRef target
          && target.variable() == ref.variable()
          && !startsAt(assign.value(), ref.variable())) {
        calls.clear();
      }
    }
    return calls;
  }

  private static boolean startsAt(Expr expr, int variable) {
    return Chains.start(expr) instanceof Expr.VariableRef ref && ref.variable() == variable;
  }

  private void addCalls(Closure statement, int variable, List<Closure> calls) {
    // names.forEach(name -> set.add(name)) calls in each round what the lambda does.
    if (statement.expr() instanceof Expr.Call call) {
      for (Expr argument : call.arguments()) {
        if (argument instanceof Expr.Lambda lambda) {
          lambda.results().forEach(each -> addCalls(statement.with(each), variable, calls));
        }
      }
    }
    addOwnCalls(statement, variable, calls);
    calls.addAll(handed.calls(statement, variable));
  }

  /** The calls of a statement that begins with the variable. */
  void addOwnCalls(Closure statement, int variable, List<Closure> calls) {
    if (!(statement.expr() instanceof Expr.Call)
        || !startsAt(statement.expr(), variable)
        || !held.configures(statement.expr())) {
      return;
    }
    calls.addAll(Chains.all(statement));
  }
}

package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.member.ObjectCalls;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.LambdaReceivers;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.place.VariableIndex;
import io.github.adalscan.link.value.Ways.Way;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One step back from a variable: to what is assigned, passed or given to it. */
final class VariableWays {
  private final Values values;
  private final Ways.Objects objects;
  private final InjectedWays injection;

  VariableWays(Values values, Ways.Objects objects, InjectedWays injection) {
    this.values = values;
    this.objects = objects;
    this.injection = injection;
  }

  /** The ways that lead on from a variable. */
  List<Way> of(Expr.VariableRef ref, Scene scene, Visit visit) {
    if (scene.place().method().isEmpty()) {
      return List.of();
    }
    Optional<Closure> round = scene.round(ref.variable());
    if (round.isPresent()) {
      return List.of(Ways.within(round.get(), visit));
    }
    MethodFacts method = scene.place().method().get();
    List<Way> assigned = assigned(ref, method, scene, visit);
    if (!assigned.isEmpty()) {
      return assigned;
    }
    if (method.variables().get(ref.variable()).kind() == Variable.Kind.LAMBDA_PARAMETER) {
      List<Way> given = given(ref, method, scene, visit);
      return given.isEmpty() ? lambdaArgument(ref, method, scene, visit) : given;
    }
    return ref.variable() < method.parameterCount()
        ? parameter(ref, method, scene, visit)
        : List.of();
  }

  /** What is assigned before; an assignment that surely happens hides the earlier ones. */
  private List<Way> assigned(Expr.VariableRef ref, MethodFacts method, Scene scene, Visit visit) {
    List<Way> current = new ArrayList<>();
    int last = Math.min(scene.place().event(), method.events().size());
    int here = last < method.events().size() ? method.events().get(last).block() : -1;
    for (int i : values.declarations().variables().assignments(ref.variable(), method)) {
      Event.Assign assign = VariableIndex.assignment(i, method);
      if (i < last && !assign.append() && values.constants().reaches(i, method, scene.before(i))) {
        if (here >= 0 && method.encloses(assign.block(), here)) {
          current.clear();
        }
        current.add(Ways.within(new Closure(assign.value(), scene.before(i)), visit));
      }
    }
    return current;
  }

  /** What methods of the tree give a lambda that they are passed: {@code work.accept(token)}. */
  private List<Way> given(Expr.VariableRef ref, MethodFacts method, Scene scene, Visit visit) {
    List<Way> all = new ArrayList<>();
    for (GivenArguments.Given each : values.given().of(ref.variable(), method, scene)) {
      if (!visit.open().contains(each.method().location())) {
        Step step = new Step(each.closure().location(), "given to `" + ref.name() + "`");
        all.add(new Way(each.closure(), visit.into(each.method().location()), List.of(step)));
      }
    }
    return all;
  }

  /** The parameter of a lambda stands for what the call has that the lambda is passed to. */
  private List<Way> lambdaArgument(
      Expr.VariableRef ref, MethodFacts method, Scene scene, Visit visit) {
    return values.declarations().variables().takings(ref.variable(), method).stream()
        .flatMap(taking -> handedOn(taking, ref.variable(), scene).stream())
        .findFirst()
        .map(List::of)
        .orElseGet(() -> LambdaReceivers.holding(ref.variable(), method, scene))
        .stream()
        .map(receiver -> Ways.within(receiver, visit))
        .toList();
  }

  private Optional<Closure> handedOn(VariableIndex.Taking taking, int parameter, Scene scene) {
    return LambdaReceivers.handedOn(taking.call(), parameter, values.known())
        .map(given -> taking.closure(given, scene));
  }

  private List<Way> parameter(Expr.VariableRef ref, MethodFacts method, Scene scene, Visit visit) {
    Optional<Closure> argument = scene.argument(ref.variable());
    if (argument.isPresent()) {
      return List.of(Ways.within(argument.get(), visit));
    }
    Declared owner = scene.place().owner();
    Declared.Method called = new Declared.Method(owner, method);
    Location here = called.parameter(ref.variable());
    if (visit.open().contains(here)) {
      return List.of();
    }
    List<Way> all = new ArrayList<>();
    Visit inside = visit.into(here);
    ObjectCalls calls =
        ObjectCalls.traced(values::sites, each -> objects.creation(each, inside.aside()));
    for (ObjectCalls.Entry entry : calls.of(called, scene.object())) {
      Step step = new Step(entry.location(), "passed as `" + ref.name() + "`");
      all.add(new Way(entry.argument(ref.variable()), inside, List.of(step)));
    }
    return all.isEmpty() && InjectedWays.isInto(method)
        ? injection.of(method.variables().get(ref.variable()), called, visit.into(here))
        : all;
  }
}

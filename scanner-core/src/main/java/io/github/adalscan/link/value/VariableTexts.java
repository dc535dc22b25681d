package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.LambdaReceivers;
import io.github.adalscan.link.place.VariableIndex;
import io.github.adalscan.link.text.TextValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The texts that a variable can hold: bound, assigned, passed, or given to a lambda. */
record VariableTexts(Values values, ParameterTexts parameters) {
  List<TextValue> of(Expr.VariableRef ref, Frame frame) {
    Optional<List<TextValue>> bound = frame.bound(ref.variable());
    if (bound.isPresent()) {
      return bound.get();
    }
    Optional<Closure> round = frame.scene().round(ref.variable());
    if (round.isPresent()) {
      return values.of(round.get().expr(), frame.move(round.get().scene()));
    }
    List<TextValue> result =
        frame.place().method().map(method -> in(method, ref, frame)).orElse(List.of());
    return result.isEmpty() ? List.of(TextValue.hole(ref.name())) : result;
  }

  private List<TextValue> in(MethodFacts method, Expr.VariableRef ref, Frame frame) {
    List<TextValue> assigned = new VariableHistory(values, ref, frame).values();
    if (!assigned.isEmpty()) {
      return assigned;
    }
    return ref.variable() < method.parameterCount()
        ? parameters.of(ref, method, frame)
        : ofLambda(ref, method, frame);
  }

  /** The parameter of a lambda that computes what a map lacks stands for the key. */
  private List<TextValue> ofLambda(Expr.VariableRef ref, MethodFacts method, Frame frame) {
    Optional<VariableIndex.Taking> computing =
        values.declarations().variables().takings(ref.variable(), method).stream()
            .filter(taking -> LambdaReceivers.computes(taking.call(), values.known()))
            .findFirst();
    if (computing.isPresent()) {
      Expr key = computing.get().call().arguments().get(0);
      return values.of(key, frame.before(computing.get().event()));
    }
    if (method.variables().get(ref.variable()).kind() != Variable.Kind.LAMBDA_PARAMETER) {
      return List.of();
    }
    List<TextValue> given = given(ref, method, frame);
    return given.isEmpty() ? values.calls().split().visited(ref, method, frame) : given;
  }

  private List<TextValue> given(Expr.VariableRef ref, MethodFacts method, Frame frame) {
    Set<TextValue> all = new LinkedHashSet<>();
    for (GivenArguments.Given each : values.given().of(ref.variable(), method, frame.scene())) {
      if (values.limits().room(all) && !frame.visiting(each.method().location())) {
        Closure argument = each.closure();
        all.addAll(
            values.of(argument.expr(), frame.enter(argument.scene(), each.method().location())));
      }
    }
    return List.copyOf(all);
  }
}

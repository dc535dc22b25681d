package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.config.ConfigTexts;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.member.ObjectCalls;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The texts that a parameter can be: what callers, frameworks and the configuration pass. */
record ParameterTexts(Values values, ConfigTexts config) {
  /** What the scene, else any caller, passes for a parameter. */
  List<TextValue> of(Expr.VariableRef ref, MethodFacts method, Frame frame) {
    return frame
        .scene()
        .argument(ref.variable())
        .map(given -> given(given, ref, frame))
        .orElseGet(() -> ofCallers(ref, method, frame));
  }

  private List<TextValue> given(Closure given, Expr.VariableRef ref, Frame frame) {
    List<TextValue> texts = values.of(given.expr(), frame.move(given.scene()));
    Step step = passed(given.location(), ref);
    return given.expr() instanceof Expr.Literal
        ? texts
        : texts.stream().map(text -> text.unknown() ? text : text.via(step)).toList();
  }

  private static Step passed(Location at, Expr.VariableRef ref) {
    return new Step(at, "passed as `" + ref.name() + "`");
  }

  private List<TextValue> ofCallers(Expr.VariableRef ref, MethodFacts method, Frame frame) {
    Declared owner = frame.place().owner();
    Location here = new Declared.Method(owner, method).parameter(ref.variable());
    if (!frame.callers() || frame.visiting(here)) {
      return List.of();
    }
    Set<TextValue> all = new LinkedHashSet<>(config.ofParameter(ref.variable(), method, owner));
    ObjectCalls callers = ObjectCalls.traced(values::sites, values.tracer()::creation);
    for (ObjectCalls.Entry entry :
        callers.of(new Declared.Method(owner, method), frame.scene().object())) {
      if (!values.limits().room(all)) {
        break;
      }
      Closure passed = entry.argument(ref.variable());
      Step step = passed(entry.location(), ref);
      values.of(passed.expr(), frame.enter(passed.scene(), here)).stream()
          .filter(value -> !value.unknown() && values.limits().room(all))
          .forEach(value -> all.add(value.via(step)));
    }
    return all.isEmpty() ? beanText(ref, method, frame, here) : List.copyOf(all);
  }

  /** The text of the bean that a framework passes for a parameter of this name. */
  private List<TextValue> beanText(
      Expr.VariableRef ref, MethodFacts method, Frame frame, Location here) {
    Variable parameter = method.variables().get(ref.variable());
    return values
        .beans()
        .text(parameter, method)
        .filter(bean -> !frame.visiting(bean.location()))
        .map(bean -> results(bean, frame.enter(Scene.at(bean.at(Place.NO_EVENT)), here)))
        .orElse(List.of());
  }

  private List<TextValue> results(Declared.Method method, Frame frame) {
    Step step = new Step(method.location(), "`" + method.method().name() + "` makes it");
    List<TextValue> all = new ArrayList<>();
    List<Event> events = method.method().events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Event.Return returned) {
        all.addAll(values.of(returned.value(), frame.before(i)));
      }
    }
    return values.limits().atMost(all).stream().map(v -> v.via(step)).toList();
  }
}

package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What methods of the tree give to the lambdas that they are passed. */
record GivenArguments(Values values) {
  /**
   * An argument.
   *
   * @param closure the argument, where the method applies the lambda
   * @param method that does
   */
  record Given(Closure closure, Declared.Method method) {}

  /** What a parameter of a lambda can be; nothing where no method of the tree applies it itself. */
  List<Given> of(int variable, MethodFacts method, Scene scene) {
    return values.declarations().variables().takings(variable, method).stream()
        .findFirst()
        .map(taking -> of(variable, taking.call(), scene.before(taking.event())))
        .orElse(List.of());
  }

  private List<Given> of(int variable, Expr.Call taking, Scene scene) {
    List<Given> all = new ArrayList<>();
    List<Closure> arguments = taking.arguments().stream().map(e -> new Closure(e, scene)).toList();
    for (Declared.Method target : values.methods().targets(taking, scene)) {
      if (target.method().parameterCount() == arguments.size()) {
        Scene inner = entered(target, arguments, new Closure(taking, scene));
        for (int i = 0; i < arguments.size(); i++) {
          if (arguments.get(i).expr() instanceof Expr.Lambda lambda
              && lambda.parameters().contains(variable)) {
            int position = lambda.parameters().indexOf(variable);
            applied(inner, target.method(), i, lambda.parameters().size())
                .forEach(call -> all.add(new Given(argument(call, position), target)));
          }
        }
      }
    }
    return all;
  }

  /** A method as a call runs it. */
  private Scene entered(Declared.Method method, List<Closure> arguments, Closure taking) {
    boolean own = Values.isOwn(((Expr.Call) taking.expr()).qualifier());
    return new Scene(
            method.at(Place.NO_EVENT),
            Optional.of(arguments),
            own ? values.instances().running(taking.scene(), method.owner()) : Scene.ANY)
        .enteredBy(taking);
  }

  private static Closure argument(Closure call, int position) {
    return Construction.argument(call, position).orElseThrow();
  }

  /** The calls on a parameter, with so many arguments. */
  private static List<Closure> applied(Scene inner, MethodFacts method, int parameter, int count) {
    List<Closure> all = new ArrayList<>();
    List<Event> events = method.events();
    for (int i = 0; i < events.size(); i++) {
      Scene here = inner.before(i);
      for (Expr root : events.get(i).expressions()) {
        CodeWalker.forEach(
            root,
            expr -> {
              if (expr instanceof Expr.Call call
                  && call.arguments().size() == count
                  && call.receiver().filter(r -> is(r, parameter)).isPresent()) {
                all.add(new Closure(call, here));
              }
            });
      }
    }
    return all;
  }

  private static boolean is(Expr expr, int variable) {
    return expr instanceof Expr.VariableRef ref && ref.variable() == variable;
  }
}

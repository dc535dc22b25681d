package io.github.adalscan.link.place;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the call that a lambda is passed to. */
public final class LambdaReceivers {
  private LambdaReceivers() {}

  /** True for {@code map.computeIfAbsent(key, function)} and {@code cache.get(key, function)}. */
  public static boolean computes(Expr.Call call, KnownCalls known) {
    return call.arguments().size() == 2
        && (known.does(call.name(), CallEffect.COMPUTES) || isOfCache(call));
  }

  /** Caches compute what they lack with {@code get}, a name that much else has. */
  private static boolean isOfCache(Expr.Call call) {
    Expr function = call.arguments().get(1);
    return call.name().equals("get")
        && (function instanceof Expr.Lambda || function instanceof Expr.MethodReference)
        && call.receiver()
            .filter(cache -> cache.name().toLowerCase(Locale.ROOT).contains("cache"))
            .isPresent();
  }

  /** What a call hands on to a function of one argument: what it is made on, or the key. */
  public static Optional<Expr> handedOn(Expr.Call taking, KnownCalls known) {
    return computes(taking, known) ? taking.arguments().stream().findFirst() : taking.receiver();
  }

  /**
   * The same for one parameter of the lambda that the call takes: {@code a.thenCombine(b, (x, y) ->
   * ...)} gives it {@code a} and {@code b}.
   */
  public static Optional<Expr> handedOn(Expr.Call taking, int parameter, KnownCalls known) {
    return known.does(taking.name(), CallEffect.JOINS_RESULTS)
        ? paired(taking, parameter)
        : handedOn(taking, known);
  }

  private static Optional<Expr> paired(Expr.Call taking, int parameter) {
    boolean onType = taking.qualifier() == Expr.Qualifier.TYPE;
    List<Expr> given = onType ? taking.arguments() : taking.children();
    return given.stream()
        .filter(Expr.Lambda.class::isInstance)
        .map(lambda -> ((Expr.Lambda) lambda).parameters().indexOf(parameter))
        .filter(index -> index >= 0 && index < given.size())
        .map(given::get)
        .filter(each -> !(each instanceof Expr.Lambda))
        .findFirst();
  }

  /**
   * What calls are made on that take the variable which holds the lambda with this parameter: both
   * futures in {@code first.whenComplete(done); second.whenComplete(done)}.
   */
  public static List<Closure> holding(int parameter, MethodFacts method, Scene scene) {
    List<Closure> all = new ArrayList<>();
    Set<Integer> holders = new HashSet<>();
    for (int i = 0; i < method.events().size(); i++) {
      for (Expr root : method.events().get(i).expressions()) {
        for (Expr.Call taking : taking(root, holders)) {
          Scene here = scene.before(i);
          taking.receiver().ifPresent(receiver -> all.add(new Closure(receiver, here)));
        }
      }
      if (method.events().get(i) instanceof Event.Assign assign
          && has(assign.value(), parameter)
          && assign.target() instanceof Expr.VariableRef holder) {
        holders.add(holder.variable());
      }
    }
    return all;
  }

  private static List<Expr.Call> taking(Expr root, Set<Integer> variables) {
    List<Expr.Call> all = new ArrayList<>();
    if (!variables.isEmpty()) {
      CodeWalker.forEach(
          root,
          each -> {
            if (each instanceof Expr.Call call
                && call.arguments().stream()
                    .anyMatch(
                        a ->
                            a instanceof Expr.VariableRef ref
                                && variables.contains(ref.variable()))) {
              all.add(call);
            }
          });
    }
    return all;
  }

  private static boolean has(Expr argument, int parameter) {
    return argument instanceof Expr.Lambda lambda && lambda.parameters().contains(parameter);
  }
}

package io.github.adalscan.link.place;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the call that a lambda is passed to. */
public final class LambdaReceivers {
  private static final String COMPUTING = "computeIfAbsent";

  private LambdaReceivers() {}

  /** The key, where the lambda computes what a map lacks. */
  static Optional<Expr> findKey(Expr root, int parameter) {
    return call(root, parameter)
        .filter(LambdaReceivers::computes)
        .map(call -> call.arguments().get(0));
  }

  /** The key of what a map lacks, where a variable is the parameter of the lambda for it. */
  public static Optional<Closure> key(int variable, MethodFacts method, Scene scene) {
    boolean parameter =
        variable < method.variables().size()
            && method.variables().get(variable).kind() == Variable.Kind.LAMBDA_PARAMETER;
    return parameter ? first(method, scene, root -> findKey(root, variable)) : Optional.empty();
  }

  /**
   * What the call is made on that takes the lambda with this parameter, as {@code future} in {@code
   * future.thenAccept(r -> ...)}; the key for a map that computes what it lacks.
   */
  public static Optional<Expr> find(Expr root, int parameter) {
    Optional<Expr> key = findKey(root, parameter);
    return key.isPresent() ? key : call(root, parameter).flatMap(Expr.Call::receiver);
  }

  /** True for {@code map.computeIfAbsent(key, function)} and {@code cache.get(key, function)}. */
  public static boolean computes(Expr.Call call) {
    return call.arguments().size() == 2 && (call.name().equals(COMPUTING) || isOfCache(call));
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
  public static Optional<Expr> handedOn(Expr.Call taking) {
    return computes(taking) ? taking.arguments().stream().findFirst() : taking.receiver();
  }

  /** The call that takes the lambda with this parameter. */
  public static Optional<Expr.Call> call(Expr root, int parameter) {
    if (root instanceof Expr.Call call
        && call.arguments().stream().anyMatch(a -> has(a, parameter))) {
      return Optional.of(call);
    }
    for (Expr child : root.children()) {
      Optional<Expr.Call> found = call(child, parameter);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
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

  /** Finds the first statement of a method that says something of a lambda's parameter. */
  public static Optional<Closure> first(
      MethodFacts method, Scene scene, Function<Expr, Optional<Expr>> search) {
    for (int i = 0; i < method.events().size(); i++) {
      for (Expr root : method.events().get(i).expressions()) {
        Optional<Expr> found = search.apply(root);
        if (found.isPresent()) {
          return Optional.of(new Closure(found.get(), scene.before(i)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean has(Expr argument, int parameter) {
    return argument instanceof Expr.Lambda lambda && lambda.parameters().contains(parameter);
  }
}

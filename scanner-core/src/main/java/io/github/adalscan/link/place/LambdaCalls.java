package io.github.adalscan.link.place;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The calls that lambdas are passed to. Each method is read once: code that passes hundreds of
 * lambdas would else be searched for each of their parameters.
 */
public final class LambdaCalls {
  /**
   * A call that takes a lambda.
   *
   * @param event the index of the event that holds it
   */
  public record Taking(int event, Expr.Call call) {
    /** An expression of the call, where the call stands. */
    public Closure closure(Expr expr, Scene scene) {
      return new Closure(expr, scene.before(event));
    }
  }

  private final Map<MethodFacts, Map<Integer, List<Taking>>> known =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * The calls that take the lambda with this parameter, in order, of which there is one but where
   * several events hold it; none for other variables.
   */
  public List<Taking> of(int variable, MethodFacts method) {
    boolean parameter =
        variable < method.variables().size()
            && method.variables().get(variable).kind() == Variable.Kind.LAMBDA_PARAMETER;
    return parameter
        ? known.computeIfAbsent(method, LambdaCalls::read).getOrDefault(variable, List.of())
        : List.of();
  }

  private static Map<Integer, List<Taking>> read(MethodFacts method) {
    Map<Integer, List<Taking>> all = new HashMap<>();
    for (int i = 0; i < method.events().size(); i++) {
      int event = i;
      for (Expr root : method.events().get(i).expressions()) {
        CodeWalker.forEach(root, expr -> add(expr, event, all));
      }
    }
    return all;
  }

  private static void add(Expr expr, int event, Map<Integer, List<Taking>> all) {
    if (expr instanceof Expr.Call call) {
      for (Expr argument : call.arguments()) {
        if (argument instanceof Expr.Lambda lambda) {
          Taking taking = new Taking(event, call);
          lambda
              .parameters()
              .forEach(p -> all.computeIfAbsent(p, key -> new ArrayList<>()).add(taking));
        }
      }
    }
  }
}

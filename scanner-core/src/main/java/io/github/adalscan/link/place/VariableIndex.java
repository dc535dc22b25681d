package io.github.adalscan.link.place;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
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
 * What sets the variables of methods: assignments, and the calls that lambdas are passed to. Each
 * method is read once: one of some hundred statements would else be searched for each of its
 * variables, from each of its places.
 */
public final class VariableIndex {
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

  private record Settings(
      Map<Integer, List<Integer>> assignments, Map<Integer, List<Taking>> takings) {}

  private final Map<MethodFacts, Settings> known =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** The indexes of the events that assign a variable, in order. */
  public List<Integer> assignments(int variable, MethodFacts method) {
    return of(method).assignments().getOrDefault(variable, List.of());
  }

  /** The assignment of an index that {@link #assignments} gives. */
  public static Event.Assign assignment(int event, MethodFacts method) {
    return (Event.Assign) method.events().get(event);
  }

  /**
   * The calls that take the lambda with this parameter, in order, of which there is one but where
   * several events hold it; none for other variables.
   */
  public List<Taking> takings(int variable, MethodFacts method) {
    boolean parameter =
        variable < method.variables().size()
            && method.variables().get(variable).kind() == Variable.Kind.LAMBDA_PARAMETER;
    return parameter ? of(method).takings().getOrDefault(variable, List.of()) : List.of();
  }

  private Settings of(MethodFacts method) {
    return known.computeIfAbsent(method, VariableIndex::read);
  }

  private static Settings read(MethodFacts method) {
    Map<Integer, List<Integer>> assignments = new HashMap<>();
    Map<Integer, List<Taking>> takings = new HashMap<>();
    for (int i = 0; i < method.events().size(); i++) {
      int index = i;
      Event event = method.events().get(i);
      if (event instanceof Event.Assign assign
          && assign.target() instanceof Expr.VariableRef target) {
        assignments.computeIfAbsent(target.variable(), v -> new ArrayList<>()).add(index);
      }
      for (Expr root : event.expressions()) {
        CodeWalker.forEach(root, expr -> add(expr, index, takings));
      }
    }
    return new Settings(assignments, takings);
  }

  private static void add(Expr expr, int event, Map<Integer, List<Taking>> takings) {
    if (expr instanceof Expr.Call call) {
      for (Expr argument : call.arguments()) {
        if (argument instanceof Expr.Lambda lambda) {
          Taking taking = new Taking(event, call);
          lambda
              .parameters()
              .forEach(p -> takings.computeIfAbsent(p, key -> new ArrayList<>()).add(taking));
        }
      }
    }
  }
}

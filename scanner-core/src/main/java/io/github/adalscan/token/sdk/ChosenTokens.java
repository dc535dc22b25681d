package io.github.adalscan.token.sdk;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.model.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the returns of a provider of tokens lead to; nothing where it chooses between tokens by what
 * it is asked for, as one does that serves several APIs.
 */
public final class ChosenTokens {
  private static final int MAX_DEPTH = 2;

  private ChosenTokens() {}

  /**
   * What holds whatever is asked for.
   *
   * @param project where the methods are that it returns the results of
   * @param provider the method that gives tokens, and what is known of it
   * @param tokens what a value that it returns leads to; nothing when that is no token
   */
  public static <T> List<T> certain(
      ProjectFacts project, Scene provider, Function<Closure, List<T>> tokens) {
    List<T> all = new ArrayList<>();
    int returns = 0;
    boolean chosen = false;
    for (Closure returned : returns(project, provider, 0)) {
      List<T> found = tokens.apply(returned);
      if (!found.isEmpty()) {
        returns++;
        chosen |= isChosen(returned.scene().place());
        all.addAll(found);
      }
    }
    return returns > 1 && chosen ? List.of() : all;
  }

  /** What it returns; of a method of its own that it asks, what that returns. */
  private static List<Closure> returns(ProjectFacts project, Scene provider, int depth) {
    List<Closure> all = new ArrayList<>();
    for (Closure returned : provider.returns()) {
      Optional<Scene> inner =
          project.within(depth, MAX_DEPTH, Bound.CALL_DEPTH)
              ? own(project, returned)
              : Optional.empty();
      inner.ifPresentOrElse(
          scene -> all.addAll(returns(project, scene, depth + 1)), () -> all.add(returned));
    }
    return all;
  }

  private static Optional<Scene> own(ProjectFacts project, Closure returned) {
    if (!(returned.expr() instanceof Expr.Call call) || call.receiver().isPresent()) {
      return Optional.empty();
    }
    List<Declared.Method> targets = project.tracer().targets(call, returned.scene());
    List<Closure> passed = call.arguments().stream().map(returned::with).toList();
    return targets.size() == 1 && !targets.get(0).method().varArgs()
        ? Optional.of(
            new Scene(targets.get(0).whole(), Optional.of(passed), returned.scene().object())
                .enteredBy(returned))
        : Optional.empty();
  }

  /** True for a place in a branch whose condition asks for a parameter of the method. */
  private static boolean isChosen(Place place) {
    MethodFacts method = place.method().orElseThrow();
    Event event = method.events().get(place.event());
    for (int at = event.block(); at > 0; at = method.blocks().get(at).parent()) {
      Block block = method.blocks().get(at);
      boolean branch =
          block.kind() == Block.Kind.THEN
              || block.kind() == Block.Kind.ELSE
              || block.kind() == Block.Kind.CASE;
      if (branch && block.cause() >= 0 && asks(method.events().get(block.cause()), method)) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(Event condition, MethodFacts method) {
    return condition.expressions().stream()
        .anyMatch(
            expr ->
                CodeWalker.any(
                    expr,
                    each ->
                        each instanceof Expr.VariableRef ref
                            && ref.variable() < method.parameterCount()));
  }
}

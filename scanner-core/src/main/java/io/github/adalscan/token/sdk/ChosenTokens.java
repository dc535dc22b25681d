package io.github.adalscan.token.sdk;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the returns of a provider of tokens lead to; nothing where it chooses between tokens by what
 * it is asked for, as one does that serves several APIs.
 */
public final class ChosenTokens {
  private ChosenTokens() {}

  /**
   * What holds whatever is asked for.
   *
   * @param provider the method that gives tokens, and what is known of it
   * @param tokens what a value that it returns leads to; nothing when that is no token
   */
  public static <T> List<T> certain(Scene provider, Function<Closure, List<T>> tokens) {
    List<T> all = new ArrayList<>();
    int returns = 0;
    boolean chosen = false;
    for (Closure returned : provider.returns()) {
      List<T> found = tokens.apply(returned);
      if (!found.isEmpty()) {
        returns++;
        chosen |= isChosen(returned.scene().place());
        all.addAll(found);
      }
    }
    return returns > 1 && chosen ? List.of() : all;
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

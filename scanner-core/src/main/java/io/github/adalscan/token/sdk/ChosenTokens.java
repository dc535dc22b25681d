package io.github.adalscan.token.sdk;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * What the returns of a provider of tokens lead to; nothing where it chooses between tokens by what
 * it is asked for, as one does that serves several APIs.
 */
public final class ChosenTokens<T> {
  private final MethodFacts method;
  private final List<T> all = new ArrayList<>();
  private int returns;
  private boolean chosen;

  public ChosenTokens(MethodFacts method) {
    this.method = method;
  }

  /** Adds what a return leads to, if it is a token. */
  public void add(int event, List<T> tokens) {
    if (!tokens.isEmpty()) {
      returns++;
      chosen |= isChosen(method.events().get(event));
      all.addAll(tokens);
    }
  }

  /** What holds whatever is asked for. */
  public List<T> certain() {
    return returns > 1 && chosen ? List.of() : List.copyOf(all);
  }

  /** True for an event in a branch whose condition asks for a parameter of the method. */
  private boolean isChosen(Event event) {
    for (int at = event.block(); at > 0; at = method.blocks().get(at).parent()) {
      Block block = method.blocks().get(at);
      boolean branch =
          block.kind() == Block.Kind.THEN
              || block.kind() == Block.Kind.ELSE
              || block.kind() == Block.Kind.CASE;
      if (branch && block.cause() >= 0 && asks(method.events().get(block.cause()))) {
        return true;
      }
    }
    return false;
  }

  private boolean asks(Event condition) {
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

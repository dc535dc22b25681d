package io.github.adalscan.link.value;

import static io.github.adalscan.rule.catalog.CallEffect.DROPS;
import static io.github.adalscan.rule.catalog.CallEffect.FILTERS;
import static io.github.adalscan.rule.catalog.CallEffect.TESTS_EMPTY;
import static io.github.adalscan.rule.catalog.CallEffect.TESTS_FILLED;
import static io.github.adalscan.rule.catalog.CallEffect.TESTS_NULL;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells what picks some elements of a collection: which of them come together is not known then.
 */
record Selections(KnownCalls known) {
  private static final Set<String> JOINING = Set.of("!", "&&", "||");
  private static final Set<String> COMPARING = Set.of("==", "!=");

  /** Tests for elements that are there, which texts in code always are. */
  private static final Set<CallEffect> PRESENCE = Set.of(TESTS_EMPTY, TESTS_FILLED, TESTS_NULL);

  private static final Set<CallEffect> PICKING = Set.of(FILTERS, DROPS);

  /** True for {@code filter(condition)}, unless the condition only drops what is empty. */
  boolean picks(Expr.Call call) {
    return known.does(call.name(), PICKING)
        && !call.arguments().isEmpty()
        && !isPresence(call.arguments().get(0), Optional.empty());
  }

  /** True for a call that runs in some rounds of a loop only: {@code if (wanted) set.add(each)}. */
  boolean isPicked(Closure call) {
    Optional<MethodFacts> method = call.scene().place().method();
    return method
        .filter(m -> m.blocks().size() > 1 && call.scene().place().event() < m.events().size())
        .filter(m -> isPicked(call, m))
        .isPresent();
  }

  /** True for a chain of calls with one that picks. */
  boolean isPicked(Expr elements) {
    Expr current = elements;
    while (current instanceof Expr.Call call && !picks(call) && call.receiver().isPresent()) {
      current = call.receiver().get();
    }
    return current instanceof Expr.Call call && picks(call);
  }

  private boolean isPicked(Closure call, MethodFacts method) {
    int event = call.scene().place().event();
    Optional<Expr> filled =
        call.expr() instanceof Expr.Call adding ? adding.receiver() : Optional.empty();
    boolean branches = false;
    for (int i = method.events().get(event).block(); i > 0; i = method.blocks().get(i).parent()) {
      Block block = method.blocks().get(i);
      if (block.kind().repeats()) {
        return branches || isLeftBefore(event, i, method, filled);
      }
      branches |= !block.kind().certain() && !isPresence(block, method, filled);
    }
    return false;
  }

  /** {@code if (!wanted) continue;} before a call in the same loop. */
  private boolean isLeftBefore(int event, int loop, MethodFacts method, Optional<Expr> filled) {
    return IntStream.range(0, event)
        .mapToObj(method.events()::get)
        .filter(Event.Jump.class::isInstance)
        .map(jump -> method.blocks().get(jump.block()))
        .anyMatch(
            block ->
                block.parent() >= 0
                    && method.isWithin(block.parent(), loop)
                    && !isPresence(block, method, filled));
  }

  private boolean isPresence(Block block, MethodFacts method, Optional<Expr> filled) {
    boolean branch = block.kind() == Block.Kind.THEN || block.kind() == Block.Kind.ELSE;
    return branch
        && block.cause() >= 0
        && block.cause() < method.events().size()
        && method.events().get(block.cause()) instanceof Event.Evaluate condition
        && isPresence(condition.value(), filled);
  }

  private boolean isPresence(Expr condition, Optional<Expr> filled) {
    if (condition instanceof Expr.Lambda lambda) {
      return !lambda.results().isEmpty()
          && lambda.results().stream().allMatch(each -> isPresence(each, filled));
    }
    if (condition instanceof Expr.MethodReference reference) {
      return known.does(reference.name(), PRESENCE);
    }
    if (condition instanceof Expr.Operation operation) {
      List<Expr> operands = operation.operands();
      return JOINING.contains(operation.operator())
          ? operands.stream().allMatch(each -> isPresence(each, filled))
          : COMPARING.contains(operation.operator())
              && operands.stream().anyMatch(Selections::isNull);
    }
    return condition instanceof Expr.Call call
        && (known.does(call.name(), PRESENCE)
            || call.arguments().stream().anyMatch(each -> isNegated(call, each))
            || isSame(call.receiver(), filled));
  }

  /** {@code Predicate.not(String::isBlank)}. */
  private boolean isNegated(Expr.Call call, Expr argument) {
    return call.arguments().size() == 1
        && argument instanceof Expr.MethodReference
        && isPresence(argument, Optional.empty());
  }

  /** What asks the collection itself: {@code if (!set.contains(each))}. */
  private static boolean isSame(Optional<Expr> asked, Optional<Expr> filled) {
    return asked.isPresent()
        && filled.isPresent()
        && asked.get() instanceof Expr.VariableRef one
        && filled.get() instanceof Expr.VariableRef other
        && one.variable() == other.variable();
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL;
  }
}

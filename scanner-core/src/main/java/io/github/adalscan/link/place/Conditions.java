package io.github.adalscan.link.place;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which events of a method run, as far as its conditions can be decided.
 *
 * @param decision what is known of a condition
 */
public record Conditions(MethodFacts method, Decision decision) {
  /** Decides conditions. */
  public interface Decision {
    /**
     * True or false where a condition surely is; empty where it may be either.
     *
     * @param event the index of the event that evaluates it
     */
    Optional<Boolean> of(Expr condition, int event);
  }

  /**
   * What operands say together: one that is decisive decides, all others do the other way.
   *
   * @param decisive true for {@code ||}, false for {@code &&}
   */
  public static Optional<Boolean> joined(
      List<Expr> operands, boolean decisive, Function<Expr, Optional<Boolean>> decide) {
    List<Optional<Boolean>> all = operands.stream().map(decide).toList();
    if (all.contains(Optional.of(decisive))) {
      return Optional.of(decisive);
    }
    return all.stream().allMatch(Optional::isPresent) ? Optional.of(!decisive) : Optional.empty();
  }

  /** False when a branch around an event is surely not taken, or the method surely left before. */
  public boolean reaches(int event) {
    if (method.blocks().size() < 2) {
      return true;
    }
    return !taken(event).equals(Optional.of(false)) && !left(event);
  }

  private boolean left(int event) {
    int block = method.events().get(event).block();
    for (int i = 0; i < event; i++) {
      Event each = method.events().get(i);
      boolean leaves = each instanceof Event.Return || each instanceof Event.Throw;
      if (leaves
          && each.block() > 0
          && !method.mayGoOn(each.block(), block)
          && taken(i).equals(Optional.of(true))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the branches around an event are taken; empty where that is open. */
  public Optional<Boolean> taken(int event) {
    Optional<Boolean> taken = Optional.of(true);
    int block = method.events().get(event).block();
    while (block > 0) {
      Optional<Boolean> here = entered(method.blocks().get(block));
      if (here.equals(Optional.of(false))) {
        return here;
      }
      taken = here.isPresent() ? taken : here;
      block = method.blocks().get(block).parent();
    }
    return taken;
  }

  private Optional<Boolean> entered(Block block) {
    boolean then = block.kind() == Block.Kind.THEN || block.kind() == Block.Kind.CASE;
    if (!then && block.kind() != Block.Kind.ELSE) {
      return block.kind().certain() ? Optional.of(true) : Optional.empty();
    }
    return block.cause() >= 0
            && block.cause() < method.events().size()
            && method.events().get(block.cause()) instanceof Event.Evaluate condition
        ? decision.of(condition.value(), block.cause()).map(holds -> holds == then)
        : Optional.empty();
  }
}

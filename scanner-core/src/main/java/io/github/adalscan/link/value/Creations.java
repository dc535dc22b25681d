package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.limit.Bounds;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.model.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The creation that an expression surely stands for. Where the way back forks there is none, so
 * nothing is followed but a single way.
 */
final class Creations {
  /** A question about an expression at any call and in any object. */
  private record Asked(Location location, int event) {}

  private final Values values;
  private final Ways ways;
  private final Map<Asked, Optional<Closure>> known = new ConcurrentHashMap<>();

  Creations(Values values, Ways ways) {
    this.values = values;
    this.ways = ways;
  }

  /** The creation; empty when there may be several, or something else. */
  Optional<Closure> of(Closure closure) {
    if (closure.expr() instanceof Expr.New) {
      return Optional.of(closure);
    }
    return closure.scene().isOpen() ? remembered(closure) : search(closure);
  }

  private Optional<Closure> remembered(Closure closure) {
    Asked asked = new Asked(closure.location(), closure.scene().place().event());
    Optional<Closure> found = known.get(asked);
    if (found == null) {
      found = search(closure);
      known.put(asked, found);
    }
    return found;
  }

  private Optional<Closure> search(Closure closure) {
    return of(closure, Visit.begin(values.work(Bounds.MAX_CREATION_STEPS)));
  }

  /** The same on the way to something else. */
  Optional<Closure> of(Closure closure, Visit visit) {
    Closure current = closure;
    Visit here = visit;
    while (!(current.expr() instanceof Expr.New)) {
      List<Ways.Way> next = here.work().step(here.depth()) ? ways.from(current, here) : List.of();
      if (next.size() != 1) {
        return Optional.empty();
      }
      current = next.get(0).closure();
      here = next.get(0).visit();
    }
    return Optional.of(current);
  }
}

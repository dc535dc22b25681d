package io.github.adalscan.link.place;

import io.github.adalscan.fact.code.MethodFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which statements run together: {@code if (app) add(x); else add(y);} never adds both. */
public final class Branches {
  private Branches() {}

  /** The calls in groups that can run together, each in the order given; at least one group. */
  public static List<List<Closure>> split(List<Closure> calls) {
    List<List<Closure>> groups = new ArrayList<>();
    for (Closure first : calls) {
      if (calls.stream().anyMatch(other -> excludes(first, other))) {
        List<Closure> group = with(first, calls);
        if (!groups.contains(group)) {
          groups.add(group);
        }
      }
    }
    return groups.isEmpty() ? List.of(calls) : groups;
  }

  private static List<Closure> with(Closure first, List<Closure> calls) {
    List<Closure> group = new ArrayList<>();
    for (Closure each : calls) {
      boolean fits =
          each.expr() == first.expr()
              || (!excludes(each, first) && group.stream().noneMatch(g -> excludes(g, each)));
      if (fits) {
        group.add(each);
      }
    }
    return group;
  }

  /** True when only one of two calls of a method runs. */
  public static boolean excludes(Closure one, Closure other) {
    Optional<MethodFacts> method = one.scene().place().method();
    return method.isPresent()
        && method.equals(other.scene().place().method())
        && method.get().excludes(block(one, method.get()), block(other, method.get()));
  }

  private static int block(Closure call, MethodFacts method) {
    int event = call.scene().place().event();
    return event < method.events().size() ? method.events().get(event).block() : 0;
  }
}

package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a value is born, as far as found; more than some are not looked for. */
final class Origins {
  private final List<Tracer.Source> all = new ArrayList<>();
  private final Set<Location> places = new HashSet<>();
  private final int most;

  /**
   * None yet.
   *
   * @param most how many places are of interest; one more is found, to tell that there are more
   */
  Origins(int most) {
    this.most = most;
  }

  void add(Tracer.Source source) {
    all.add(source);
    places.add(source.closure().location());
  }

  boolean isFull() {
    return places.size() > most;
  }

  List<Tracer.Source> all() {
    return all;
  }

  /** One for each place, and of calls one for each list of arguments that lead to it. */
  List<Tracer.Source> distinct() {
    Map<List<Location>, Tracer.Source> byPlace = new LinkedHashMap<>();
    all.forEach(each -> byPlace.putIfAbsent(key(each.closure()), each));
    return List.copyOf(byPlace.values());
  }

  private static List<Location> key(Closure made) {
    List<Location> key = new ArrayList<>();
    key.add(made.location());
    if (made.expr() instanceof Expr.Call) {
      made.scene().arguments().ifPresent(all -> all.forEach(each -> key.add(each.location())));
    }
    return key;
  }
}

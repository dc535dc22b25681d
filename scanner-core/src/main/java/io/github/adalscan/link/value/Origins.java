package io.github.adalscan.link.value;

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

  /** One for each place. */
  List<Tracer.Source> distinct() {
    Map<Location, Tracer.Source> byPlace = new LinkedHashMap<>();
    all.forEach(each -> byPlace.putIfAbsent(each.closure().location(), each));
    return List.copyOf(byPlace.values());
  }
}

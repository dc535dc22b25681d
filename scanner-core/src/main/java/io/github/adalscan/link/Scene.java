package io.github.adalscan.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A place as it is reached one certain way: values that belong together stay together, because they
 * are looked up in the same scene.
 *
 * @param place where
 * @param arguments what the method's parameters are bound to; empty when any caller may be meant
 * @param self the creation of the object that the method runs on; empty when any may be meant
 * @param rounds what variables of the method are in this round of a loop, or for this constant of
 *     an enum, by index
 */
public record Scene(
    Place place,
    Optional<List<Closure>> arguments,
    Optional<Closure> self,
    Map<Integer, Closure> rounds) {
  public Scene {
    rounds = Map.copyOf(rounds);
  }

  /** A scene of all rounds. */
  public Scene(Place place, Optional<List<Closure>> arguments, Optional<Closure> self) {
    this(place, arguments, self, Map.of());
  }

  /** A place that may be reached in any way. */
  public static Scene at(Place place) {
    return new Scene(place, Optional.empty(), Optional.empty());
  }

  /** The same scene as it is before an event of the same method. */
  public Scene before(int event) {
    return new Scene(new Place(place.owner(), place.method(), event), arguments, self, rounds);
  }

  /** This scene in one round. */
  Scene round(int variable, Closure value) {
    Map<Integer, Closure> more = new TreeMap<>(rounds);
    more.put(variable, value);
    return new Scene(place, arguments, self, more);
  }

  /** What a variable is in this round. */
  Optional<Closure> round(int variable) {
    return Optional.ofNullable(rounds.get(variable));
  }

  /** True for a place that may be reached in any way. */
  boolean isOpen() {
    return arguments.isEmpty() && self.isEmpty() && rounds.isEmpty();
  }

  /** What a parameter is bound to. */
  public Optional<Closure> argument(int parameter) {
    return arguments.filter(bound -> parameter < bound.size()).map(bound -> bound.get(parameter));
  }
}

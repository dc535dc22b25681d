package io.github.adalscan.link;

import java.util.List;
import java.util.Optional;

/**
 * A place as it is reached one certain way: values that belong together stay together, because they
 * are looked up in the same scene.
 *
 * @param place where
 * @param arguments what the method's parameters are bound to; empty when any caller may be meant
 * @param self the creation of the object that the method runs on; empty when any may be meant
 */
public record Scene(Place place, Optional<List<Closure>> arguments, Optional<Closure> self) {
  /** A place that may be reached in any way. */
  public static Scene at(Place place) {
    return new Scene(place, Optional.empty(), Optional.empty());
  }

  /** The same scene as it is before an event of the same method. */
  public Scene before(int event) {
    return new Scene(new Place(place.owner(), place.method(), event), arguments, self);
  }

  /** What a parameter is bound to. */
  public Optional<Closure> argument(int parameter) {
    return arguments.filter(bound -> parameter < bound.size()).map(bound -> bound.get(parameter));
  }
}

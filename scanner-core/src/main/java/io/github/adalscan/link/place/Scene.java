package io.github.adalscan.link.place;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.model.Lazy;
import java.util.ArrayList;
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
 * @param object the creation of the object that the method runs on, found when asked for; empty
 *     when any may be meant
 * @param rounds what variables of the method are in this round of a loop, or for this constant of
 *     an enum, by index
 * @param caller the call by which the method was entered; empty when any may be meant: objects made
 *     in the method are told apart by it
 */
public record Scene(
    Place place,
    Optional<List<Closure>> arguments,
    Lazy<Optional<Closure>> object,
    Map<Integer, Closure> rounds,
    Optional<Closure> caller) {
  public static final Lazy<Optional<Closure>> ANY = Lazy.known(Optional.empty());

  public Scene {
    rounds = Map.copyOf(rounds);
  }

  /** A scene of all rounds. */
  public Scene(Place place, Optional<List<Closure>> arguments, Lazy<Optional<Closure>> object) {
    this(place, arguments, object, Map.of(), Optional.empty());
  }

  /** This scene, entered by a call. */
  public Scene enteredBy(Closure call) {
    return new Scene(place, arguments, object, rounds, Optional.of(call));
  }

  /** A scene on an object that is known. */
  public Scene(Place place, Optional<List<Closure>> arguments, Closure self) {
    this(place, arguments, Lazy.known(Optional.of(self)));
  }

  /** A place that may be reached in any way. */
  public static Scene at(Place place) {
    return new Scene(place, Optional.empty(), ANY);
  }

  /** The creation of the object that the method runs on; empty when any may be meant. */
  public Optional<Closure> self() {
    return object.get();
  }

  /** This scene on any object. */
  Scene onAny() {
    return new Scene(place, arguments, ANY, rounds, caller);
  }

  /** True when nothing is known of how the place is reached. */
  public boolean isOpen() {
    return arguments.isEmpty() && object == ANY && rounds.isEmpty();
  }

  /** The same scene as it is before an event of the same method. */
  public Scene before(int event) {
    Place there = new Place(place.owner(), place.method(), event);
    return new Scene(there, arguments, object, rounds, caller);
  }

  /** What the method returns, each value as it stands before its return; nothing elsewhere. */
  public List<Closure> returns() {
    List<Event> events = place.method().map(MethodFacts::events).orElse(List.of());
    List<Closure> all = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Event.Return result) {
        all.add(new Closure(result.value(), before(i)));
      }
    }
    return all;
  }

  /** This scene in one round. */
  public Scene round(int variable, Closure value) {
    Map<Integer, Closure> more = new TreeMap<>(rounds);
    more.put(variable, value);
    return new Scene(place, arguments, object, more, caller);
  }

  /** What a variable is in this round. */
  public Optional<Closure> round(int variable) {
    return Optional.ofNullable(rounds.get(variable));
  }

  /** What a parameter is bound to. */
  public Optional<Closure> argument(int parameter) {
    return arguments.filter(bound -> parameter < bound.size()).map(bound -> bound.get(parameter));
  }
}

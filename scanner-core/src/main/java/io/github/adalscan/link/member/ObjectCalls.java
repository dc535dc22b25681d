package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The calls of a method on one object: what another object's setter or builder is given is none of
 * its values. An object is known by its creation and by the calls that led to it.
 */
public final class ObjectCalls {
  /**
   * A call.
   *
   * @param scene in which its arguments are evaluated
   * @param sure true when it surely runs on the object
   */
  public record Entry(CallSites.Site site, Scene scene, boolean sure) {
    /** Where the call is written. */
    public Location location() {
      return site.place().locate(site.expr());
    }

    /**
     * An argument of the call.
     *
     * @param index from 0; below the number of arguments
     */
    public Closure argument(int index) {
      return new Closure(site.arguments().get(index), scene);
    }
  }

  /**
   * How a method with parameters runs on one object.
   *
   * @param own for each call that is surely made on it
   * @param open for calls that may be made on it
   */
  public record Runs(List<Scene> own, List<Scene> open) {}

  /** Tells what a call is made on. */
  interface Receivers {
    /**
     * The call as one on an object; empty when it is made on another one.
     *
     * @param made the creation of the object
     */
    Optional<Entry> on(Closure made, CallSites.Site site, Declared.Method method);
  }

  private final Supplier<CallSites> sites;
  private final Receivers receivers;

  private ObjectCalls(Supplier<CallSites> sites, Receivers receivers) {
    this.sites = sites;
    this.receivers = receivers;
  }

  /** With what tells the creation that an expression surely stands for, wherever it is. */
  public static ObjectCalls traced(
      Supplier<CallSites> sites, Function<Closure, Optional<Closure>> creation) {
    return new ObjectCalls(sites, new TracedReceivers(creation));
  }

  /** Of objects that the calling method makes itself, or gets from a method that makes them. */
  public static ObjectCalls nearby(Supplier<CallSites> sites, Declarations declarations) {
    return new ObjectCalls(sites, new NearbyReceivers(declarations));
  }

  /** Every call that may run the method on the object; on any object when it is not known. */
  public List<Entry> of(Declared.Method method, Lazy<Optional<Closure>> object) {
    List<CallSites.Site> all = sites.get().of(method);
    boolean any =
        object == Scene.ANY
            || method.method().isStatic()
            || method.method().name().equals(MethodFacts.CONSTRUCTOR);
    Optional<Closure> made = any || all.isEmpty() ? Optional.empty() : object.get();
    if (made.isEmpty()) {
      return all.stream().map(site -> new Entry(site, Scene.at(site.place()), false)).toList();
    }
    return all.stream().flatMap(site -> receivers.on(made.get(), site, method).stream()).toList();
  }

  /**
   * The scenes of a place in a method, for one object; that of any call where none is told apart.
   *
   * @param self the creation of the object; empty when any may be meant
   */
  public Runs runs(Place place, Lazy<Optional<Closure>> self) {
    Scene any = new Scene(place, Optional.empty(), self);
    if (self.get().isEmpty()) {
      return new Runs(List.of(), List.of(any));
    }
    Declared.Method method = new Declared.Method(place.owner(), place.method().orElseThrow());
    List<Scene> own = new ArrayList<>();
    List<Scene> open = new ArrayList<>();
    List<Entry> entries = of(method, self);
    for (Entry entry : entries) {
      Scene scene = new Scene(place, Optional.of(entry.site().closures(entry.scene())), self);
      (entry.sure() ? own : open).add(scene);
    }
    boolean others = entries.size() < sites.get().of(method).size();
    return new Runs(own, others ? open : List.of(any));
  }

  /** The scene of a call in a method, or an initialiser, that the object's making leads through. */
  static Optional<Scene> making(CallSites.Site site, Closure made) {
    Optional<Closure> current = Optional.of(made);
    while (current.isPresent()) {
      Scene scene = current.get().scene();
      boolean here =
          scene.place().method().equals(site.place().method())
              && scene.place().owner().type().name().equals(site.place().owner().type().name());
      if (here) {
        return Optional.of(scene.before(site.place().event()));
      }
      current = scene.caller();
    }
    return Optional.empty();
  }
}

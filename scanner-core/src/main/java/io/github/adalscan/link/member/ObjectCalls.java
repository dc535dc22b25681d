package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The calls of a method on one object: what another object's setter or builder is given is none of
 * its values.
 */
public final class ObjectCalls {
  /**
   * A call.
   *
   * @param scene in which its arguments are evaluated
   * @param sure true when it surely runs on the object
   */
  public record Entry(CallSites.Site site, Scene scene, boolean sure) {
    public Location location() {
      return site.place().locate(site.expr());
    }

    public Closure argument(int index) {
      return new Closure(site.arguments().get(index), scene);
    }
  }

  private final CallSites sites;
  private final Function<Closure, Optional<Closure>> creation;

  /** With what tells the creation that an expression surely stands for. */
  public ObjectCalls(CallSites sites, Function<Closure, Optional<Closure>> creation) {
    this.sites = sites;
    this.creation = creation;
  }

  /** Every call that may run the method on the object; on any object when it is not known. */
  public List<Entry> of(Declared.Method method, Lazy<Optional<Closure>> object) {
    List<CallSites.Site> all = sites.of(method);
    boolean any =
        object == Scene.ANY
            || method.method().isStatic()
            || method.method().name().equals(MethodFacts.CONSTRUCTOR);
    Optional<Closure> made = any || all.isEmpty() ? Optional.empty() : object.get();
    if (made.isEmpty()) {
      return all.stream().map(site -> new Entry(site, Scene.at(site.place()), false)).toList();
    }
    List<Entry> own = new ArrayList<>();
    for (CallSites.Site site : all) {
      Scene scene = scene(site, made.get());
      Optional<Closure> other =
          site.receiver().flatMap(receiver -> creation.apply(new Closure(receiver, scene)));
      if (other.isEmpty() || isSame(made.get(), other.get())) {
        own.add(new Entry(site, scene, other.isPresent()));
      }
    }
    return own;
  }

  /** The scene of a call in a method that the object's making leads through. */
  private static Scene scene(CallSites.Site site, Closure made) {
    Optional<Closure> current = Optional.of(made);
    while (current.isPresent()) {
      Scene scene = current.get().scene();
      boolean here =
          scene.place().method().isPresent()
              && scene.place().method().equals(site.place().method())
              && scene.place().owner().type().name().equals(site.place().owner().type().name());
      if (here) {
        return scene.before(site.place().event());
      }
      current = scene.caller();
    }
    return Scene.at(site.place());
  }

  /** False for creations, or calls that lead to them, at different places. */
  private static boolean isSame(Closure one, Closure other) {
    Optional<Closure> first = Optional.of(one);
    Optional<Closure> second = Optional.of(other);
    while (first.isPresent() && second.isPresent()) {
      if (!first.get().location().equals(second.get().location())) {
        return false;
      }
      first = first.get().scene().caller();
      second = second.get().scene().caller();
    }
    return true;
  }
}

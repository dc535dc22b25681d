package io.github.adalscan.link.member;

import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import java.util.Optional;
import java.util.function.Function;

/** Follows what a call is made on to its creation. */
record TracedReceivers(Function<Closure, Optional<Closure>> creation)
    implements ObjectCalls.Receivers {
  @Override
  public Optional<ObjectCalls.Entry> on(Closure made, CallSites.Site site, Declared.Method method) {
    Scene scene = ObjectCalls.making(site, made).orElse(Scene.at(site.place()));
    Optional<Closure> other =
        site.receiver().flatMap(receiver -> creation.apply(new Closure(receiver, scene)));
    return other.isEmpty() || isSame(made, other.get())
        ? Optional.of(new ObjectCalls.Entry(site, scene, other.isPresent()))
        : Optional.empty();
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

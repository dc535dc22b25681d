package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.limit.Bounds;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.member.Instances;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.ObjectKey;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ways in which a place can be reached, told apart by callers and by objects. */
public final class Scenes {
  private final CallSites sites;
  private final Tracer tracer;
  private final Limits limits;
  private final Rounds rounds;
  private final Declarations declarations;
  private final Instances instances;
  private final Map<ObjectKey, List<Scene>> known = new ConcurrentHashMap<>();

  public Scenes(
      CallSites sites, Tracer tracer, Limits limits, Rounds rounds, Declarations declarations) {
    this.declarations = declarations;
    this.instances = new Instances(declarations, sites);
    this.sites = sites;
    this.tracer = tracer;
    this.limits = limits;
    this.rounds = rounds;
  }

  /** At least one scene; where neither callers nor creations are known, one that is open. */
  public List<Scene> of(Place place) {
    return of(place, 0);
  }

  /** The scenes of a place are the same objects whoever asks, so that what they hold is shared. */
  private List<Scene> of(Place place, int depth) {
    ObjectKey key = ObjectKey.of(place.owner().type(), place.method(), place.event(), depth);
    List<Scene> found = known.get(key);
    if (found == null) {
      found = List.copyOf(find(place, depth));
      known.put(key, found);
    }
    return found;
  }

  private List<Scene> find(Place place, int depth) {
    List<Scene> all = new ArrayList<>();
    for (Scene scene : entered(place, depth)) {
      for (Scene round : rounds.of(scene)) {
        if (limits.room(all, Bounds.MAX_SCENES, Bound.SCENES)) {
          all.add(round);
        }
      }
    }
    return all;
  }

  private List<Scene> entered(Place place, int depth) {
    Optional<MethodFacts> method = place.method();
    if (method.isEmpty()) {
      return List.of(Scene.at(place));
    }
    boolean callable = !method.get().name().startsWith("<") && method.get().parameterCount() > 0;
    List<CallSites.Site> callers =
        callable ? sites.of(new Declared.Method(place.owner(), method.get())) : List.of();
    if (depth == Bounds.MAX_CALL_DEPTH) {
      if (!callers.isEmpty()) {
        limits.hit(Bound.CALL_DEPTH);
      }
      return List.of(Scene.at(place));
    }
    List<Scene> all = new ArrayList<>();
    for (CallSites.Site site : callers) {
      for (Scene caller : of(site.place(), depth + 1)) {
        if (limits.room(all, Bounds.MAX_SCENES, Bound.SCENES)) {
          all.add(new Scene(place, Optional.of(site.closures(caller)), self(site, caller, place)));
        }
      }
    }
    return all.isEmpty() ? instances(place) : all;
  }

  /** The object that a call runs on. */
  private Lazy<Optional<Closure>> self(CallSites.Site site, Scene caller, Place place) {
    boolean same = site.place().owner().type().name().equals(place.owner().type().name());
    if (site.receiver().isEmpty()) {
      return same ? caller.object() : inherited(site, caller, place);
    }
    Closure receiver = new Closure(site.receiver().get(), caller);
    return Lazy.of(() -> tracer.creation(receiver));
  }

  /** The object of a method that calls one of a type above its own. */
  private Lazy<Optional<Closure>> inherited(CallSites.Site site, Scene caller, Place place) {
    Declared from = site.place().owner();
    boolean above =
        declarations.isSubtype(from.type().name(), place.owner().type().name())
            && from.type().kind() == TypeFacts.Kind.CLASS
            && site.place().method().filter(method -> !method.isStatic()).isPresent();
    if (!above) {
      return Scene.ANY;
    }
    boolean known = caller.object() != Scene.ANY;
    return known ? caller.object() : Lazy.known(Optional.of(instances.injected(from)));
  }

  /** One scene for each creation of the type around a place. */
  private List<Scene> instances(Place place) {
    if (place.method().filter(m -> m.isStatic() || m.name().startsWith("<")).isPresent()) {
      return List.of(Scene.at(place));
    }
    List<Closure> apart = instances.of(place.owner());
    if (!apart.isEmpty()) {
      return limits.atMost(apart, Bounds.MAX_SCENES, Bound.SCENES).stream()
          .map(self -> new Scene(place, Optional.empty(), self))
          .toList();
    }
    List<CallSites.Site> creations = sites.creationsOf(place.owner().type().name());
    if (creations.isEmpty()) {
      List<Closure> chosen = instances.chosen(place.owner());
      return chosen.size() < 2 || !rounds.areFew(chosen.size())
          ? List.of(Scene.at(place))
          : chosen.stream().map(self -> new Scene(place, Optional.empty(), self)).toList();
    }
    boolean plain = creations.stream().allMatch(site -> site.arguments().isEmpty());
    if (plain || creations.size() < 2) {
      return List.of(Scene.at(place));
    }
    List<Scene> all = new ArrayList<>();
    for (CallSites.Site site : creations) {
      if (site.expr() instanceof Expr.New && limits.room(all, Bounds.MAX_SCENES, Bound.SCENES)) {
        Closure self = Closure.at(site.expr(), site.place());
        all.add(new Scene(place, Optional.empty(), self));
      }
    }
    return all;
  }
}

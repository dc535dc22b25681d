package io.github.adalscan.token.form;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.ObjectCalls;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.model.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an object of the tree puts into a form that it holds in a field, by those of its methods
 * that surely run on it: {@code new Fields().with("scope", scope)}.
 */
record OwnFills(ProjectFacts project) {
  private static final int MAX_DEPTH = 3;

  /**
   * What the object puts in.
   *
   * @param calls the calls on the field, each as it runs on the object
   * @param open true when others may run on it too
   */
  record Filled(List<Closure> calls, boolean open) {
    static final Filled NOTHING = new Filled(List.of(), false);
  }

  /** The same method on the same object may be reached in several ways. */
  private static final class Found {
    private final List<Closure> calls = new ArrayList<>();
    private boolean open;
  }

  /**
   * What the methods put in.
   *
   * @param made the creation that the field is initialised with or that a constructor gives it
   */
  Filled of(Closure made) {
    Optional<String> field = field(made);
    if (field.isEmpty() || made.scene().self().isEmpty()) {
      return Filled.NOTHING;
    }
    Found found = new Found();
    Declared owner = made.scene().place().owner();
    for (MethodFacts method : owner.type().methods()) {
      if (!method.isStatic() && !method.name().startsWith("<")) {
        fill(new Declared.Method(owner, method), field.get(), made.scene(), found);
      }
    }
    return new Filled(List.copyOf(found.calls), found.open);
  }

  /** True for what a field of the tree is made with. */
  boolean isHeld(Closure made) {
    return field(made).isPresent();
  }

  private static Optional<String> field(Closure made) {
    Place place = made.scene().place();
    return Places.fieldInitialisedWith(place, made.expr())
        .or(() -> place.method().flatMap(method -> assigned(method, place.event(), made.expr())));
  }

  private static Optional<String> assigned(MethodFacts method, int event, Expr made) {
    return event < method.events().size()
            && method.events().get(event) instanceof Event.Assign assign
            && assign.target() instanceof Expr.FieldRef field
            && Chains.holds(assign.value(), made)
        ? Optional.of(field.name())
        : Optional.empty();
  }

  private void fill(Declared.Method method, String field, Scene making, Found found) {
    List<Event> events = method.method().events();
    for (int i = 0; i < events.size(); i++) {
      for (Expr root : events.get(i).expressions()) {
        if (Chains.start(root) != root && isField(Chains.start(root), field)) {
          for (Scene scene : scenes(method.at(i), making, 0, found)) {
            found.calls.addAll(Chains.all(new Closure(root, scene)));
          }
        }
      }
    }
  }

  /** How a method runs on the object: by calls on it, or by calls of methods that run on it. */
  private List<Scene> scenes(Place place, Scene making, int depth, Found found) {
    if (!project.within(depth, MAX_DEPTH, Bound.DEPTH)) {
      found.open = true;
      return List.of();
    }
    Declared.Method method = new Declared.Method(place.owner(), place.method().orElseThrow());
    List<Scene> all = new ArrayList<>();
    for (ObjectCalls.Entry entry : project.setters().of(method, making.object())) {
      for (Scene caller : callers(entry, making, depth, found)) {
        all.add(new Scene(place, Optional.of(entry.site().closures(caller)), making.object()));
      }
    }
    return all;
  }

  private List<Scene> callers(ObjectCalls.Entry entry, Scene making, int depth, Found found) {
    if (entry.sure()) {
      return List.of(entry.scene());
    }
    Place site = entry.site().place();
    boolean own =
        entry.site().receiver().isEmpty()
            && site.owner().type().name().equals(making.place().owner().type().name())
            && site.method().filter(m -> !m.isStatic() && !m.name().startsWith("<")).isPresent();
    found.open |= !own && !isMaking(site);
    return own ? scenes(site, making, depth + 1, found) : List.of();
  }

  /** Constructors are read where the object is made. */
  private static boolean isMaking(Place site) {
    return site.method().filter(method -> method.name().startsWith("<")).isPresent();
  }

  private static boolean isField(Expr expr, String name) {
    return expr instanceof Expr.FieldRef ref
        && ref.name().equals(name)
        && ref.qualifier() != Expr.Qualifier.EXPRESSION;
  }
}

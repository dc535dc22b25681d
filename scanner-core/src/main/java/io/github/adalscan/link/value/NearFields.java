package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import java.util.List;
import java.util.Optional;

/** What the same method puts into a field of its object right before it reads it. */
final class NearFields {
  private NearFields() {}

  /**
   * What the field surely holds: nothing of the object runs between, which could set it too. What a
   * constant is put into is often set by others at another time.
   */
  static Optional<Closure> of(Expr.FieldRef field, Scene scene) {
    Optional<MethodFacts> method = scene.place().method();
    if (method.isEmpty() || !Values.isOwn(field.qualifier())) {
      return Optional.empty();
    }
    List<Event> events = method.get().events();
    int last = Math.min(scene.place().event(), events.size());
    int here = last < events.size() ? events.get(last).block() : -1;
    for (int i = last - 1; i >= 0 && here >= 0; i--) {
      Event event = events.get(i);
      if (event instanceof Event.Assign assign && isOf(assign.target(), field)) {
        boolean sure = !assign.append() && method.get().encloses(assign.block(), here);
        return sure && !(assign.value() instanceof Expr.Literal)
            ? Optional.of(new Closure(assign.value(), scene.before(i)))
            : Optional.empty();
      }
      if (runsOwn(event)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(Expr target, Expr.FieldRef field) {
    return target instanceof Expr.FieldRef ref
        && Values.isOwn(ref.qualifier())
        && ref.name().equals(field.name());
  }

  private static boolean runsOwn(Event event) {
    return event.expressions().stream()
        .anyMatch(
            root ->
                CodeWalker.any(
                    root,
                    each -> each instanceof Expr.Call call && Values.isOwn(call.qualifier())));
  }
}

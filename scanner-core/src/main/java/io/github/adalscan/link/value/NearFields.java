package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Block;
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
   * What the field surely holds: nothing of the object runs between, and nothing is given the
   * object, which could set it too; a lambda may run at another time. What a constant is put into
   * is often set by others at another time.
   */
  static Optional<Closure> of(Expr.FieldRef field, Scene scene) {
    Optional<MethodFacts> method = scene.place().method();
    if (method.isEmpty() || !Values.isOwn(field.qualifier())) {
      return Optional.empty();
    }
    List<Event> events = method.get().events();
    int last = Math.min(scene.place().event(), events.size());
    int here = last < events.size() ? events.get(last).block() : -1;
    int set = here < 0 ? -1 : setting(field, events.subList(0, last));
    if (set < 0
        || isInLambda(field, events.get(last))
        || events.subList(set + 1, last).stream().anyMatch(NearFields::runsOwn)) {
      return Optional.empty();
    }
    Event.Assign assign = (Event.Assign) events.get(set);
    boolean sure = !assign.append() && isBefore(assign.block(), here, method.get());
    return sure && !(assign.value() instanceof Expr.Literal)
        ? Optional.of(new Closure(assign.value(), scene.before(set)))
        : Optional.empty();
  }

  /** The index of the last event that sets a field; -1 when none does. */
  private static int setting(Expr.FieldRef field, List<Event> events) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i) instanceof Event.Assign assign && isOf(assign.target(), field)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isInLambda(Expr.FieldRef field, Event event) {
    return event.expressions().stream()
        .anyMatch(
            root ->
                CodeWalker.any(
                    root,
                    each -> each instanceof Expr.Lambda && CodeWalker.any(each, e -> e == field)));
  }

  /** True when what one block does is done before the other runs, within the same lambda if any. */
  private static boolean isBefore(int assigned, int here, MethodFacts method) {
    for (int block = here; block > 0; block = method.blocks().get(block).parent()) {
      if (method.blocks().get(block).kind() == Block.Kind.LAMBDA) {
        return method.isWithin(assigned, block) && method.encloses(assigned, here);
      }
    }
    return method.encloses(assigned, here);
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
                    each ->
                        (each instanceof Expr.Call call && Values.isOwn(call.qualifier()))
                            || each.children().stream().anyMatch(Expr.This.class::isInstance)));
  }
}

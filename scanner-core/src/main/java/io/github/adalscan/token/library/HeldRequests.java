package io.github.adalscan.token.library;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.rule.catalog.token.ArgumentPlace;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Requests that an object keeps in a field, where its methods may change them. */
final class HeldRequests {
  private HeldRequests() {}

  /**
   * True when a method of the type that holds a request gives it more than it is made with.
   *
   * @param made where the request is made
   * @param places the calls that do so
   */
  static boolean grows(Closure made, List<ArgumentPlace> places) {
    Set<String> calls = places.stream().map(ArgumentPlace::call).collect(Collectors.toSet());
    Declared owner = made.scene().place().owner();
    return owner.type().fields().stream()
        .filter(field -> holds(field, made))
        .anyMatch(field -> changes(owner, field, calls));
  }

  private static boolean holds(FieldFacts field, Closure made) {
    Expr root = made.expr();
    boolean initial = field.initializer().filter(e -> Chains.start(e) == root).isPresent();
    return initial
        || made.scene().place().method().map(MethodFacts::events).orElse(List.of()).stream()
            .anyMatch(
                event ->
                    event instanceof Event.Assign assign
                        && is(assign.target(), field)
                        && Chains.start(assign.value()) == root);
  }

  private static boolean changes(Declared owner, FieldFacts field, Set<String> calls) {
    AtomicBoolean found = new AtomicBoolean();
    for (MethodFacts method : owner.type().methods()) {
      if (!method.name().startsWith("<")) {
        for (Event event : method.events()) {
          for (Expr root : event.expressions()) {
            CodeWalker.forEach(root, e -> found.compareAndSet(false, isCall(e, field, calls)));
          }
        }
      }
    }
    return found.get();
  }

  private static boolean isCall(Expr expr, FieldFacts field, Set<String> calls) {
    return expr instanceof Expr.Call call
        && calls.contains(call.name())
        && is(Chains.start(call), field);
  }

  private static boolean is(Expr expr, FieldFacts field) {
    return expr instanceof Expr.FieldRef ref
        && ref.name().equals(field.name())
        && ref.qualifier() != Expr.Qualifier.EXPRESSION;
  }
}

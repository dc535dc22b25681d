package io.github.adalscan.link.fold;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a method puts behind the text of a field where it lacks it: {@code if (!url.endsWith("/"))
 * url += "/";}.
 */
public record AppendedTexts(Texts values) {
  /** The same values, those last that only put something behind what the field holds. */
  public List<Closure> last(List<Closure> all, Declared.Field field) {
    List<Closure> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(value -> test(value.scene().place(), field).isPresent()));
    return sorted;
  }

  /** False when every text that the field is known to hold passes the test already. */
  public boolean adds(Closure value, Declared.Field field, Set<TextValue> held, Frame frame) {
    Optional<Expr.Call> test = test(value.scene().place(), field);
    List<TextValue> known = held.stream().filter(text -> !text.unknown()).toList();
    return test.isEmpty()
        || known.isEmpty()
        || !known.stream().allMatch(text -> passes(test.get(), text, frame.move(value.scene())));
  }

  private boolean passes(Expr.Call test, TextValue text, Frame frame) {
    return text.complete()
        .flatMap(known -> new SpellingTests(values).holds(test, known, frame))
        .orElse(false);
  }

  /** The test of the field whose failing lets an assignment in that appends to it. */
  private static Optional<Expr.Call> test(Place place, Declared.Field field) {
    Optional<MethodFacts> method = place.method();
    if (method.isEmpty() || place.event() >= method.get().events().size()) {
      return Optional.empty();
    }
    Event event = method.get().events().get(place.event());
    boolean appends =
        event instanceof Event.Assign assign
            && (assign.append() || assign.value() instanceof Expr.Concat)
            && isField(assign.target(), field);
    return appends
        ? Guards.condition(event.block(), method.get())
            .map(Event.Evaluate::value)
            .filter(Expr.Operation.class::isInstance)
            .map(Expr.Operation.class::cast)
            .filter(not -> not.operator().equals("!"))
            .map(not -> not.operands().get(0))
            .filter(Expr.Call.class::isInstance)
            .map(Expr.Call.class::cast)
            .filter(SpellingTests::is)
            .filter(call -> call.receiver().filter(r -> isField(r, field)).isPresent())
        : Optional.empty();
  }

  private static boolean isField(Expr expr, Declared.Field field) {
    return expr instanceof Expr.FieldRef ref && ref.name().equals(field.field().name());
  }
}

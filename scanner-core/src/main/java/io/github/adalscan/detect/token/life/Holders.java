package io.github.adalscan.detect.token.life;

import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The local variables that hold an object, or what is made of it: a builder, what it builds, a
 * wrapper around that.
 */
record Holders(Part whole, Set<Integer> variables) {
  /** Of what a statement makes; none when it is not assigned to a variable. */
  static Holders of(Part part, Event made) {
    Part whole = part.in(0);
    Set<Integer> variables = new HashSet<>();
    if (made instanceof Event.Assign assign && assign.target() instanceof Expr.VariableRef first) {
      variables.add(first.variable());
      boolean more = true;
      while (more) {
        more = grows(whole, variables);
      }
    }
    return new Holders(whole, variables);
  }

  private static boolean grows(Part whole, Set<Integer> variables) {
    boolean more = false;
    for (Event event : events(whole)) {
      if (event instanceof Event.Assign assign
          && assign.target() instanceof Expr.VariableRef target
          && carries(assign.value(), variables)) {
        more |= variables.add(target.variable());
      }
    }
    return more;
  }

  private static List<Event> events(Part whole) {
    return whole.events().stream().map(whole::event).toList();
  }

  /** A chain on the object, a cast, or the creation of a wrapper. */
  private static boolean carries(Expr value, Set<Integer> variables) {
    if (value instanceof Expr.Cast cast) {
      return carries(cast.operand(), variables);
    }
    if (value instanceof Expr.New wrapper) {
      return wrapper.arguments().stream().anyMatch(each -> carries(each, variables));
    }
    Expr current = value;
    while (current instanceof Expr.Call call && !asks(call) && call.receiver().isPresent()) {
      current = call.receiver().get();
    }
    return current instanceof Expr.VariableRef ref && variables.contains(ref.variable());
  }

  private static boolean asks(Expr.Call call) {
    return call.name().startsWith("acquireToken") || call.name().startsWith("getToken");
  }

  /** True when the method gives the object to its caller. */
  boolean isReturned() {
    return events(whole).stream()
        .anyMatch(e -> e instanceof Event.Return result && carries(result.value(), variables));
  }

  /** True when the object is put into a field, or into a collection by one of these methods. */
  boolean isKept(Set<String> keeps) {
    return !variables.isEmpty()
        && (events(whole).stream().anyMatch(this::isField)
            || whole.any(
                e ->
                    Code.calls(e, keeps)
                        && ((Expr.Call) e)
                            .arguments().stream().anyMatch(a -> carries(a, variables))));
  }

  private boolean isField(Event event) {
    return event instanceof Event.Assign assign
        && assign.target() instanceof Expr.FieldRef
        && carries(assign.value(), variables);
  }
}

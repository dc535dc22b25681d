package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.fold.BranchedTexts;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.fold.Guards;
import io.github.adalscan.link.fold.SpellingTests;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a local variable holds at a place: the assignments that can reach it, and for a builder the
 * calls that changed it on the way.
 */
final class VariableHistory {
  /** Assignments of one variable that take no step each: what people write has fewer. */
  private static final int FREE_ASSIGNMENTS = 40;

  private final Values values;
  private final Expr.VariableRef ref;
  private final Frame frame;
  private final MethodFacts method;

  /** Blocks that are known to be no such loops. */
  private final Set<Integer> plain = new HashSet<>();

  private int assigned;

  VariableHistory(Values values, Expr.VariableRef ref, Frame frame) {
    this.values = values;
    this.ref = ref;
    this.frame = frame;
    this.method = frame.place().method().orElseThrow();
  }

  /** The values in the order of the assignments; empty when nothing is assigned. */
  List<TextValue> values() {
    List<TextValue> current = new ArrayList<>();
    BranchedTexts branches = new BranchedTexts(method, current);
    int last = Math.min(frame.place().event(), method.events().size());
    int here = last < method.events().size() ? method.events().get(last).block() : -1;
    int i = 0;
    while (i < last) {
      Optional<LoopedTexts.Loop> loop = loop(i, last, current);
      if (loop.isPresent()) {
        branches.enter(method.events().get(i).block());
        repeat(loop.get(), current);
        i = loop.get().end();
      } else if (!follow(i, here, current, branches)) {
        break;
      }
      i++;
    }
    branches.join();
    return values.limits().atMost(current);
  }

  /** False where an assignment too many ends the way. */
  private boolean follow(int index, int here, List<TextValue> current, BranchedTexts branches) {
    Event event = method.events().get(index);
    if (event instanceof Event.Assign assign && isTarget(assign.target())) {
      assigned++;
      if (assigned > FREE_ASSIGNMENTS && !frame.work().step(frame.depth())) {
        return false;
      }
      if (assign.append()) {
        branches.enter(assign.block());
      } else {
        branches.join();
      }
      assign(assign, index, here, current);
    } else if (event instanceof Event.Evaluate evaluated && !current.isEmpty() && adds(event)) {
      branches.enter(evaluated.block());
      change(evaluated.value(), frame.before(index), current);
    }
    return true;
  }

  /** The loop over known elements that an event adds in. */
  private Optional<LoopedTexts.Loop> loop(int index, int last, List<TextValue> current) {
    Event event = method.events().get(index);
    if (event.block() == 0 || plain.contains(event.block()) || current.isEmpty() || !adds(event)) {
      return Optional.empty();
    }
    Optional<LoopedTexts.Loop> loop =
        new LoopedTexts(values, method, ref.variable())
            .at(index, last, frame.scene(), this::touches);
    if (loop.isEmpty()) {
      plain.add(event.block());
    }
    return loop;
  }

  /** What the rounds of a loop add, one after the other. */
  private void repeat(LoopedTexts.Loop loop, List<TextValue> current) {
    for (Closure element : loop.elements()) {
      Frame round = frame.round(loop.variable(), element);
      for (int i : loop.events()) {
        if (method.events().get(i) instanceof Event.Assign assign) {
          append(values.of(assign.value(), round.before(i)), current);
        } else if (method.events().get(i) instanceof Event.Evaluate evaluated) {
          change(evaluated.value(), round.before(i), current);
        }
      }
    }
  }

  private void append(List<TextValue> added, List<TextValue> current) {
    List<TextValue> joined = values.limits().product(List.copyOf(current), added);
    current.clear();
    current.addAll(joined);
  }

  private boolean touches(Event event) {
    return event instanceof Event.Assign assign ? isTarget(assign.target()) : adds(event);
  }

  /** {@code text += x;} or a statement such as {@code builder.append(x);}. */
  private boolean adds(Event event) {
    return event instanceof Event.Assign assign
        ? assign.append() && isTarget(assign.target())
        : event instanceof Event.Evaluate evaluated && startsAtVariable(evaluated.value());
  }

  private boolean isTarget(Expr target) {
    return target instanceof Expr.VariableRef variable && variable.variable() == ref.variable();
  }

  private void assign(Event.Assign assign, int index, int here, List<TextValue> current) {
    Optional<Boolean> taken =
        assign.block() == 0 ? Optional.empty() : values.guards().taken(index, frame.before(index));
    if (taken.equals(Optional.of(false))) {
      return;
    }
    if (taken.isEmpty() && each(assign, index, current)) {
      return;
    }
    boolean element = kind() == Variable.Kind.ELEMENT;
    Frame then = frame.before(index);
    List<TextValue> assigned =
        element ? values.calls().elements(assign.value(), then) : values.of(assign.value(), then);
    if (assign.append()) {
      append(assigned, current);
      return;
    }
    // An assignment that surely happened before the use hides the earlier ones.
    if ((here >= 0 && method.encloses(assign.block(), here)) || taken.isPresent()) {
      current.clear();
    }
    assigned.stream().filter(v -> !current.contains(v)).forEach(current::add);
  }

  /** {@code if (!s.endsWith("/")) s = s + "/";} is told for each text of s; false elsewhere. */
  private boolean each(Event.Assign assign, int index, List<TextValue> current) {
    Optional<Event.Evaluate> condition = Guards.condition(assign.block(), method);
    boolean own =
        condition.flatMap(c -> SpellingTests.tested(c.value())).filter(this::isTarget).isPresent();
    if (!own || current.size() < 2) {
      return false;
    }
    List<TextValue> before = List.copyOf(current);
    current.clear();
    for (TextValue text : before) {
      Frame one = frame.before(index).bind(ref.variable(), List.of(text));
      Optional<Boolean> holds = values.guards().decide(condition.get().value(), one);
      if (!holds.equals(Optional.of(true))) {
        current.add(text);
      }
      if (!holds.equals(Optional.of(false))) {
        List<TextValue> assigned = values.of(assign.value(), one);
        current.addAll(
            assign.append() ? values.limits().product(List.of(text), assigned) : assigned);
      }
    }
    return true;
  }

  private Variable.Kind kind() {
    return method.variables().get(ref.variable()).kind();
  }

  /** A statement such as {@code builder.append(x);} changes what the variable holds. */
  private void change(Expr statement, Frame there, List<TextValue> current) {
    Frame then = there.bind(ref.variable(), List.copyOf(current));
    Optional<List<TextValue>> changed = values.calls().of(statement, then);
    if (changed.isPresent() && values.calls().changesReceiver(statement)) {
      current.clear();
      current.addAll(changed.get());
    }
  }

  private boolean startsAtVariable(Expr expr) {
    Expr current = expr;
    while (current instanceof Expr.Call call && call.receiver().isPresent()) {
      current = call.receiver().get();
    }
    return current != expr && isTarget(current);
  }
}

package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Loops over known elements that add to one text: {@code for (String s : scopes) {
 * all.append(s).append(" "); }}. Each round adds the same but for its element, so loops that leave
 * early, add in a branch or add what an earlier round has changed are none.
 *
 * @param text the variable that holds the text
 */
record LoopedTexts(Values values, MethodFacts method, int text) {
  private static final Set<String> COUNTING = Set.of("++", "--");

  /**
   * A loop.
   *
   * @param variable what holds the element
   * @param events those of the loop that add, in order
   * @param end the last event of the loop
   */
  record Loop(int variable, List<Closure> elements, List<Integer> events, int end) {}

  /**
   * The loop that an event adds in, when it has ended before {@code last}.
   *
   * @param touches true for what adds to the text, or sets it
   */
  Optional<Loop> at(int event, int last, Scene scene, Predicate<Event> touches) {
    int block = method.events().get(event).block();
    Block loop = method.blocks().get(block);
    if (loop.kind() != Block.Kind.LOOP || loop.cause() < 0) {
      return Optional.empty();
    }
    int end = event;
    while (end + 1 < method.events().size() && isWithin(end + 1, block)) {
      end++;
    }
    List<Event> inside = method.events().subList(loop.cause() + 1, end + 1);
    boolean straight =
        end < last
            && inside.stream().noneMatch(LoopedTexts::leaves)
            && inside.stream().filter(touches).allMatch(each -> adds(each, block))
            && isSame(inside.stream().filter(touches).toList(), inside, loop.cause());
    return straight ? loop(loop.cause(), event, end, scene, touches) : Optional.empty();
  }

  private Optional<Loop> loop(
      int cause, int event, int end, Scene scene, Predicate<Event> touches) {
    if (!(method.events().get(cause) instanceof Event.Assign setting)
        || !(setting.target() instanceof Expr.VariableRef element)
        || method.variables().get(element.variable()).kind() != Variable.Kind.ELEMENT
        || scene.round(element.variable()).isPresent()) {
      return Optional.empty();
    }
    List<List<Closure>> known =
        new Contents(values).of(new Closure(setting.value(), scene.before(cause)));
    List<Closure> elements = known.size() == 1 ? known.get(0) : List.of();
    List<Integer> events =
        IntStream.rangeClosed(event, end)
            .filter(i -> touches.test(method.events().get(i)))
            .boxed()
            .toList();
    return elements.size() > 1 && new Rounds(values).areRepeated(elements.size())
        ? Optional.of(new Loop(element.variable(), elements, events, end))
        : Optional.empty();
  }

  private boolean isWithin(int event, int block) {
    return method.isWithin(method.events().get(event).block(), block);
  }

  /** False where a round adds what another one changed: {@code all.append(separator)}. */
  private boolean isSame(List<Event> adding, List<Event> inside, int cause) {
    Set<Integer> changed = new HashSet<>(Set.of(text));
    for (Event event : inside) {
      if (event instanceof Event.Assign assign
          && assign.target() instanceof Expr.VariableRef variable
          && isSetBefore(variable.variable(), cause)) {
        changed.add(variable.variable());
      }
      event.expressions().forEach(each -> CodeWalker.forEach(each, e -> addCounted(e, changed)));
    }
    return adding.stream()
        .flatMap(event -> added(event).stream())
        .noneMatch(each -> reads(each, changed));
  }

  /** What a loop alone sets it sets anew in each round. */
  private boolean isSetBefore(int variable, int cause) {
    return variable < method.parameterCount()
        || values.declarations().variables().assignments(variable, method).stream()
            .anyMatch(event -> event < cause);
  }

  private static void addCounted(Expr expr, Set<Integer> changed) {
    if (expr instanceof Expr.Operation operation
        && COUNTING.contains(operation.operator())
        && operation.operands().get(0) instanceof Expr.VariableRef variable) {
      changed.add(variable.variable());
    }
  }

  private static List<Expr> added(Event event) {
    if (event instanceof Event.Assign assign) {
      return List.of(assign.value());
    }
    List<Expr> all = new ArrayList<>();
    Expr current = event.expressions().get(0);
    while (current instanceof Expr.Call call && call.receiver().isPresent()) {
      all.addAll(call.arguments());
      current = call.receiver().get();
    }
    return all;
  }

  private static boolean reads(Expr expr, Set<Integer> variables) {
    return expr instanceof Expr.VariableRef variable
        ? variables.contains(variable.variable())
        : expr.anyChild(each -> reads(each, variables));
  }

  private static boolean leaves(Event event) {
    return event instanceof Event.Jump
        || event instanceof Event.Return
        || event instanceof Event.Throw;
  }

  private static boolean adds(Event event, int block) {
    return event.block() == block && !(event instanceof Event.Assign assign && !assign.append());
  }
}

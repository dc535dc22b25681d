package io.github.adalscan.detect.token.code;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A block of a method with everything in it.
 *
 * @param block the index of the block; 0 for the whole method
 */
public record Part(Declared.Method method, int block) {
  /** The whole of a method. */
  public static Part of(Declared.Method method) {
    return new Part(method, 0);
  }

  /** The innermost block around a place; empty where there is no statement. */
  public static Optional<Part> around(Place place) {
    return place
        .method()
        .filter(method -> place.event() < method.events().size())
        .map(
            method ->
                new Part(
                    new Declared.Method(place.owner(), method),
                    method.events().get(place.event()).block()));
  }

  /** The same for an expression there, which a lambda may give in a block of its own. */
  public static Optional<Part> around(Place place, Expr expr) {
    return around(place).map(part -> part.in(given(part.facts(), expr).orElse(part.block())));
  }

  /** The block in which a lambda gives an expression; of nested ones the inner is read first. */
  private static Optional<Integer> given(MethodFacts method, Expr expr) {
    Region inner = expr.region();
    for (Event event : method.events()) {
      if (event instanceof Event.Jump jump
          && jump.result().filter(result -> result.region().contains(inner)).isPresent()) {
        return Optional.of(jump.block());
      }
    }
    return Optional.empty();
  }

  public MethodFacts facts() {
    return method.method();
  }

  public Block header() {
    return facts().blocks().get(block);
  }

  /** The same method from another block on. */
  public Part in(int other) {
    return new Part(method, other);
  }

  /** This block, then the blocks around it, the method itself last. */
  public List<Part> outwards() {
    List<Part> all = new ArrayList<>();
    for (int b = block; b >= 0; b = facts().blocks().get(b).parent()) {
      all.add(in(b));
    }
    return all;
  }

  /** The blocks that a {@code try} block hands exceptions, or its end, to. */
  public List<Part> handlers() {
    List<Part> all = new ArrayList<>();
    for (int b = 0; b < facts().blocks().size(); b++) {
      Block each = facts().blocks().get(b);
      if (each.kind() == Block.Kind.CATCH && each.cause() == block) {
        all.add(in(b));
      }
    }
    return all;
  }

  /** True when an event stands in this part. */
  public boolean holds(int event) {
    return event < facts().events().size()
        && facts().isWithin(facts().events().get(event).block(), block);
  }

  /** The indexes of the events in it. */
  public List<Integer> events() {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < facts().events().size(); i++) {
      if (holds(i)) {
        all.add(i);
      }
    }
    return all;
  }

  /** The event of an index of the method. */
  public Event event(int index) {
    return facts().events().get(index);
  }

  /** Where the event of an index of the method happens. */
  public Place place(int index) {
    return method.at(index);
  }

  /** Visits every expression in it, inner ones too. */
  public void forEach(Consumer<Expr> visitor) {
    events().forEach(i -> roots(i).forEach(e -> CodeWalker.forEach(e, visitor)));
  }

  /** True when some expression in it, also an inner one, passes a test. */
  public boolean any(Predicate<Expr> test) {
    return events().stream().flatMap(i -> roots(i).stream()).anyMatch(root -> Code.any(root, test));
  }

  /** What an event evaluates; inside of a lambda what that gives, too. */
  public List<Expr> roots(int index) {
    Event event = event(index);
    return event instanceof Event.Jump jump && jump.result().isPresent() && gives(jump)
        ? List.of(jump.result().get())
        : event.expressions();
  }

  /** True when the lambda that jumps stands around this part. */
  private boolean gives(Event.Jump jump) {
    int at = jump.block();
    while (at != block && facts().blocks().get(at).kind() != Block.Kind.LAMBDA) {
      at = facts().blocks().get(at).parent();
    }
    return at == block;
  }

  /** The expression that decides whether this block runs. */
  public Optional<Expr> condition() {
    Block header = header();
    boolean tests =
        header.kind() == Block.Kind.THEN
            || header.kind() == Block.Kind.ELSE
            || header.kind() == Block.Kind.LOOP;
    return tests && header.cause() >= 0
        ? event(header.cause()).expressions().stream().reduce((first, last) -> last)
        : Optional.empty();
  }

  /** True when control never comes to its end: it throws, returns or jumps on every way. */
  public boolean leaves() {
    return events().stream().anyMatch(i -> isSure(event(i).block()) && ends(event(i)));
  }

  /** True when control never comes behind it in the method; a loop may go on or end. */
  public boolean returns() {
    return events().stream()
        .anyMatch(i -> isSure(event(i).block()) && ends(event(i)) && !isOfLoop(event(i)));
  }

  /** True when control never comes to its end, and never to another round of the loop around it. */
  public boolean leavesLoop() {
    return events().stream()
        .anyMatch(i -> isSure(event(i).block()) && ends(event(i)) && !goesOn(event(i)));
  }

  private static boolean goesOn(Event event) {
    return event instanceof Event.Jump jump && jump.target() == Event.Jump.Target.CONTINUE;
  }

  private static boolean isOfLoop(Event event) {
    return event instanceof Event.Jump jump && jump.target() != Event.Jump.Target.RETURN;
  }

  /** True when an exception always leaves it: nothing but a throw ends it. */
  public boolean rethrows() {
    return events().stream()
        .anyMatch(i -> isSure(event(i).block()) && event(i) instanceof Event.Throw);
  }

  private boolean isSure(int inner) {
    int at = inner;
    while (at != block && at >= 0 && facts().blocks().get(at).kind().certain()) {
      at = facts().blocks().get(at).parent();
    }
    return at == block;
  }

  private static boolean ends(Event event) {
    return event instanceof Event.Throw
        || event instanceof Event.Return
        || event instanceof Event.Jump
        || event.expressions().stream()
            .anyMatch(e -> e instanceof Expr.Call c && c.name().equals("exit"));
  }

  /** The exception's variable of a catch clause, else the method's name. */
  public Location location() {
    int variable = header().variable();
    return variable < 0
        ? method.location()
        : new Location(method.owner().file().path(), facts().variables().get(variable).region());
  }
}

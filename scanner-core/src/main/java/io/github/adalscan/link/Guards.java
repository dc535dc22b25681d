package io.github.adalscan.link;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Decides conditions on texts that are known, so that {@code s.endsWith("/") ? s : s + "/"} is not
 * taken for both.
 */
final class Guards {
  private static final Set<String> EMPTY =
      Set.of("isEmpty", "isBlank", "isNullOrEmpty", "isNullOrBlank");
  private static final Set<String> FILLED =
      Set.of("isNotEmpty", "isNotBlank", "hasText", "hasLength");

  /** Tests of spelling; what a text equals is often a mode that may be set otherwise. */
  private static final Set<String> TESTS = Set.of("endsWith", "startsWith", "contains");

  private final Values values;

  Guards(Values values) {
    this.values = values;
  }

  /** The texts of a choice: {@code s.endsWith(x) ? s : s + x} is told for each text of s. */
  List<TextValue> of(Expr.Choice choice, Frame frame) {
    Optional<Expr.VariableRef> tested =
        choice.conditions().size() == 1 ? tested(choice.conditions().get(0)) : Optional.empty();
    List<TextValue> texts =
        tested.isPresent() ? values.of(tested.get(), frame.deeper()) : List.of();
    if (texts.size() < 2) {
      return values.union(open(choice, frame), frame);
    }
    List<TextValue> all = new ArrayList<>();
    for (TextValue text : texts) {
      Frame one = frame.bind(tested.get().variable(), List.of(text));
      all.addAll(values.union(open(choice, one), one));
    }
    return values.limits().atMost(all.stream().distinct().toList());
  }

  /** The variable that a condition asks about, if it asks about the spelling of one. */
  static Optional<Expr.VariableRef> tested(Expr condition) {
    if (condition instanceof Expr.Operation not && not.operator().equals("!")) {
      return tested(not.operands().get(0));
    }
    return condition instanceof Expr.Call call
            && TESTS.contains(call.name())
            && call.receiver().orElse(null) instanceof Expr.VariableRef ref
        ? Optional.of(ref)
        : Optional.empty();
  }

  /** The condition of the branch that a block is. */
  static Optional<Event.Evaluate> condition(int block, MethodFacts method) {
    Block each = method.blocks().get(block);
    return each.kind() == Block.Kind.THEN
            && each.cause() >= 0
            && method.events().get(each.cause()) instanceof Event.Evaluate condition
        ? Optional.of(condition)
        : Optional.empty();
  }

  /** The alternatives of a choice that are open. */
  private List<Expr> open(Expr.Choice choice, Frame frame) {
    List<Expr> all = choice.alternatives();
    return choice.conditions().size() == 1 && all.size() == 2
        ? decide(choice.conditions().get(0), frame)
            .map(first -> List.of(all.get(first ? 0 : 1)))
            .orElse(all)
        : all;
  }

  /** True or false where a condition surely is; empty where it may be either. */
  Optional<Boolean> decide(Expr condition, Frame frame) {
    if (condition instanceof Expr.Operation operation) {
      return operation(operation, frame);
    }
    if (!(condition instanceof Expr.Call call)) {
      return Optional.empty();
    }
    Optional<Expr> subject = subject(call);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    if (call.name().equals("isNull") || call.name().equals("nonNull")) {
      return all(subject.get(), frame, text -> false)
          .map(isNull -> isNull == call.name().equals("isNull"));
    }
    if (EMPTY.contains(call.name())) {
      return all(subject.get(), frame, String::isBlank);
    }
    if (FILLED.contains(call.name())) {
      return all(subject.get(), frame, text -> !text.isBlank());
    }
    return tested(call, subject.get(), frame);
  }

  /** What a condition asks about: its receiver, else its only argument. */
  private static Optional<Expr> subject(Expr.Call call) {
    boolean test = TESTS.contains(call.name());
    if (call.qualifier() == Expr.Qualifier.EXPRESSION
        && call.arguments().size() == (test ? 1 : 0)) {
      return call.receiver();
    }
    return !test && call.arguments().size() == 1
        ? Optional.of(call.arguments().get(0))
        : Optional.empty();
  }

  private Optional<Boolean> tested(Expr.Call call, Expr subject, Frame frame) {
    if (!TESTS.contains(call.name())) {
      return Optional.empty();
    }
    List<TextValue> wanted = values.of(call.arguments().get(0), frame.deeper());
    if (wanted.size() != 1 || wanted.get(0).complete().isEmpty()) {
      return Optional.empty();
    }
    String text = wanted.get(0).complete().get();
    BiPredicate<String, String> test =
        switch (call.name()) {
          case "endsWith" -> String::endsWith;
          case "startsWith" -> String::startsWith;
          default -> String::contains;
        };
    return all(subject, frame, each -> test.test(each, text));
  }

  private Optional<Boolean> operation(Expr.Operation operation, Frame frame) {
    List<Expr> operands = operation.operands();
    return switch (operation.operator()) {
      case "!" -> decide(operands.get(0), frame).map(holds -> !holds);
      case "||" -> joined(operands, true, frame);
      case "&&" -> joined(operands, false, frame);
      case "==", "!=" -> nothing(operands, frame).map(e -> e == operation.operator().equals("=="));
      default -> Optional.empty();
    };
  }

  /** One operand that is {@code decisive} decides; all others together the other way. */
  private Optional<Boolean> joined(List<Expr> operands, boolean decisive, Frame frame) {
    List<Optional<Boolean>> all = operands.stream().map(e -> decide(e, frame)).toList();
    if (all.contains(Optional.of(decisive))) {
      return Optional.of(decisive);
    }
    return all.stream().allMatch(Optional::isPresent) ? Optional.of(!decisive) : Optional.empty();
  }

  /** {@code text == null}. */
  private Optional<Boolean> nothing(List<Expr> operands, Frame frame) {
    boolean compared =
        operands.size() == 2
            && operands.get(1) instanceof Expr.Literal literal
            && literal.kind() == Expr.LiteralKind.NULL;
    return compared ? all(operands.get(0), frame, text -> false) : Optional.empty();
  }

  /** What a test says of all texts of an expression; empty where they differ or are left blank. */
  private Optional<Boolean> all(Expr subject, Frame frame, Predicate<String> test) {
    List<TextValue> texts = values.of(subject, frame.deeper());
    if (texts.stream().anyMatch(t -> t.complete().filter(c -> !c.isBlank()).isEmpty())) {
      return Optional.empty();
    }
    List<Boolean> said =
        texts.stream().map(t -> test.test(t.complete().orElseThrow())).distinct().toList();
    return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
  }

  /** Whether the branch around an event is taken; empty where that is open. */
  Optional<Boolean> taken(int event, Frame frame) {
    MethodFacts method = frame.place().method().orElseThrow();
    int block = method.events().get(event).block();
    Optional<Boolean> taken = Optional.of(true);
    while (block > 0) {
      Optional<Boolean> here = entered(method.blocks().get(block), method, frame);
      if (here.equals(Optional.of(false))) {
        return here;
      }
      taken = here.isPresent() ? taken : here;
      block = method.blocks().get(block).parent();
    }
    return taken;
  }

  private Optional<Boolean> entered(Block block, MethodFacts method, Frame frame) {
    boolean then = block.kind() == Block.Kind.THEN;
    if (!then && block.kind() != Block.Kind.ELSE) {
      return block.kind().certain() ? Optional.of(true) : Optional.empty();
    }
    return block.cause() >= 0
            && method.events().get(block.cause()) instanceof Event.Evaluate condition
        ? decide(condition.value(), frame.before(block.cause())).map(holds -> holds == then)
        : Optional.empty();
  }

  /** False when a branch around an event is not taken, or the method surely left before. */
  boolean reaches(int event, Frame frame) {
    return !taken(event, frame).equals(Optional.of(false)) && !left(event, frame);
  }

  private boolean left(int event, Frame frame) {
    MethodFacts method = frame.place().method().orElseThrow();
    for (int i = 0; i < event; i++) {
      Event each = method.events().get(i);
      boolean leaves = each instanceof Event.Return || each instanceof Event.Throw;
      if (leaves && each.block() > 0 && taken(i, frame).equals(Optional.of(true))) {
        return true;
      }
    }
    return false;
  }
}

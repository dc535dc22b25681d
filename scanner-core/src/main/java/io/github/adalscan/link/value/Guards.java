package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private static final String EQUALS = "equals";

  private static final String IGNORING_CASE = "equalsIgnoreCase";
  private static final Set<String> TESTS =
      Set.of("endsWith", "startsWith", "contains", EQUALS, IGNORING_CASE);

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
      return union(choice, frame);
    }
    List<TextValue> all = new ArrayList<>();
    for (TextValue text : texts) {
      Frame one = frame.bind(tested.get().variable(), List.of(text));
      all.addAll(union(choice, one));
    }
    return values.limits().atMost(all.stream().distinct().toList());
  }

  private List<TextValue> union(Expr.Choice choice, Frame frame) {
    List<Expr> open = open(choice, frame);
    Optional<Expr.Call> test =
        open.size() == 2 && choice.conditions().size() == 1
            ? testOf(open.get(0), choice.conditions().get(0))
            : Optional.empty();
    if (test.isEmpty()) {
      return values.union(open, frame);
    }
    List<TextValue> all = new ArrayList<>(values.union(open.subList(0, 1), frame));
    all.replaceAll(text -> ifHolds(test.get(), text, frame));
    all.addAll(otherwise(open.get(1), test.get(), frame));
    return values.limits().atMost(all.stream().distinct().toList());
  }

  /** The texts of an expression where a test fails: {@code s + x} for those that lack it. */
  private List<TextValue> otherwise(Expr expr, Expr.Call test, Frame frame) {
    Expr subject = test.receiver().orElseThrow();
    if (!(expr instanceof Expr.Concat concat) || !isSame(subject, concat.parts().get(0))) {
      return values.union(List.of(expr), frame);
    }
    List<TextValue> lacking =
        values.of(subject, frame.deeper()).stream()
            .filter(t -> !t.complete().flatMap(s -> holds(test, s, frame)).orElse(false))
            .toList();
    List<Expr> rest = concat.parts().subList(1, concat.parts().size());
    return values.limits().product(lacking, values.join(rest, frame));
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
    return each.kind() == Block.Kind.THEN ? condition(each, method) : Optional.empty();
  }

  /** What is evaluated before a block that is no part of a {@code try}. */
  private static Optional<Event.Evaluate> condition(Block block, MethodFacts method) {
    boolean ofTry = block.kind() == Block.Kind.CATCH || block.kind() == Block.Kind.FINALLY;
    return !ofTry
            && block.cause() >= 0
            && block.cause() < method.events().size()
            && method.events().get(block.cause()) instanceof Event.Evaluate condition
        ? Optional.of(condition)
        : Optional.empty();
  }

  /** The alternatives of a choice that are open. */
  private List<Expr> open(Expr.Choice choice, Frame frame) {
    return choice.open(condition -> decide(condition, frame));
  }

  /** True or false where a condition surely is; empty where it may be either. */
  Optional<Boolean> decide(Expr condition, Frame frame) {
    Optional<Boolean> constant = values.constants().decide(condition, frame.scene());
    if (constant.isPresent()) {
      return constant;
    }
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
    return wanted(call, frame).isEmpty()
        ? Optional.empty()
        : all(subject, frame, each -> holds(call, each, frame).orElse(false));
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
    boolean then = block.kind() == Block.Kind.THEN || block.kind() == Block.Kind.CASE;
    if (!then && block.kind() != Block.Kind.ELSE) {
      return block.kind().certain() ? Optional.of(true) : Optional.empty();
    }
    return condition(block, method)
        .flatMap(condition -> decide(condition.value(), frame.before(block.cause())))
        .map(holds -> holds == then);
  }

  /** What a method returns, in the branches that are open. */
  List<TextValue> returned(MethodFacts method, Frame frame) {
    List<TextValue> all = new ArrayList<>();
    for (int i = 0; i < method.events().size(); i++) {
      Frame there = frame.before(i);
      if (method.events().get(i) instanceof Event.Return result && reaches(i, there)) {
        all.addAll(fitting(result.value(), method.events().get(i).block(), there));
      }
    }
    return all;
  }

  /** The texts of a variable without those that its own branch would not have let in. */
  private List<TextValue> fitting(Expr value, int block, Frame frame) {
    List<TextValue> texts = values.of(value, frame);
    Optional<Expr.Call> test =
        condition(block, frame.place().method().orElseThrow())
            .flatMap(guard -> testOf(value, guard.value()));
    return test.isEmpty() ? texts : texts.stream().map(t -> ifHolds(test.get(), t, frame)).toList();
  }

  /** The test of a variable's spelling that holds wherever a condition holds. */
  private static Optional<Expr.Call> testOf(Expr value, Expr condition) {
    if (condition instanceof Expr.Operation all && all.operator().equals("&&")) {
      return all.operands().stream().flatMap(e -> testOf(value, e).stream()).findFirst();
    }
    return condition instanceof Expr.Call call
            && TESTS.contains(call.name())
            && call.arguments().size() == 1
            && call.receiver().filter(receiver -> isSame(receiver, value)).isPresent()
        ? Optional.of(call)
        : Optional.empty();
  }

  /** True for one variable, or one field of one variable, named twice. */
  private static boolean isSame(Expr one, Expr other) {
    if (one instanceof Expr.VariableRef first) {
      return other instanceof Expr.VariableRef second && first.variable() == second.variable();
    }
    return one instanceof Expr.FieldRef first
        && other instanceof Expr.FieldRef second
        && first.name().equals(second.name())
        && first.receiver().isPresent() == second.receiver().isPresent()
        && (first.receiver().isEmpty() || isSame(first.receiver().get(), second.receiver().get()));
  }

  /** A text that passes a test, and an unknown one instead of a text that does not surely. */
  private TextValue ifHolds(Expr.Call test, TextValue text, Frame frame) {
    Optional<String> known = text.complete();
    boolean fails = known.isPresent() && !holds(test, known.get(), frame).orElse(false);
    return fails ? TextValue.hole("") : text;
  }

  private Optional<Boolean> holds(Expr.Call test, String text, Frame frame) {
    return wanted(test, frame)
        .map(
            part ->
                switch (test.name()) {
                  case "endsWith" -> text.endsWith(part);
                  case "startsWith" -> text.startsWith(part);
                  case EQUALS -> text.equals(part);
                  case IGNORING_CASE -> text.equalsIgnoreCase(part);
                  default -> text.contains(part);
                });
  }

  /** The part that a test looks for. */
  private Optional<String> wanted(Expr.Call test, Frame frame) {
    List<TextValue> parts = values.of(test.arguments().get(0), frame.deeper());
    return parts.size() == 1 ? parts.get(0).complete() : Optional.empty();
  }

  /**
   * The arguments of a call: once for each text of a parameter whose spelling the method tests.
   *
   * @param arguments the texts of each parameter
   */
  List<List<Lazy<List<TextValue>>>> apart(
      MethodFacts method, List<Lazy<List<TextValue>>> arguments) {
    for (Block block : method.blocks()) {
      Optional<Integer> parameter = parameter(block, method);
      if (parameter.filter(p -> p < arguments.size()).isPresent()) {
        List<TextValue> texts = arguments.get(parameter.get()).get();
        return texts.size() < 2
            ? List.of(arguments)
            : texts.stream().map(text -> with(arguments, parameter.get(), text)).toList();
      }
    }
    return List.of(arguments);
  }

  private static Optional<Integer> parameter(Block block, MethodFacts method) {
    return condition(block, method)
        .flatMap(condition -> tested(condition.value()))
        .map(Expr.VariableRef::variable)
        .filter(variable -> variable < method.parameterCount());
  }

  private static List<Lazy<List<TextValue>>> with(
      List<Lazy<List<TextValue>>> arguments, int index, TextValue text) {
    List<Lazy<List<TextValue>>> all = new ArrayList<>(arguments);
    all.set(index, Lazy.known(List.of(text)));
    return all;
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

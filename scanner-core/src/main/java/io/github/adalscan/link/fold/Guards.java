package io.github.adalscan.link.fold;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Conditions;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Decides conditions on texts that are known, and so which branches are taken. */
public final class Guards {
  private final Texts values;
  private final SpellingTests spelling;

  public Guards(Texts values) {
    this.values = values;
    this.spelling = new SpellingTests(values);
  }

  /** The condition of the branch that a block is. */
  public static Optional<Event.Evaluate> condition(int block, MethodFacts method) {
    Block each = method.blocks().get(block);
    return each.kind() == Block.Kind.THEN ? condition(each, method) : Optional.empty();
  }

  /** What is evaluated before a block that is no part of a {@code try}. */
  public static Optional<Event.Evaluate> condition(Block block, MethodFacts method) {
    boolean ofTry = block.kind() == Block.Kind.CATCH || block.kind() == Block.Kind.FINALLY;
    return !ofTry
            && block.cause() >= 0
            && block.cause() < method.events().size()
            && method.events().get(block.cause()) instanceof Event.Evaluate condition
        ? Optional.of(condition)
        : Optional.empty();
  }

  /** True or false where a condition surely is; empty where it may be either. */
  public Optional<Boolean> decide(Expr condition, Frame frame) {
    Optional<Boolean> constant = values.constants().decide(condition, frame.scene());
    if (constant.isPresent()) {
      return constant;
    }
    if (condition instanceof Expr.Operation operation) {
      return operation(operation, frame);
    }
    if (condition instanceof Expr.Match match) {
      return matched(match, frame);
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
    if (values.known().does(call.name(), CallEffect.TESTS_EMPTY)) {
      return all(subject.get(), frame, String::isBlank);
    }
    if (values.known().does(call.name(), CallEffect.TESTS_FILLED)) {
      return all(subject.get(), frame, text -> !text.isBlank());
    }
    return tested(call, subject.get(), frame);
  }

  /** What a condition asks about: its receiver, else its only argument. */
  private static Optional<Expr> subject(Expr.Call call) {
    boolean test = SpellingTests.is(call);
    if (call.qualifier() == Expr.Qualifier.EXPRESSION
        && call.arguments().size() == (test ? 1 : 0)) {
      return call.receiver();
    }
    return !test && call.arguments().size() == 1
        ? Optional.of(call.arguments().get(0))
        : Optional.empty();
  }

  private Optional<Boolean> tested(Expr.Call call, Expr subject, Frame frame) {
    if (!SpellingTests.is(call)) {
      return Optional.empty();
    }
    return spelling.wanted(call, frame).isEmpty()
        ? Optional.empty()
        : same(values.of(subject, frame.deeper()), text -> spelling.holds(call, text, frame));
  }

  private Optional<Boolean> operation(Expr.Operation operation, Frame frame) {
    List<Expr> operands = operation.operands();
    return switch (operation.operator()) {
      case "!" -> decide(operands.get(0), frame).map(holds -> !holds);
      case "||" -> Conditions.joined(operands, true, each -> decide(each, frame));
      case "&&" -> Conditions.joined(operands, false, each -> decide(each, frame));
      case "==", "!=" -> nothing(operands, frame).map(e -> e == operation.operator().equals("=="));
      default -> Optional.empty();
    };
  }

  /** Whether a case is entered that a variable selects. */
  private Optional<Boolean> matched(Expr.Match match, Frame frame) {
    return match.operand() instanceof Expr.VariableRef
        ? same(
            values.of(match.operand(), frame.deeper()),
            text -> text.complete().flatMap(known -> spelling.holds(match, known, frame)))
        : Optional.empty();
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
    return same(
        values.of(subject, frame.deeper()),
        text -> text.complete().filter(c -> !c.isBlank()).map(test::test));
  }

  private static Optional<Boolean> same(
      List<TextValue> texts, Function<TextValue, Optional<Boolean>> test) {
    List<Optional<Boolean>> said = texts.stream().map(test).distinct().toList();
    return said.size() == 1 ? said.get(0) : Optional.empty();
  }

  /** Whether the branches around an event are taken; empty where that is open. */
  public Optional<Boolean> taken(int event, Frame frame) {
    return conditions(frame).taken(event);
  }

  /** False when a branch around an event is not taken, or the method surely left before. */
  public boolean reaches(int event, Frame frame) {
    return conditions(frame).reaches(event);
  }

  private Conditions conditions(Frame frame) {
    return new Conditions(
        frame.place().method().orElseThrow(),
        (condition, at) -> decide(condition, frame.before(at)));
  }
}

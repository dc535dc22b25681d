package io.github.adalscan.link.fold;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.text.TextValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tests of how a text is spelled: {@code text.endsWith("/")}. */
public record SpellingTests(Texts values) {
  /** Tests of spelling; what a text equals is often a mode that may be set otherwise. */
  private static final String EQUALS = "equals";

  private static final String IGNORING_CASE = "equalsIgnoreCase";
  private static final String STARTS = "startsWith";
  private static final Set<String> TESTS =
      Set.of("endsWith", STARTS, "contains", EQUALS, IGNORING_CASE);

  /** True for a test of how a text is spelled. */
  static boolean is(Expr.Call call) {
    return TESTS.contains(call.name());
  }

  /** The variable that a condition asks about, if it asks about the spelling of one. */
  public static Optional<Expr.VariableRef> tested(Expr condition) {
    if (condition instanceof Expr.Operation not && not.operator().equals("!")) {
      return tested(not.operands().get(0));
    }
    if (condition instanceof Expr.Match match && match.operand() instanceof Expr.VariableRef ref) {
      return Optional.of(ref);
    }
    return condition instanceof Expr.Call call
            && TESTS.contains(call.name())
            && call.receiver().orElse(null) instanceof Expr.VariableRef ref
        ? Optional.of(ref)
        : Optional.empty();
  }

  /** The test of a variable's spelling that holds wherever a condition holds. */
  static Optional<Expr.Call> testOf(Expr value, Expr condition) {
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
  static boolean isSame(Expr one, Expr other) {
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
  TextValue ifHolds(Expr.Call test, TextValue text, Frame frame) {
    Optional<String> known = text.complete();
    boolean fails = known.isPresent() && !holds(test, known.get(), frame).orElse(false);
    return fails ? TextValue.hole("") : text;
  }

  /** Whether a text passes a test; empty where nobody knows what the test looks for. */
  Optional<Boolean> holds(Expr.Call test, String text, Frame frame) {
    return wanted(test, frame)
        .map(
            part ->
                switch (test.name()) {
                  case "endsWith" -> text.endsWith(part);
                  case STARTS -> text.startsWith(part);
                  case EQUALS -> text.equals(part);
                  case IGNORING_CASE -> text.equalsIgnoreCase(part);
                  default -> text.contains(part);
                });
  }

  /** The same for a text of which perhaps only the beginning is known. */
  Optional<Boolean> holds(Expr.Call test, TextValue text, Frame frame) {
    if (text.complete().isPresent()) {
      return text.complete().filter(c -> !c.isBlank()).flatMap(c -> holds(test, c, frame));
    }
    return test.name().equals(STARTS)
        ? wanted(test, frame).flatMap(text::startsWith)
        : Optional.empty();
  }

  /** Whether a text enters a case; empty where a label is unknown that could be it. */
  Optional<Boolean> holds(Expr.Match match, String text, Frame frame) {
    List<Optional<Boolean>> all =
        match.labels().stream().map(label -> known(label, frame).map(text::equals)).toList();
    boolean open = !all.contains(Optional.of(true)) && all.contains(Optional.<Boolean>empty());
    return open ? Optional.empty() : Optional.of(all.contains(Optional.of(true)) == match.holds());
  }

  /** The part that a test looks for. */
  Optional<String> wanted(Expr.Call test, Frame frame) {
    return known(test.arguments().get(0), frame);
  }

  private Optional<String> known(Expr expr, Frame frame) {
    List<TextValue> parts = values.of(expr, frame.deeper());
    return parts.size() == 1 ? parts.get(0).complete() : Optional.empty();
  }
}

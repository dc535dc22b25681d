package io.github.adalscan.link.fold;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts of choices and of what methods return, so that {@code s.endsWith("/") ? s : s + "/"} is
 * not taken for both.
 */
public final class GuardedTexts {
  private final Texts values;
  private final Guards guards;
  private final SpellingTests spelling;

  public GuardedTexts(Texts values, Guards guards) {
    this.values = values;
    this.guards = guards;
    this.spelling = new SpellingTests(values);
  }

  /** The texts of a choice: {@code s.endsWith(x) ? s : s + x} is told for each text of s. */
  public List<TextValue> of(Expr.Choice choice, Frame frame) {
    Optional<Expr.VariableRef> tested =
        choice.conditions().size() == 1
            ? SpellingTests.tested(choice.conditions().get(0))
            : Optional.empty();
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
            ? SpellingTests.testOf(open.get(0), choice.conditions().get(0))
            : Optional.empty();
    if (test.isEmpty()) {
      return values.union(open, frame);
    }
    List<TextValue> all = new ArrayList<>(values.union(open.subList(0, 1), frame));
    all.replaceAll(text -> spelling.ifHolds(test.get(), text, frame));
    all.addAll(otherwise(open.get(1), test.get(), frame));
    return values.limits().atMost(all.stream().distinct().toList());
  }

  /** The texts of an expression where a test fails: {@code s + x} for those that lack it. */
  private List<TextValue> otherwise(Expr expr, Expr.Call test, Frame frame) {
    Expr subject = test.receiver().orElseThrow();
    if (!(expr instanceof Expr.Concat concat)
        || !SpellingTests.isSame(subject, concat.parts().get(0))) {
      return values.union(List.of(expr), frame);
    }
    List<TextValue> lacking =
        values.of(subject, frame.deeper()).stream()
            .filter(t -> !t.complete().flatMap(s -> spelling.holds(test, s, frame)).orElse(false))
            .toList();
    List<Expr> rest = concat.parts().subList(1, concat.parts().size());
    return values.limits().product(lacking, values.join(rest, frame));
  }

  /** The alternatives of a choice that are open. */
  private List<Expr> open(Expr.Choice choice, Frame frame) {
    return choice.open(condition -> guards.decide(condition, frame));
  }

  /** What a method returns, in the branches that are open. */
  public List<TextValue> returned(MethodFacts method, Frame frame) {
    List<TextValue> all = new ArrayList<>();
    for (int i = 0; i < method.events().size(); i++) {
      Frame there = frame.before(i);
      if (method.events().get(i) instanceof Event.Return result && guards.reaches(i, there)) {
        all.addAll(fitting(result.value(), method.events().get(i).block(), there));
      }
    }
    return all;
  }

  /** The texts of a variable without those that its own branch would not have let in. */
  private List<TextValue> fitting(Expr value, int block, Frame frame) {
    List<TextValue> texts = values.of(value, frame);
    Optional<Expr.Call> test =
        Guards.condition(block, frame.place().method().orElseThrow())
            .flatMap(guard -> SpellingTests.testOf(value, guard.value()));
    return test.isEmpty()
        ? texts
        : texts.stream().map(t -> spelling.ifHolds(test.get(), t, frame)).toList();
  }

  /**
   * The arguments of a call: once for each text of a parameter whose spelling the method tests.
   *
   * @param arguments the texts of each parameter
   */
  public List<List<Lazy<List<TextValue>>>> apart(
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
    return Guards.condition(block, method)
        .flatMap(condition -> SpellingTests.tested(condition.value()))
        .map(Expr.VariableRef::variable)
        .filter(variable -> variable < method.parameterCount());
  }

  private static List<Lazy<List<TextValue>>> with(
      List<Lazy<List<TextValue>>> arguments, int index, TextValue text) {
    List<Lazy<List<TextValue>>> all = new ArrayList<>(arguments);
    all.set(index, Lazy.known(List.of(text)));
    return all;
  }
}

package io.github.adalscan.link.fold;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.text.Separator;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parts of texts: {@code text.substring(0, text.length() - 1)}, {@code removeEnd(text, "/")}. */
public final class Substrings {
  /** What a utility makes of a text, given another one. */
  private static final Set<CallEffect> UTILITIES =
      EnumSet.range(CallEffect.DROPS_END, CallEffect.AFTER_LAST);

  private final Texts values;

  public Substrings(Texts values) {
    this.values = values;
  }

  /** The texts of such a call; empty for others, and where some of it is not known. */
  public Optional<List<TextValue>> of(Expr.Call call, Frame frame) {
    if (call.name().equals("substring") && call.receiver().isPresent()) {
      return each(call.receiver().get(), frame, text -> substring(call, text, frame));
    }
    if (removes(call, frame)) {
      String regex = text(call.arguments().get(0), frame).orElseThrow();
      boolean all = call.name().equals("replaceAll");
      return each(
          call.receiver().orElseThrow(),
          frame,
          text -> Optional.of(Separator.regex(regex).drop(text, all)));
    }
    return utility(call)
        .flatMap(
            effect ->
                each(
                    call.arguments().get(0),
                    frame,
                    text ->
                        text(call.arguments().get(1), frame).flatMap(x -> part(effect, text, x))));
  }

  private Optional<CallEffect> utility(Expr.Call call) {
    return call.arguments().size() == 2
        ? values
            .known()
            .effect(call.name(), UTILITIES)
            .filter(effect -> values.known().isOf("text-utilities", call.owner().name()))
        : Optional.empty();
  }

  /** {@code text.replaceAll("/+$", "")}. */
  private boolean removes(Expr.Call call, Frame frame) {
    boolean named = call.name().equals("replaceAll") || call.name().equals("replaceFirst");
    return named
        && call.receiver().isPresent()
        && call.arguments().size() == 2
        && text(call.arguments().get(1), frame).filter(String::isEmpty).isPresent()
        && text(call.arguments().get(0), frame).filter(Separator::isHarmless).isPresent();
  }

  /** Makes one text of another one. */
  private interface Part {
    Optional<TextValue> of(TextValue text);
  }

  private Optional<List<TextValue>> each(Expr subject, Frame frame, Part part) {
    List<TextValue> all = new ArrayList<>();
    for (TextValue text : values.of(subject, frame.deeper())) {
      Optional<TextValue> made =
          text.complete().isPresent() ? part.of(text) : Optional.<TextValue>empty();
      all.add(made.orElse(TextValue.hole("")));
    }
    return all.stream().allMatch(TextValue::unknown) ? Optional.empty() : Optional.of(all);
  }

  private Optional<TextValue> substring(Expr.Call call, TextValue text, Frame frame) {
    Expr subject = call.receiver().orElseThrow();
    List<Optional<Integer>> ends =
        call.arguments().stream().map(end -> number(end, subject, text, frame)).toList();
    if (ends.isEmpty() || ends.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    int whole = text.render().length();
    return cut(text, ends.get(0).get(), ends.size() > 1 ? ends.get(1).get() : whole);
  }

  /** An index: a number, a length, the place of another text, or the difference of such. */
  private Optional<Integer> number(Expr expr, Expr subject, TextValue text, Frame frame) {
    if (expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NUMBER) {
      return literal.value().matches("[0-9]{1,6}")
          ? Optional.of(Integer.valueOf(literal.value()))
          : Optional.empty();
    }
    if (expr instanceof Expr.Operation minus && minus.operator().equals("-")) {
      return sum(minus.operands(), -1, subject, text, frame);
    }
    if (expr instanceof Expr.Concat plus) {
      return sum(plus.parts(), 1, subject, text, frame);
    }
    return expr instanceof Expr.Call call && call.receiver().isPresent()
        ? place(call, subject, text, frame)
        : Optional.empty();
  }

  /** {@code text.length()}, {@code text.indexOf("/")}. */
  private Optional<Integer> place(Expr.Call call, Expr subject, TextValue text, Frame frame) {
    Optional<String> of =
        call.receiver().flatMap(on -> isSame(on, subject) ? text.complete() : text(on, frame));
    if (call.name().equals("length") && call.arguments().isEmpty()) {
      return of.map(String::length);
    }
    boolean index = call.name().equals("indexOf") || call.name().equals("lastIndexOf");
    if (!index || call.arguments().size() != 1) {
      return Optional.empty();
    }
    Optional<String> sought = text(call.arguments().get(0), frame);
    return of.flatMap(
        t -> sought.map(s -> call.name().equals("indexOf") ? t.indexOf(s) : t.lastIndexOf(s)));
  }

  private Optional<Integer> sum(
      List<Expr> operands, int sign, Expr subject, TextValue text, Frame frame) {
    Optional<Integer> sum = number(operands.get(0), subject, text, frame);
    for (Expr each : operands.subList(1, operands.size())) {
      Optional<Integer> next = number(each, subject, text, frame);
      sum = sum.flatMap(s -> next.map(n -> s + sign * n));
    }
    return sum;
  }

  private static boolean isSame(Expr one, Expr other) {
    return one instanceof Expr.VariableRef first
        ? other instanceof Expr.VariableRef second && first.variable() == second.variable()
        : one instanceof Expr.FieldRef field
            && other instanceof Expr.FieldRef same
            && field.name().equals(same.name());
  }

  private Optional<String> text(Expr expr, Frame frame) {
    if (expr instanceof Expr.Literal literal && literal.kind() != Expr.LiteralKind.NULL) {
      return Optional.of(literal.value());
    }
    List<TextValue> texts = values.of(expr, frame.deeper());
    return texts.size() == 1 ? texts.get(0).complete() : Optional.empty();
  }

  private static Optional<TextValue> part(CallEffect effect, TextValue value, String other) {
    String text = value.render();
    int length = text.length();
    int first = text.indexOf(other);
    int last = text.lastIndexOf(other);
    int size = other.length();
    return switch (effect) {
      case DROPS_END -> cut(value, 0, text.endsWith(other) ? length - size : length);
      case DROPS_START -> cut(value, text.startsWith(other) ? size : 0, length);
      case ENSURES_END ->
          Optional.of(text.endsWith(other) ? value : value.then(rest(value, other)));
      case ENSURES_START ->
          Optional.of(text.startsWith(other) ? value : rest(value, other).then(value));
      case DROPS_END_CHARACTERS -> cut(value, 0, stripped(text, other));
      case BEFORE_FIRST -> cut(value, 0, first < 0 ? length : first);
      case BEFORE_LAST -> cut(value, 0, last < 0 ? length : last);
      case AFTER_FIRST -> cut(value, first < 0 ? length : first + size, length);
      default -> cut(value, last < 0 ? length : last + size, length);
    };
  }

  /** What a call adds is at home where the text is. */
  private static TextValue rest(TextValue value, String added) {
    for (TextValue.Piece piece : value.pieces()) {
      if (piece instanceof TextValue.Text text) {
        return TextValue.of(added, text.origin());
      }
    }
    return TextValue.hole("");
  }

  private static int stripped(String text, String characters) {
    int end = text.length();
    while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static Optional<TextValue> cut(TextValue value, int from, int to) {
    if (from < 0 || to < from || to > value.render().length()) {
      return Optional.empty();
    }
    return Optional.of(value.between(from, to));
  }
}

package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Texts made of the elements of a collection: {@code String.join}, {@code joining} and others. */
final class JoinedTexts {
  private static final String JOINER = "StringJoiner";

  private final Values values;
  private final Contents contents;

  JoinedTexts(Values values) {
    this.values = values;
    this.contents = new Contents(values);
  }

  /**
   * What such a call is given.
   *
   * @param separator empty for none
   * @param around what stands before and behind, if anything
   * @param elements the collection, or several elements
   */
  private record Join(Optional<Expr> separator, List<Expr> around, List<Expr> elements) {}

  /** True for a call that joins elements. */
  boolean handles(Expr.Call call) {
    return join(call).isPresent();
  }

  private Optional<Join> join(Expr.Call call) {
    List<Expr> arguments = call.arguments();
    String owner = LastPart.ofName(call.owner().name());
    if (call.name().equals("join") && arguments.size() > 1 && owner.equals("String")) {
      return joined(arguments.get(0), arguments.subList(1, arguments.size()));
    }
    boolean reversed =
        (call.name().equals("join") && owner.equals("StringUtils"))
            || values.known().does(call.name(), CallEffect.DELIMITS);
    if (reversed && arguments.size() == 2) {
      return joined(arguments.get(1), arguments.subList(0, 1));
    }
    if (call.name().equals("join") && arguments.size() == 1) {
      return call.receiver()
          .flatMap(JoinedTexts::joiner)
          .flatMap(separator -> joined(separator, arguments));
    }
    return call.name().equals("collect") && arguments.size() == 1 && call.receiver().isPresent()
        ? collected(call.receiver().get(), arguments.get(0))
        : Optional.empty();
  }

  private static Optional<Join> joined(Expr separator, List<Expr> elements) {
    return Optional.of(new Join(Optional.of(separator), List.of(), elements));
  }

  /** The separator of {@code Joiner.on(" ")}. */
  private static Optional<Expr> joiner(Expr receiver) {
    Expr start = receiver;
    while (start instanceof Expr.Call call
        && call.receiver().filter(Expr.Call.class::isInstance).isPresent()) {
      start = call.receiver().get();
    }
    return start instanceof Expr.Call call
            && call.name().equals("on")
            && call.owner().name().endsWith("Joiner")
            && call.arguments().size() == 1
        ? Optional.of(call.arguments().get(0))
        : Optional.empty();
  }

  private static Optional<Join> collected(Expr stream, Expr collector) {
    if (!(collector instanceof Expr.Call joining) || !joining.name().equals("joining")) {
      return Optional.empty();
    }
    List<Expr> parts = joining.arguments();
    List<Expr> around = parts.size() == 3 ? parts.subList(1, 3) : List.of();
    return Optional.of(new Join(parts.stream().findFirst(), around, List.of(stream)));
  }

  /** The joined texts; a hole when the elements are not known. */
  List<TextValue> of(Expr.Call call, Frame frame) {
    Join join = join(call).orElseThrow();
    List<Closure> given = join.elements().stream().map(e -> new Closure(e, frame.scene())).toList();
    List<List<Closure>> inside = given.size() == 1 ? contents.of(given.get(0)) : List.of();
    List<TextValue> result = new ArrayList<>();
    for (List<Closure> elements : inside) {
      result.addAll(joined(join, elements, each -> frame.move(each.scene()), frame));
    }
    if (inside.isEmpty() && (given.size() > 1 || !isStream(join))) {
      result.addAll(joined(join, given, each -> frame.deeper(), frame));
    }
    return result.isEmpty()
        ? List.of(TextValue.hole(call.name()))
        : values.limits().atMost(result.stream().distinct().toList());
  }

  private static boolean isStream(Join join) {
    return join.elements().get(0) instanceof Expr.Call;
  }

  private List<TextValue> joined(
      Join join, List<Closure> elements, Function<Closure, Frame> there, Frame frame) {
    List<TextValue> result = List.of(new TextValue(List.of(), List.of()));
    boolean first = true;
    if (!join.around().isEmpty()) {
      result = add(result, join.around().get(0), frame);
    }
    for (Closure element : elements) {
      if (!first && join.separator().isPresent()) {
        result = add(result, join.separator().get(), frame);
      }
      first = false;
      result = values.limits().product(result, values.of(element.expr(), there.apply(element)));
    }
    return join.around().isEmpty() ? result : add(result, join.around().get(1), frame);
  }

  private List<TextValue> add(List<TextValue> base, Expr more, Frame frame) {
    return values.limits().product(base, values.of(more, frame.deeper()));
  }

  /** What a {@code StringJoiner} makes of all that is added to it. */
  Optional<List<TextValue>> ofJoiner(Expr joiner, Frame frame) {
    boolean one =
        Chains.start(joiner) instanceof Expr.New
            || values.types().typeOf(joiner, frame.place()).name().endsWith(JOINER);
    List<Construction> made =
        one ? values.tracer().constructions().of(new Closure(joiner, frame.scene())) : List.of();
    if (made.size() != 1
        || !(made.get(0).root().expr() instanceof Expr.New creation)
        || !creation.type().name().endsWith(JOINER)) {
      return Optional.empty();
    }
    List<Expr> texts = creation.arguments();
    List<Expr> around = texts.size() == 3 ? texts.subList(1, 3) : List.of();
    Join join = new Join(texts.stream().findFirst(), around, List.of());
    List<Closure> added =
        made.get(0).calls().stream()
            .filter(call -> Construction.name(call).equals("add"))
            .flatMap(call -> Construction.argument(call, 0).stream())
            .toList();
    return Optional.of(joined(join, added, each -> frame.move(each.scene()), frame));
  }

  /** The elements that a loop takes from a collection. */
  List<TextValue> each(Expr collection, Frame frame) {
    List<TextValue> all = new ArrayList<>();
    for (List<Closure> elements : contents.of(new Closure(collection, frame.scene()))) {
      for (Closure element : elements) {
        all.addAll(values.of(element.expr(), frame.move(element.scene())));
      }
    }
    return all.isEmpty()
        ? List.of(TextValue.hole(""))
        : values.limits().atMost(all.stream().distinct().toList());
  }
}

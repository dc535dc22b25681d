package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.Separator;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.List;
import java.util.Optional;

/**
 * Texts that are taken apart: {@code text.split(",")}, {@code PATTERN.splitAsStream(text)}, {@code
 * new StringTokenizer(text, ";")} and what libraries have of that kind.
 */
public final class Splits {
  private static final String BLANKS = " \t\n\r\f";

  private final Values values;

  public Splits(Values values) {
    this.values = values;
  }

  /**
   * A text that is taken apart.
   *
   * @param text the whole
   * @param by what stands between the parts; empty when that is not known
   * @param trims true when blanks around the parts are dropped
   * @param at the index of the call that does it, among those of the construction; -1 for its root
   */
  public record Split(Closure text, Optional<Separator> by, boolean trims, int at) {
    /** The parts that one text falls into; none when that is not known. */
    public List<TextValue> parts(TextValue whole) {
      List<TextValue> parts = by.map(each -> each.cut(whole)).orElse(List.of());
      return trims ? parts.stream().map(TextValue::stripped).toList() : parts;
    }
  }

  /** How a construction takes a text apart, if it does. */
  public Optional<Split> of(Construction made) {
    Optional<Split> root = root(made);
    if (root.isPresent()) {
      return root;
    }
    for (int i = 0; i < made.calls().size(); i++) {
      Optional<Split> found = call(made, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Split> root(Construction made) {
    Closure root = made.root();
    String name = Construction.name(root);
    if (root.expr() instanceof Expr.New creation) {
      return created(creation, made);
    }
    KnownCalls known = values.known();
    if (known.does(name, CallEffect.SPLITS_AT_COMMAS)) {
      return Optional.of(
          new Split(argument(root, 0), Optional.of(Separator.plain(",")), false, -1));
    }
    boolean two = Construction.arguments(root.expr()).size() > 1;
    if (two && known.does(name, CallEffect.TOKENIZES)) {
      return Optional.of(new Split(argument(root, 0), anyOf(argument(root, 1)), true, -1));
    }
    boolean utility =
        root.expr() instanceof Expr.Call call && known.isOf("text-utilities", call.owner().name());
    return two && utility && known.does(name, CallEffect.SPLITS_AT_ANY)
        ? Optional.of(new Split(argument(root, 0), anyOf(argument(root, 1)), false, -1))
        : Optional.empty();
  }

  /** {@code new StringTokenizer(text)}, {@code new Scanner(text)} that is asked for its words. */
  private Optional<Split> created(Expr.New creation, Construction made) {
    boolean scanner =
        creation.type().name().endsWith("Scanner")
            && (made.calls("tokens") || made.calls("next"))
            && !made.calls("useDelimiter");
    boolean splits = scanner || creation.type().name().endsWith("StringTokenizer");
    if (!splits || creation.arguments().isEmpty()) {
      return Optional.empty();
    }
    Optional<Separator> by =
        creation.arguments().size() > 1
            ? anyOf(argument(made.root(), 1))
            : Optional.of(Separator.anyOf(BLANKS));
    return Optional.of(new Split(argument(made.root(), 0), by, false, -1));
  }

  private Optional<Split> call(Construction made, int index) {
    Closure call = made.calls().get(index);
    String name = Construction.name(call);
    int arguments = Construction.arguments(call.expr()).size();
    String begin = Construction.name(made.root());
    boolean ofArgument = arguments > 0 && values.known().does(name, CallEffect.SPLITS_ARGUMENT);
    if (ofArgument && owner(made.root()).endsWith("Pattern")) {
      Optional<Separator> by =
          begin.equals("compile") ? text(argument(made.root(), 0)).map(Separator::regex) : none();
      return Optional.of(new Split(argument(call, 0), by, false, index));
    }
    if (ofArgument && owner(made.root()).endsWith("Splitter")) {
      Optional<Separator> by =
          begin.equals("on") ? text(argument(made.root(), 0)).map(Separator::plain) : none();
      return Optional.of(new Split(argument(call, 0), by, made.calls("trimResults"), index));
    }
    Closure before = index == 0 ? made.root() : made.calls().get(index - 1);
    if (name.equals("split") && arguments > 0) {
      Optional<Separator> by = text(argument(call, 0)).map(Separator::regex);
      return Optional.of(new Split(before, by, false, index));
    }
    return name.equals("lines") && arguments == 0
        ? Optional.of(new Split(before, Optional.of(Separator.LINES), false, index))
        : Optional.empty();
  }

  private static Optional<Separator> none() {
    return Optional.empty();
  }

  private static String owner(Closure call) {
    return call.expr() instanceof Expr.Call named ? named.owner().name() : "";
  }

  private static Closure argument(Closure invocation, int index) {
    return Construction.argument(invocation, index).orElseThrow();
  }

  private Optional<Separator> anyOf(Closure separators) {
    return text(separators).filter(each -> !each.isEmpty()).map(Separator::anyOf);
  }

  private Optional<String> text(Closure closure) {
    if (closure.expr() instanceof Expr.Literal literal) {
      return Optional.of(literal.value());
    }
    return values.of(closure).stream().findFirst().flatMap(TextValue::complete);
  }
}

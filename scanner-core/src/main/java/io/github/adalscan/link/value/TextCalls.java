package io.github.adalscan.link.value;

import static io.github.adalscan.rule.catalog.CallEffect.DEFAULTS;
import static io.github.adalscan.rule.catalog.CallEffect.EXPANDS;
import static io.github.adalscan.rule.catalog.CallEffect.SAME_AS_ARGUMENT;
import static io.github.adalscan.rule.catalog.CallEffect.SAME_TEXT;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.link.fold.AddressReads;
import io.github.adalscan.link.fold.FormatTexts;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.fold.Substrings;
import io.github.adalscan.link.fold.UriParts;
import io.github.adalscan.link.fold.UrlBuilders;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.Replacing;
import io.github.adalscan.link.text.Stripping;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.LastPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Calls of well-known library methods that make texts out of texts. */
final class TextCalls {
  private final Values values;
  private final FormatTexts formats;
  private final UrlBuilders builders;
  private final UriParts parts;
  private final JoinedTexts joins;
  private final PartTexts split;
  private final HeldValues held;
  private final Substrings substrings;
  private final AddressReads reads;
  private final EnumNames constants;

  TextCalls(Values values) {
    this.values = values;
    this.formats = new FormatTexts(values);
    this.builders = new UrlBuilders(values);
    this.parts = new UriParts(values);
    this.joins = new JoinedTexts(values);
    this.split = new PartTexts(values);
    this.held = new HeldValues(values);
    this.substrings = new Substrings(values);
    this.reads = new AddressReads(values);
    this.constants = new EnumNames(values);
  }

  /** True when the expression itself puts a text together. */
  boolean composes(Expr expr) {
    if (expr instanceof Expr.New creation) {
      return wraps(creation);
    }
    if (expr instanceof Expr.Concat concat) {
      return concat.parts().stream().anyMatch(p -> p instanceof Expr.Literal l && l.isText());
    }
    return expr instanceof Expr.Call call
        && (formats.handles(call)
            || builders.handles(call)
            || (isIdentity(call) && call.arguments().isEmpty())
            || isStaticIdentity(call)
            || joins.handles(call)
            || (call.receiver().isPresent()
                && Set.of("append", "concat", "replace").contains(call.name())));
  }

  /** True for a call that makes one text of the elements of a collection. */
  boolean joins(Expr expr) {
    return expr instanceof Expr.Call call && joins.handles(call);
  }

  /** True for calls on a builder that change the builder itself. */
  boolean changesReceiver(Expr expr) {
    return expr instanceof Expr.Call call
        && (call.name().equals("append") || builders.handles(call));
  }

  /** The texts of a call or creation; empty when it is none of the known ones. */
  Optional<List<TextValue>> of(Expr expr, Frame frame) {
    if (expr instanceof Expr.New creation) {
      return created(creation, frame);
    }
    return expr instanceof Expr.Call call ? called(call, frame) : Optional.empty();
  }

  private Optional<List<TextValue>> created(Expr.New creation, Frame frame) {
    if (parts.handles(creation)) {
      return Optional.of(parts.of(creation, frame));
    }
    return wraps(creation) ? Optional.of(wrapped(creation.arguments(), frame)) : Optional.empty();
  }

  private Optional<List<TextValue>> called(Expr.Call call, Frame frame) {
    if (formats.handles(call)) {
      return Optional.of(formats.of(call, frame));
    }
    if (joins.handles(call)) {
      return Optional.of(joins.of(call, frame));
    }
    return joined(call, frame)
        .or(() -> substrings.of(call, frame))
        .or(() -> reads.of(call, frame))
        .or(() -> constants.of(call, frame))
        .or(() -> named(call, frame));
  }

  /** What was added to a joiner that is asked for its text. */
  private Optional<List<TextValue>> joined(Expr.Call call, Frame frame) {
    return call.name().equals("toString")
        ? call.receiver().flatMap(receiver -> joins.ofJoiner(receiver, frame))
        : Optional.empty();
  }

  private Optional<List<TextValue>> named(Expr.Call call, Frame frame) {
    Optional<List<TextValue>> taken = held.texts(call, frame);
    if (taken.isPresent()) {
      return taken;
    }
    if (values.known().does(call.name(), DEFAULTS) && !call.arguments().isEmpty()) {
      return Optional.of(withDefault(call, frame));
    }
    if (call.qualifier() == Qualifier.TYPE || call.qualifier() == Qualifier.STATIC_IMPORT) {
      return staticCall(call, frame);
    }
    return call.receiver().flatMap(receiver -> instanceCall(call, receiver, frame));
  }

  private List<TextValue> withDefault(Expr.Call call, Frame frame) {
    List<Expr> all = new ArrayList<>();
    if (call.qualifier() == Qualifier.EXPRESSION) {
      call.receiver().ifPresent(receiver -> all.add(content(receiver)));
    }
    call.arguments().forEach(argument -> all.addAll(supplied(argument)));
    return values.union(all, frame);
  }

  /** What {@code Optional.of} and {@code Optional.ofNullable} hold. */
  private static Expr content(Expr whole) {
    Expr optional = whole;
    while (optional instanceof Expr.Call filter
        && filter.name().equals("filter")
        && filter.receiver().isPresent()) {
      optional = filter.receiver().get();
    }
    return optional instanceof Expr.Call call
            && call.owner().name().endsWith("Optional")
            && call.arguments().size() == 1
        ? call.arguments().get(0)
        : optional;
  }

  private static List<Expr> supplied(Expr argument) {
    return argument instanceof Expr.Lambda lambda ? lambda.results() : List.of(argument);
  }

  private boolean wraps(Expr.New creation) {
    return values.known().types("text-wrappers").contains(simple(creation.type()))
        || creation.type().name().endsWith("HttpUrl.Builder");
  }

  private static String simple(TypeRef type) {
    String name = type.name();
    return LastPart.ofName(name);
  }

  /** {@code new URL(text)}, {@code new URL(base, path)}; a builder without arguments is empty. */
  private List<TextValue> wrapped(List<Expr> arguments, Frame frame) {
    List<Expr> texts = arguments.stream().filter(a -> !isNumber(a)).toList();
    return values.join(texts, frame);
  }

  private static boolean isNumber(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NUMBER;
  }

  private Optional<List<TextValue>> staticCall(Expr.Call call, Frame frame) {
    if (call.name().equals("newInstance") && call.owner().name().endsWith("Builder")) {
      return Optional.of(values.join(List.of(), frame));
    }
    if (isStaticIdentity(call)) {
      List<TextValue> same = values.of(call.arguments().get(0), frame.deeper());
      boolean encodes = call.owner().name().endsWith("URLEncoder");
      return Optional.of(encodes ? same.stream().map(TextCalls::encoded).toList() : same);
    }
    return Optional.empty();
  }

  /** Only what reads differently once it is decoded is encoded. */
  private static TextValue encoded(TextValue value) {
    return mapText(value, text -> text.replace("%", "%25").replace("+", "%2B"));
  }

  private boolean isStaticIdentity(Expr.Call call) {
    if (call.qualifier() != Qualifier.TYPE || call.arguments().isEmpty()) {
      return false;
    }
    return values.known().types("text-makers").contains(simple(call.owner()))
        && values.known().does(call.name(), SAME_AS_ARGUMENT);
  }

  private boolean isIdentity(Expr.Call call) {
    return call.receiver().isPresent()
        && values.known().does(call.name(), call.arguments().isEmpty() ? SAME_TEXT : EXPANDS);
  }

  private Optional<List<TextValue>> instanceCall(Expr.Call call, Expr receiver, Frame frame) {
    if (isIdentity(call)) {
      List<TextValue> inner = values.of(receiver, frame.deeper());
      return inner.stream().allMatch(TextValue::unknown)
          ? Optional.empty()
          : Optional.of(Stripping.after(call.name(), inner));
    }
    if (builders.handles(call)) {
      return builders.isText(call, frame)
          ? Optional.empty()
          : Optional.of(builders.of(call, receiver, frame));
    }
    return switch (call.name()) {
      case "append", "concat" -> Optional.of(appended(call, receiver, frame));
      case "toLowerCase", "toUpperCase" ->
          Optional.of(recased(receiver, frame, call.name().equals("toLowerCase")));
      case "replace" -> replaced(call, receiver, frame);
      case "replaceAll", "replaceFirst" ->
          isPlain(call) ? replaced(call, receiver, frame) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private List<TextValue> appended(Expr.Call call, Expr receiver, Frame frame) {
    List<Expr> parts = new ArrayList<>();
    parts.add(receiver);
    call.arguments().stream().limit(1).forEach(parts::add);
    return values.join(parts, frame);
  }

  private List<TextValue> recased(Expr receiver, Frame frame, boolean lower) {
    return values.of(receiver, frame.deeper()).stream()
        .map(v -> mapText(v, t -> lower ? t.toLowerCase(Locale.ROOT) : t.toUpperCase(Locale.ROOT)))
        .toList();
  }

  private Optional<List<TextValue>> replaced(Expr.Call call, Expr receiver, Frame frame) {
    if (call.arguments().size() != 2) {
      return Optional.empty();
    }
    Optional<String> from = single(call.arguments().get(0), frame);
    List<TextValue> to = values.of(call.arguments().get(1), frame.deeper());
    if (from.isEmpty() || from.get().isEmpty() || to.size() != 1) {
      return Optional.empty();
    }
    return Optional.of(
        values.of(receiver, frame.deeper()).stream()
            .map(v -> Replacing.replace(v, from.get(), to.get(0)))
            .toList());
  }

  /** True where the expression that is replaced is a plain text. */
  private static boolean isPlain(Expr.Call call) {
    return call.arguments().size() == 2
        && call.arguments().get(0) instanceof Expr.Literal literal
        && literal.value().chars().noneMatch(c -> "\\[](){}.*+?^$|".indexOf(c) >= 0);
  }

  private Optional<String> single(Expr expr, Frame frame) {
    List<TextValue> texts = values.of(expr, frame.deeper());
    return texts.size() == 1 ? texts.get(0).complete() : Optional.empty();
  }

  private static TextValue mapText(TextValue value, UnaryOperator<String> change) {
    List<TextValue.Piece> pieces = new ArrayList<>();
    for (TextValue.Piece piece : value.pieces()) {
      pieces.add(
          piece instanceof TextValue.Text text
              ? new TextValue.Text(change.apply(text.text()), text.origin())
              : piece);
    }
    return new TextValue(pieces, value.trail());
  }

  /** The parts of texts that are taken apart. */
  PartTexts split() {
    return split;
  }

  /** The elements that a for-each loop takes from an expression. */
  List<TextValue> elements(Expr iterable, Frame frame) {
    List<Expr> elements = values.elements().of(List.of(iterable));
    boolean opened = elements.size() != 1 || !elements.get(0).equals(iterable);
    return opened
        ? values.union(elements, frame)
        : split
            .of(new Closure(iterable, frame.scene()), frame)
            .orElseGet(() -> joins.each(iterable, frame));
  }
}

package io.github.adalscan.link;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.model.Bound;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Texts made of the elements of arrays, collections and streams: {@code String.join(" ", names)},
 * {@code names.stream().collect(Collectors.joining(" "))}, helpers of Spring, Apache and Guava.
 */
final class JoinedTexts {
  /** Take the elements first and the separator last. */
  private static final Set<String> ELEMENTS_FIRST =
      Set.of("collectionToDelimitedString", "arrayToDelimitedString");

  private static final String JOINER = "StringJoiner";

  /** Longer collections are not put together. */
  private static final int MAX_ELEMENTS = 32;

  private static final int MAX_COLLECTIONS = 4;

  private final Values values;
  private final Rounds rounds;
  private final Functions functions;

  JoinedTexts(Values values) {
    this.values = values;
    this.rounds = new Rounds(values);
    this.functions = new Functions(values);
  }

  /** A call that joins, taken apart. */
  private record Joining(
      Optional<Expr> before, Optional<Expr> separator, Optional<Expr> behind, List<Expr> parts) {}

  /**
   * What is joined.
   *
   * @param here true for an expression of the call itself, whose variables are known
   */
  private record Part(Closure closure, boolean here) {}

  /** True for calls that join. */
  static boolean handles(Expr.Call call) {
    return joining(call).isPresent();
  }

  private static Optional<Joining> joining(Expr.Call call) {
    List<Expr> arguments = call.arguments();
    boolean named =
        call.qualifier() == Qualifier.TYPE || call.qualifier() == Qualifier.STATIC_IMPORT;
    if (call.name().equals("join") && named && call.owner().name().endsWith("StringUtils")) {
      return arguments.size() == 2
          ? Optional.of(plain(arguments.get(1), arguments.subList(0, 1)))
          : Optional.empty();
    }
    if (call.name().equals("join") && named && !arguments.isEmpty()) {
      return call.owner().name().endsWith("String")
          ? Optional.of(plain(arguments.get(0), arguments.subList(1, arguments.size())))
          : Optional.empty();
    }
    if (ELEMENTS_FIRST.contains(call.name()) && arguments.size() == 2) {
      return Optional.of(plain(arguments.get(1), arguments.subList(0, 1)));
    }
    if (call.receiver().isEmpty() || !(part(call) instanceof Expr.Call inner)) {
      return Optional.empty();
    }
    if (call.name().equals("collect") && inner.name().equals("joining")) {
      List<Expr> texts = inner.arguments();
      return Optional.of(
          new Joining(at(texts, 1), at(texts, 0), at(texts, 2), List.of(call.receiver().get())));
    }
    return call.name().equals("join") && inner.name().equals("on") && inner.arguments().size() == 1
        ? Optional.of(plain(inner.arguments().get(0), arguments))
        : Optional.empty();
  }

  /** What says how: the argument of {@code collect}, the receiver of Guava's {@code join}. */
  private static Expr part(Expr.Call call) {
    return call.name().equals("collect") && call.arguments().size() == 1
        ? call.arguments().get(0)
        : call.receiver().orElseThrow();
  }

  private static Joining plain(Expr separator, List<Expr> parts) {
    return new Joining(Optional.empty(), Optional.of(separator), Optional.empty(), parts);
  }

  private static Optional<Expr> at(List<Expr> all, int index) {
    return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
  }

  /** The texts that the call can make. */
  List<TextValue> of(Expr.Call call, Frame frame) {
    Joining joining = joining(call).orElseThrow();
    Set<TextValue> all = new LinkedHashSet<>();
    for (List<Part> parts : collections(joining.parts(), frame)) {
      join(joining, parts, frame).stream()
          .filter(each -> values.limits().room(all))
          .forEach(all::add);
    }
    return List.copyOf(all);
  }

  private List<TextValue> join(Joining joining, List<Part> parts, Frame frame) {
    List<TextValue> texts = text(joining.before(), frame);
    for (int i = 0; i < parts.size(); i++) {
      texts = i == 0 ? texts : values.limits().product(texts, text(joining.separator(), frame));
      texts = values.limits().product(texts, text(parts.get(i), frame));
    }
    return values.limits().product(texts, text(joining.behind(), frame));
  }

  /** What a {@code StringJoiner} holds; empty when the expression is none. */
  Optional<List<TextValue>> ofJoiner(Expr joiner, Frame frame) {
    boolean one =
        isJoiner(Chains.start(joiner))
            || values.types().typeOf(joiner, frame.place()).name().endsWith(JOINER);
    List<Construction> made =
        one ? values.tracer().constructions().of(new Closure(joiner, frame.scene())) : List.of();
    if (made.size() != 1 || !isJoiner(made.get(0).root().expr())) {
      return Optional.empty();
    }
    List<Expr> texts = Construction.arguments(made.get(0).root().expr());
    List<Part> parts = new ArrayList<>();
    for (Closure call : made.get(0).calls()) {
      if (Construction.name(call).equals("add")) {
        Construction.argument(call, 0).ifPresent(each -> parts.add(new Part(each, false)));
      }
    }
    Joining joining = new Joining(at(texts, 1), at(texts, 0), at(texts, 2), List.of());
    return Optional.of(join(joining, parts, frame));
  }

  private static boolean isJoiner(Expr expr) {
    return expr instanceof Expr.New creation && creation.type().name().endsWith(JOINER);
  }

  private List<TextValue> text(Optional<Expr> expr, Frame frame) {
    return expr.map(each -> values.of(each, frame.deeper()))
        .orElse(List.of(new TextValue(List.of(), List.of())));
  }

  private List<TextValue> text(Part part, Frame frame) {
    Closure closure = part.closure();
    return values.of(closure.expr(), part.here() ? frame.deeper() : frame.move(closure.scene()));
  }

  /** The elements, one list for each collection that is meant; the parts where none is known. */
  private List<List<Part>> collections(List<Expr> parts, Frame frame) {
    List<Part> opened =
        Elements.of(parts).stream()
            .map(each -> new Part(new Closure(each, frame.scene()), true))
            .toList();
    if (opened.size() != 1) {
      return List.of(opened);
    }
    List<List<Closure>> found = elements(opened.get(0).closure(), 0);
    return found.isEmpty()
        ? List.of(opened)
        : found.stream()
            .map(each -> each.stream().map(element -> new Part(element, false)).toList())
            .toList();
  }

  private List<List<Closure>> elements(Closure whole, int depth) {
    if (depth > 2 || !isName(whole.expr())) {
      return List.of();
    }
    if (whole.expr() instanceof Expr.Call call && call.name().equals("map")) {
      return mapped(call, whole, depth);
    }
    List<Closure> fixed = rounds.elements(whole);
    boolean stream = whole.expr() instanceof Expr.Call call && Rounds.handsOn(call);
    if (stream && call(whole).receiver().isPresent() && fixed.isEmpty()) {
      return elements(whole.with(call(whole).receiver().get()), depth);
    }
    return fixed.isEmpty() || !fits(fixed) || filled(whole) ? filled(whole, depth) : List.of(fixed);
  }

  private static Expr.Call call(Closure closure) {
    return (Expr.Call) closure.expr();
  }

  private static boolean isName(Expr expr) {
    return expr instanceof Expr.VariableRef
        || expr instanceof Expr.FieldRef
        || expr instanceof Expr.Call;
  }

  private List<List<Closure>> mapped(Expr.Call map, Closure whole, int depth) {
    if (map.receiver().isEmpty() || map.arguments().size() != 1) {
      return List.of();
    }
    List<List<Closure>> all = new ArrayList<>();
    Closure receiver = whole.with(map.receiver().get());
    List<Closure> fixed = rounds.elements(receiver);
    for (List<Closure> each : fixed.isEmpty() ? elements(receiver, depth) : List.of(fixed)) {
      List<Closure> results = new ArrayList<>();
      for (Closure element : each) {
        List<Closure> applied = functions.applied(whole.with(map.arguments().get(0)), element);
        if (applied.size() != 1) {
          return List.of();
        }
        results.addAll(applied);
      }
      all.add(results);
    }
    return all;
  }

  private boolean fits(List<Closure> elements) {
    return values.limits().within(elements.size(), MAX_ELEMENTS, Bound.PARTS);
  }

  private boolean filled(Closure whole) {
    return values.tracer().constructions().of(whole).stream()
        .anyMatch(made -> made.calls("add") || made.calls("addAll"));
  }

  /** What {@code add} and {@code addAll} put into the collection, behind what it began with. */
  private List<List<Closure>> filled(Closure whole, int depth) {
    List<List<Closure>> all = new ArrayList<>();
    for (Construction made : values.tracer().constructions().of(whole)) {
      if (all.size() >= MAX_COLLECTIONS) {
        values.limits().hit(Bound.ALTERNATIVES);
        break;
      }
      List<Closure> content = new ArrayList<>();
      Elements.direct(made.root().expr()).forEach(each -> content.add(made.root().with(each)));
      for (Closure call : made.calls()) {
        added(call, content, depth);
      }
      if (!content.isEmpty() && fits(content)) {
        all.add(content);
      }
    }
    return all;
  }

  private void added(Closure call, List<Closure> content, int depth) {
    Optional<Closure> argument = Construction.argument(call, 0);
    if (argument.isEmpty()) {
      return;
    }
    if (Construction.name(call).equals("add")) {
      content.add(argument.get());
    } else if (Construction.name(call).equals("addAll")) {
      List<Closure> fixed = rounds.elements(argument.get());
      List<List<Closure>> more =
          fixed.isEmpty() ? elements(argument.get(), depth + 1) : List.of(fixed);
      content.addAll(more.size() == 1 ? more.get(0) : List.of(argument.get()));
    }
  }
}

package io.github.adalscan.token;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Construction;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads sets, lists and arrays of texts from code. */
final class TextSets {
  /**
   * What a collection can hold.
   *
   * @param open true when it may hold more
   */
  record TextSet(List<TextPart> elements, boolean open) {}

  private static final int MAX_SETS = 8;
  private static final int MAX_DEPTH = 6;
  private static final Set<String> FACTORIES =
      Set.of(
          "of",
          "asList",
          "singleton",
          "singletonList",
          "copyOf",
          "newHashSet",
          "newArrayList",
          "stream",
          "unmodifiableSet",
          "unmodifiableList",
          "setOf",
          "listOf");
  private static final Set<String> HARMLESS =
      Set.of(
          "collect",
          "stream",
          "toArray",
          "toList",
          "toSet",
          "build",
          "distinct",
          "sorted",
          "iterator",
          "split",
          "trim",
          "strip",
          "add",
          "addAll",
          "toString");

  private final ProjectFacts project;

  TextSets(ProjectFacts project) {
    this.project = project;
  }

  /** The sets that several expressions, read one after the other, can make. */
  List<TextSet> of(List<Closure> expressions) {
    List<TextSet> sets = List.of(new TextSet(List.of(), false));
    for (Closure each : expressions) {
      sets = product(sets, of(each, 0));
    }
    return sets;
  }

  private static List<TextSet> product(List<TextSet> first, List<TextSet> second) {
    List<TextSet> all = new ArrayList<>();
    for (TextSet a : first) {
      for (TextSet b : second) {
        if (all.size() < MAX_SETS) {
          List<TextPart> elements = new ArrayList<>(a.elements());
          elements.addAll(b.elements());
          all.add(new TextSet(elements, a.open() || b.open()));
        }
      }
    }
    return all;
  }

  private List<TextSet> of(Closure closure, int depth) {
    if (isNull(closure) || depth > MAX_DEPTH) {
      return List.of(new TextSet(List.of(), depth > MAX_DEPTH));
    }
    if (isText(closure.expr())) {
      return texts(closure, List.of());
    }
    List<TextSet> all = new ArrayList<>();
    for (Construction made : project.constructions().of(closure)) {
      all.addAll(made(made, closure, depth));
    }
    return all.size() > MAX_SETS ? all.subList(0, MAX_SETS) : all;
  }

  private static boolean isNull(Closure closure) {
    return closure.expr() instanceof Expr.Literal literal
        && literal.kind() == Expr.LiteralKind.NULL;
  }

  private boolean isText(Expr expr) {
    return (expr instanceof Expr.Literal literal && literal.isText())
        || expr instanceof Expr.Concat
        || (expr instanceof Expr.Call call
            && !FACTORIES.contains(call.name())
            && !HARMLESS.contains(call.name())
            && project.values().composes(expr));
  }

  private List<TextSet> made(Construction made, Closure closure, int depth) {
    Expr root = made.root().expr();
    if (isText(root)) {
      return texts(made.root(), made.calls());
    }
    boolean odd = made.calls().stream().anyMatch(c -> !HARMLESS.contains(Construction.name(c)));
    Optional<List<Closure>> start = elements(made.root());
    if (start.isEmpty()) {
      return unknown(made, closure);
    }
    List<TextSet> sets = List.of(new TextSet(List.of(), odd));
    for (Closure each : start.get()) {
      sets = product(sets, of(each, depth + 1));
    }
    for (Closure call : made.calls()) {
      String name = Construction.name(call);
      if (name.equals("add") || name.equals("addAll")) {
        for (Expr argument : Construction.arguments(call.expr())) {
          sets = product(sets, of(call.with(argument), depth + 1));
        }
      }
    }
    return sets;
  }

  /** What a text that cannot be opened further can be: its own value, if any of it is known. */
  private List<TextSet> unknown(Construction made, Closure closure) {
    List<TextValue> values = project.values().of(closure);
    boolean text = made.calls().isEmpty() || project.values().composes(made.root().expr());
    if (text && values.stream().anyMatch(value -> !value.unknown())) {
      return values.stream()
          .map(v -> new TextSet(List.of(TextPart.of(v, closure.location())), false))
          .limit(MAX_SETS)
          .toList();
    }
    return List.of(new TextSet(List.of(), true));
  }

  /** The elements that a collection begins with; empty when the expression is no collection. */
  private static Optional<List<Closure>> elements(Closure root) {
    if (root.expr() instanceof Expr.ArrayOf array) {
      return Optional.of(array.elements().stream().map(root::with).toList());
    }
    if (root.expr() instanceof Expr.New creation) {
      String name = creation.type().name();
      boolean collection = name.endsWith("Set") || name.endsWith("List");
      return collection
          ? Optional.of(
              creation.arguments().stream().filter(TextSets::notNumber).map(root::with).toList())
          : Optional.empty();
    }
    if (root.expr() instanceof Expr.Call call) {
      if (call.name().startsWith("empty")) {
        return Optional.of(List.of());
      }
      if (FACTORIES.contains(call.name())) {
        return Optional.of(call.arguments().stream().map(root::with).toList());
      }
    }
    return Optional.empty();
  }

  private static boolean notNumber(Expr expr) {
    return !(expr instanceof Expr.Literal literal) || literal.kind() != Expr.LiteralKind.NUMBER;
  }

  private List<TextSet> texts(Closure text, List<Closure> calls) {
    Optional<String> separator =
        calls.stream()
            .filter(call -> Construction.name(call).equals("split"))
            .findFirst()
            .flatMap(call -> Construction.argument(call, 0))
            .flatMap(this::literal);
    List<TextSet> sets = new ArrayList<>();
    for (TextValue value : project.values().of(text)) {
      TextPart part = TextPart.of(value, text.location());
      sets.add(new TextSet(separator.map(by -> split(part, by)).orElse(List.of(part)), false));
    }
    return sets.size() > MAX_SETS ? sets.subList(0, MAX_SETS) : sets;
  }

  private Optional<String> literal(Closure closure) {
    return project.values().of(closure).stream().findFirst().flatMap(TextValue::complete);
  }

  private static List<TextPart> split(TextPart part, String regex) {
    Pattern by = isHarmless(regex) ? plain(regex) : Pattern.compile(Pattern.quote(regex));
    List<TextPart> parts = new ArrayList<>();
    for (String each : by.split(part.text(), -1)) {
      TextValue value = TextValue.of(each, part.location());
      TextValue whole = new TextValue(value.pieces(), part.trail());
      parts.add(new TextPart(whole, part.location()));
    }
    return parts;
  }

  /** The expression is the scanned code's: one that could take long is taken as plain text. */
  private static boolean isHarmless(String regex) {
    long repeats = regex.chars().filter(c -> "*+{".indexOf(c) >= 0).count();
    return regex.length() > 1 && repeats < 2 && regex.indexOf('(') < 0;
  }

  private static Pattern plain(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (java.util.regex.PatternSyntaxException broken) {
      return Pattern.compile(Pattern.quote(regex));
    }
  }
}

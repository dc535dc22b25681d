package io.github.adalscan.token.text;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Answers;
import io.github.adalscan.link.place.Branches;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.link.value.Splits;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Location;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads sets, lists and arrays of texts from code. */
public final class TextSets {
  /**
   * What a collection can hold.
   *
   * @param open true when it may hold more
   */
  public record TextSet(List<TextPart> elements, boolean open) {}

  static final int MAX_SETS = 8;
  private static final int MAX_DEPTH = 6;
  private final ProjectFacts project;
  private final CollectionFills fills;
  private final CollectionCalls calls;
  private final StrippedTexts stripped;
  private final MappedTexts mappings;
  private final Splits splits;
  private final PlainTexts plain;

  /** By depth: what lies deeper is not looked at as far. */
  private final Map<Integer, Answers<TextSet>> answers = new ConcurrentHashMap<>();

  /** Reads collections of a project. */
  public TextSets(ProjectFacts project) {
    this.project = project;
    this.fills = new CollectionFills(project);
    this.calls = new CollectionCalls(project);
    this.stripped = new StrippedTexts(calls);
    this.splits = project.splits();
    this.mappings = new MappedTexts(project);
    this.plain = new PlainTexts(project, fills, calls);
  }

  /** The sets that several expressions, read one after the other, can make. */
  public List<TextSet> of(List<Closure> expressions) {
    List<TextSet> sets = List.of(new TextSet(List.of(), false));
    for (Closure each : expressions) {
      sets = product(sets, of(each, 0));
    }
    return sets;
  }

  private List<TextSet> product(List<TextSet> first, List<TextSet> second) {
    List<TextSet> all = new ArrayList<>();
    for (TextSet a : first) {
      for (TextSet b : second) {
        if (project.within(all.size() + 1, MAX_SETS, Bound.SETS)) {
          Set<TextPart> elements = new LinkedHashSet<>(a.elements());
          elements.addAll(b.elements());
          all.add(new TextSet(List.copyOf(elements), a.open() || b.open()));
        }
      }
    }
    return all;
  }

  private List<TextSet> of(Closure closure, int depth) {
    return project.within(depth, MAX_DEPTH, Bound.DEPTH)
        ? answers.computeIfAbsent(depth, this::answers).of(closure)
        : List.of(new TextSet(List.of(), true));
  }

  private Answers<TextSet> answers(int depth) {
    return new Answers<>(closure -> find(closure, depth));
  }

  private List<TextSet> find(Closure given, int depth) {
    Closure closure = given.with(calls.unchanged(given.expr()));
    if (isNull(closure)) {
      return List.of(new TextSet(List.of(), false));
    }
    if (plain.isText(closure.expr())) {
      return plain.texts(closure);
    }
    List<TextSet> known = plain.known(closure);
    if (known.isEmpty()) {
      known = plain.known(calls.copied(closure));
    }
    if (!known.isEmpty()) {
      return known;
    }
    CollectionFills.Filled filled = fills.of(calls.held(closure));
    List<TextSet> all = new ArrayList<>();
    for (Construction made : project.constructions().of(closure)) {
      List<TextSet> sets = made(made, depth);
      for (Closure each : notIn(fills.ofInitialiser(made.root()), filled)) {
        sets = product(sets, of(each, depth + 1));
      }
      sets.forEach(set -> all.add(filled.open() ? new TextSet(set.elements(), true) : set));
    }
    List<TextSet> sets = project.atMost(all, MAX_SETS, Bound.SETS);
    List<TextSet> closed =
        sets.isEmpty() || sets.stream().anyMatch(TextSet::open)
            ? contents(closure, depth)
            : List.of();
    return closed.isEmpty() ? sets : closed;
  }

  /** What is filled in, without what the initialiser of a field is known to get. */
  private static List<Closure> notIn(
      CollectionFills.Filled initialiser, CollectionFills.Filled filled) {
    List<Location> known = initialiser.elements().stream().map(Closure::location).toList();
    return filled.elements().stream().filter(each -> !known.contains(each.location())).toList();
  }

  /** The sets of an expression of which every element is in sight. */
  private List<TextSet> contents(Closure closure, int depth) {
    List<TextSet> all = new ArrayList<>();
    for (List<Closure> elements : project.contents().of(closure)) {
      List<TextSet> sets = List.of(new TextSet(List.of(), false));
      for (Closure each : elements) {
        sets = product(sets, of(each, depth + 1));
      }
      all.addAll(sets);
    }
    boolean known =
        all.stream().noneMatch(TextSet::open)
            && all.stream().flatMap(set -> set.elements().stream()).anyMatch(TextPart::known);
    return known ? project.atMost(all, MAX_SETS, Bound.SETS) : List.of();
  }

  private static boolean isNull(Closure closure) {
    return closure.expr() instanceof Expr.Literal literal
        && literal.kind() == Expr.LiteralKind.NULL;
  }

  private List<TextSet> made(Construction made, int depth) {
    Optional<Splits.Split> split = splits.of(made);
    List<TextSet> sets = split.isPresent() ? plain.parts(split.get()) : unsplit(made, depth);
    List<Closure> after =
        made.calls().subList(split.map(s -> s.at() + 1).orElse(0), made.calls().size());
    boolean strips =
        after.stream()
            .anyMatch(
                call ->
                    stripped.strips(call)
                        || (split.isPresent() && calls.trims(Construction.name(call))));
    return strips ? sets.stream().map(StrippedTexts::stripped).toList() : sets;
  }

  private List<TextSet> unsplit(Construction made, int depth) {
    Expr root = made.root().expr();
    if (plain.isText(root)) {
      Closure last =
          made.calls().isEmpty() ? made.root() : made.calls().get(made.calls().size() - 1);
      return calls.isOfCollections(Construction.name(last))
          ? List.of(new TextSet(List.of(), true))
          : plain.texts(last);
    }
    return mapped(made, depth).orElseGet(() -> collected(made, depth));
  }

  /** The sets of a collection that is made and filled. */
  private List<TextSet> collected(Construction made, int depth) {
    boolean odd =
        made.calls().stream()
            .anyMatch(c -> !calls.isHarmless(Construction.name(c)) && !stripped.strips(c));
    Optional<List<Closure>> start = calls.elements(made.root());
    if (start.isEmpty()) {
      return List.of(new TextSet(List.of(), true));
    }
    List<TextSet> sets = List.of(new TextSet(List.of(), odd));
    for (Closure each : start.get()) {
      sets = product(sets, of(each, depth + 1));
    }
    CollectionFills.Filled kept = fills.ofInitialiser(made.root());
    for (Closure each : kept.elements()) {
      sets = product(sets, of(each, depth + 1));
    }
    if (kept.open()) {
      sets = sets.stream().map(set -> new TextSet(set.elements(), true)).toList();
    }
    List<Closure> adding = new ArrayList<>(fills.inBody(made.root()));
    made.calls().stream().filter(this::adds).forEach(adding::add);
    List<TextSet> all = new ArrayList<>();
    for (List<Closure> together : Branches.split(adding)) {
      all.addAll(added(sets, together, depth));
    }
    List<TextSet> left = made.calls().stream().anyMatch(this::picks) ? alone(all) : all;
    return project.atMost(left.stream().distinct().toList(), MAX_SETS, Bound.SETS);
  }

  private boolean picks(Closure call) {
    return project.rounds().picks(call);
  }

  /** What is left when some elements are picked: each of them, and perhaps others. */
  private static List<TextSet> alone(List<TextSet> sets) {
    List<TextSet> each =
        sets.stream()
            .flatMap(set -> set.elements().stream())
            .map(element -> new TextSet(List.of(element), true))
            .toList();
    return each.isEmpty() ? List.of(new TextSet(List.of(), true)) : each;
  }

  private boolean adds(Closure call) {
    return calls.adds(Construction.name(call));
  }

  /** What a call adds: one that is met again on the way of the object adds the same. */
  private record Added(Location call, List<TextSet> sets) {}

  private List<TextSet> added(List<TextSet> before, List<Closure> calls, int depth) {
    List<TextSet> sets = before;
    Set<Added> seen = new HashSet<>();
    for (Closure call : calls) {
      List<TextSet> more = List.of(new TextSet(List.of(), false));
      for (List<TextSet> each : rounds(call, depth)) {
        more = product(more, each);
      }
      boolean some = project.rounds().isPicked(call);
      if (seen.add(new Added(call.location(), some ? List.of() : more))) {
        sets = product(sets, some ? alone(more) : more);
      }
    }
    return sets;
  }

  /**
   * What a call adds in each round of the loops around it: once what is the same in all of them.
   */
  private Set<List<TextSet>> rounds(Closure call, int depth) {
    Set<List<TextSet>> all = new LinkedHashSet<>();
    for (Expr argument : Construction.arguments(call.expr())) {
      for (Scene round : project.rounds().repeated(call.scene())) {
        all.add(of(new Closure(argument, round), depth + 1));
      }
    }
    return all;
  }

  /** The texts that a function makes of the elements: {@code .map(Permission::scope)}. */
  private Optional<List<TextSet>> mapped(Construction made, int depth) {
    int map = index(made.calls(), "map");
    Optional<Closure> function =
        map < 0 ? Optional.empty() : Construction.argument(made.calls().get(map), 0);
    boolean harmless =
        function.isPresent()
            && !stripped.strips(made.calls().get(map))
            && made.calls().subList(map + 1, made.calls().size()).stream()
                .allMatch(this::isHarmless);
    if (!harmless) {
      return Optional.empty();
    }
    Closure receiver =
        made.calls().get(map).with(((Expr.Call) made.calls().get(map).expr()).receiver().get());
    List<Closure> before = made.calls().subList(0, map);
    if (!before.stream().allMatch(this::isHarmless)) {
      return mappings.of(plain.known(calls.copied(receiver)), function.get());
    }
    List<TextSet> sets = List.of(new TextSet(List.of(), false));
    List<Closure> elements = project.rounds().elements(receiver);
    for (Closure element : elements) {
      for (Closure result : project.functions().applied(function.get(), element)) {
        sets = product(sets, of(result, depth + 1));
      }
    }
    return sets.get(0).elements().isEmpty()
        ? mappings.of(plain.known(calls.copied(receiver)), function.get())
        : Optional.of(made.calls().stream().anyMatch(this::picks) ? alone(sets) : sets);
  }

  private boolean isHarmless(Closure call) {
    String name = Construction.name(call);
    return (calls.isHarmless(name) || calls.filters(name)) && !calls.adds(name);
  }

  private static int index(List<Closure> calls, String name) {
    for (int i = 0; i < calls.size(); i++) {
      if (Construction.name(calls.get(i)).equals(name)) {
        return i;
      }
    }
    return -1;
  }
}

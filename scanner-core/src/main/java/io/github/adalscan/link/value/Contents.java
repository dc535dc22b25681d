package io.github.adalscan.link.value;

import static io.github.adalscan.rule.catalog.CallEffect.ADDS;
import static io.github.adalscan.rule.catalog.CallEffect.ADDS_ALL;
import static io.github.adalscan.rule.catalog.CallEffect.BUILDS;
import static io.github.adalscan.rule.catalog.CallEffect.COPIES;
import static io.github.adalscan.rule.catalog.CallEffect.FILTERS;
import static io.github.adalscan.rule.catalog.CallEffect.GATHERS;
import static io.github.adalscan.rule.catalog.CallEffect.KEEPS;
import static io.github.adalscan.rule.catalog.CallEffect.MAKES;
import static io.github.adalscan.rule.catalog.CallEffect.MAPS;
import static io.github.adalscan.rule.catalog.CallEffect.PASSES;
import static io.github.adalscan.rule.catalog.CallEffect.READS;
import static io.github.adalscan.rule.catalog.CallEffect.UNITES;
import static io.github.adalscan.rule.catalog.CallEffect.VIEWS;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Branches;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What collections, arrays and streams hold, as far as all of it is in sight. */
public final class Contents {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_ALTERNATIVES = 8;

  /** Calls that leave the elements what they are. */
  private static final Set<CallEffect> SAME = Set.of(KEEPS, GATHERS, FILTERS, BUILDS);

  private static final Set<CallEffect> COPYING = Set.of(COPIES, VIEWS, PASSES);

  /** Calls after which it is still known what the collection holds. */
  private static final Set<CallEffect> KNOWN =
      Set.of(KEEPS, GATHERS, FILTERS, BUILDS, ADDS, ADDS_ALL, READS);

  private static final Set<CallEffect> ADDING = Set.of(ADDS, ADDS_ALL);

  private final Values values;
  private final Functions functions;
  private final Rounds rounds;
  private final MapTexts maps;

  public Contents(Values values) {
    this.values = values;
    this.rounds = new Rounds(values);
    this.functions = new Functions(values);
    this.maps = new MapTexts(values);
  }

  /** The lists of elements that it can hold, in order; none when that is not known. */
  public List<List<Closure>> of(Closure collection) {
    return of(collection, 0);
  }

  private List<List<Closure>> of(Closure whole, int depth) {
    if (depth > MAX_DEPTH) {
      values.limits().hit(Bound.DEPTH);
      return List.of();
    }
    Expr expr = whole.expr();
    if (expr instanceof Expr.ArrayOf array) {
      return List.of(array.elements().stream().map(whole::with).toList());
    }
    if (expr instanceof Expr.New creation) {
      return created(creation, whole, depth);
    }
    if (expr instanceof Expr.Call call) {
      List<Closure> constants = call.receiver().isEmpty() ? rounds.constants(whole) : List.of();
      if (!constants.isEmpty()) {
        return List.of(constants);
      }
      Optional<List<List<Closure>>> known =
          isStatic(call) ? ofStatic(call, whole, depth) : ofInstance(call, whole, depth);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return traced(whole, depth);
  }

  private static boolean isStatic(Expr.Call call) {
    return call.qualifier() == Expr.Qualifier.TYPE
        || call.qualifier() == Expr.Qualifier.STATIC_IMPORT;
  }

  private List<List<Closure>> created(Expr.New creation, Closure whole, int depth) {
    String type = creation.type().name();
    boolean collection = type.endsWith("Set") || type.endsWith("List") || type.endsWith("Deque");
    if (!collection || !creation.body().isEmpty() || creation.arguments().size() > 1) {
      return List.of();
    }
    boolean empty =
        creation.arguments().stream()
            .allMatch(e -> e instanceof Expr.Literal l && l.kind() == Expr.LiteralKind.NUMBER);
    return empty ? List.of(List.of()) : of(whole.with(creation.arguments().get(0)), depth + 1);
  }

  private Optional<List<List<Closure>>> ofStatic(Expr.Call call, Closure whole, int depth) {
    List<Closure> arguments = call.arguments().stream().map(whole::with).toList();
    if (call.name().startsWith("empty") || call.name().equals("builder")) {
      return Optional.of(List.of(List.of()));
    }
    if (values.known().does(call.name(), COPYING) && arguments.size() == 1) {
      return Optional.of(of(arguments.get(0), depth + 1));
    }
    if (values.known().does(call.name(), UNITES) && arguments.size() > 1) {
      return Optional.of(all(arguments, depth));
    }
    boolean makes = values.known().does(call.name(), MAKES) && leavesTree(call, whole);
    if (!makes || call.owner().name().endsWith("Map")) {
      return Optional.empty();
    }
    List<List<Closure>> array = arguments.size() == 1 ? of(arguments.get(0), depth + 1) : List.of();
    return Optional.of(array.isEmpty() ? List.of(arguments) : array);
  }

  private List<List<Closure>> all(List<Closure> collections, int depth) {
    List<List<Closure>> all = List.of(List.of());
    for (Closure each : collections) {
      all = product(all, of(each, depth + 1));
    }
    return all;
  }

  private List<List<Closure>> product(List<List<Closure>> first, List<List<Closure>> second) {
    List<List<Closure>> all = new ArrayList<>();
    for (List<Closure> a : first) {
      for (List<Closure> b : second) {
        if (values.limits().room(all, MAX_ALTERNATIVES, Bound.SETS)) {
          List<Closure> both = new ArrayList<>(a);
          both.addAll(b);
          all.add(both);
        }
      }
    }
    return all;
  }

  private Optional<List<List<Closure>>> ofInstance(Expr.Call call, Closure whole, int depth) {
    Optional<Closure> receiver = call.receiver().map(whole::with);
    if (receiver.isPresent() && values.known().does(call.name(), SAME) && leavesTree(call, whole)) {
      return Optional.of(rounds.picks(whole) ? List.of() : of(receiver.get(), depth + 1));
    }
    boolean adds = values.known().does(call.name(), ADDS) && call.arguments().size() == 1;
    if (receiver.isPresent() && adds && leavesTree(call, whole)) {
      return Optional.of(added(of(receiver.get(), depth + 1), List.of(whole), depth));
    }
    int half = call.name().equals("keySet") ? 0 : call.name().equals("values") ? 1 : -1;
    if (receiver.isPresent() && half >= 0) {
      return Optional.of(ofMap(receiver.get(), half));
    }
    boolean maps = values.known().does(call.name(), MAPS) && call.arguments().size() == 1;
    return receiver.isPresent() && maps && leavesTree(call, whole)
        ? Optional.of(mapped(of(receiver.get(), depth + 1), whole.with(call.arguments().get(0))))
        : Optional.empty();
  }

  private List<List<Closure>> ofMap(Closure map, int half) {
    List<List<Closure>> all = new ArrayList<>();
    for (Construction made : values.tracer().constructions().of(map)) {
      all.add(maps.entries(made).stream().map(entry -> entry.get(half)).toList());
    }
    return all.stream().anyMatch(List::isEmpty) ? List.of() : all;
  }

  private boolean leavesTree(Expr.Call call, Closure whole) {
    return values.methods().targets(call, whole.scene()).isEmpty();
  }

  private List<List<Closure>> mapped(List<List<Closure>> before, Closure function) {
    List<List<Closure>> all = new ArrayList<>();
    for (List<Closure> elements : before) {
      List<Closure> results = new ArrayList<>();
      for (Closure element : elements) {
        List<Closure> made = functions.applied(function, element);
        if (made.size() != 1) {
          return List.of();
        }
        results.add(made.get(0));
      }
      all.add(results);
    }
    return all;
  }

  /** What a name or a method of the tree stands for, and what is added to it on the way. */
  private List<List<Closure>> traced(Closure whole, int depth) {
    List<List<Closure>> all = new ArrayList<>();
    for (Tracer.Source source : values.tracer().sources(whole)) {
      Closure made = source.closure();
      List<Closure> later = values.tracer().constructions().later(source, whole);
      if (made.location().equals(whole.location()) || !later.stream().allMatch(this::isKnown)) {
        return List.of();
      }
      List<List<Closure>> begun = of(made, depth + 1);
      for (List<Closure> together : Branches.split(later.stream().filter(this::adds).toList())) {
        all.addAll(added(begun, together, depth));
      }
    }
    return values.limits().atMost(all, MAX_ALTERNATIVES, Bound.SETS);
  }

  private boolean isKnown(Closure call) {
    return values.known().does(Construction.name(call), KNOWN) && !rounds.isPicked(call);
  }

  private boolean adds(Closure call) {
    return values.known().does(Construction.name(call), ADDING);
  }

  private List<List<Closure>> added(List<List<Closure>> begun, List<Closure> added, int depth) {
    List<List<Closure>> all = begun;
    for (Closure call : added.stream().flatMap(each -> inRounds(each).stream()).toList()) {
      Optional<Closure> argument = Construction.argument(call, 0);
      List<List<Closure>> more =
          values.known().does(Construction.name(call), ADDS_ALL)
              ? argument.map(each -> of(each, depth + 1)).orElse(List.of())
              : argument.map(each -> List.of(List.of(each))).orElse(List.of());
      all = product(all, more);
    }
    return all;
  }

  /** The call once for each round of a loop around it. */
  private List<Closure> inRounds(Closure call) {
    return rounds.repeated(call.scene()).stream()
        .map(round -> new Closure(call.expr(), round))
        .toList();
  }
}

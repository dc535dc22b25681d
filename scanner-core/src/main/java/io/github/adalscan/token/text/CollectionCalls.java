package io.github.adalscan.token.text;

import static io.github.adalscan.rule.catalog.CallEffect.ADDS;
import static io.github.adalscan.rule.catalog.CallEffect.ADDS_ALL;
import static io.github.adalscan.rule.catalog.CallEffect.BUILDS;
import static io.github.adalscan.rule.catalog.CallEffect.COPIES;
import static io.github.adalscan.rule.catalog.CallEffect.FILTERS;
import static io.github.adalscan.rule.catalog.CallEffect.FLATTENS;
import static io.github.adalscan.rule.catalog.CallEffect.GATHERS;
import static io.github.adalscan.rule.catalog.CallEffect.KEEPS;
import static io.github.adalscan.rule.catalog.CallEffect.MAKES;
import static io.github.adalscan.rule.catalog.CallEffect.MAPS;
import static io.github.adalscan.rule.catalog.CallEffect.SPELLS;
import static io.github.adalscan.rule.catalog.CallEffect.SPLITS;
import static io.github.adalscan.rule.catalog.CallEffect.TRIMS;
import static io.github.adalscan.rule.catalog.CallEffect.UNITES;
import static io.github.adalscan.rule.catalog.CallEffect.VIEWS;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.fold.Unchanged;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells calls that make collections, copy them or leave them as they are. */
record CollectionCalls(ProjectFacts project) {
  private static final Set<CallEffect> FACTORIES = Set.of(MAKES, COPIES, VIEWS);
  private static final Set<CallEffect> ADDING = Set.of(ADDS, ADDS_ALL);

  /** Calls on collections that leave the elements as they are. */
  private static final Set<CallEffect> COPYING = Set.of(KEEPS, GATHERS);

  /** Calls after which the elements, or the text, are the same, or more. */
  private static final Set<CallEffect> HARMLESS =
      Set.of(KEEPS, GATHERS, BUILDS, ADDS, ADDS_ALL, SPLITS, TRIMS, SPELLS);

  private static final Set<CallEffect> OF_COLLECTIONS =
      Set.of(KEEPS, GATHERS, FILTERS, ADDS, ADDS_ALL, MAPS, FLATTENS, SPLITS);

  private KnownCalls known() {
    return project.declarations().calls();
  }

  /** What {@code requireNonNull(scopes)} and the like are given. */
  Expr unchanged(Expr expr) {
    return Unchanged.of(expr, known());
  }

  /** True for calls that make collections, or are made on them. */
  boolean isOfCollections(String name) {
    return known().does(name, OF_COLLECTIONS);
  }

  /** True for calls after which the elements are the same, or more. */
  boolean isHarmless(String name) {
    return known().does(name, HARMLESS);
  }

  /** True for calls that add to a collection. */
  boolean adds(String name) {
    return known().does(name, ADDING);
  }

  /** True for calls that give some of the elements. */
  boolean filters(String name) {
    return known().does(name, FILTERS);
  }

  /** True for calls that take blanks away. */
  boolean trims(String name) {
    return known().does(name, TRIMS);
  }

  /** The collection itself of {@code scopes.toArray(..)} and the like. */
  Closure held(Closure closure) {
    Expr current = closure.expr();
    while (current instanceof Expr.Call call
        && known().does(call.name(), OF_COLLECTIONS)
        && call.receiver().isPresent()) {
      current = call.receiver().get();
    }
    return closure.with(current);
  }

  /** What {@code properties.getScopes().stream().toList()} and the like only copy. */
  Closure copied(Closure closure) {
    Expr current = closure.expr();
    while (current instanceof Expr.Call call
        && known().does(call.name(), COPYING)
        && call.receiver().isPresent()) {
      current = call.receiver().get();
    }
    return closure.with(current);
  }

  /** True for calls whose result is a collection. */
  boolean collects(Expr.Call call) {
    return isFactory(call) || isHarmless(call.name()) || isUnion(call);
  }

  /** Methods of the tree that are called so make what they like. */
  boolean isFactory(Expr.Call call) {
    return known().does(call.name(), FACTORIES)
        && (call.receiver().isPresent()
            || project
                .declarations()
                .resolve(call.owner())
                .flatMap(project.declarations()::type)
                .filter(
                    owner ->
                        owner.type().methods().stream()
                            .anyMatch(method -> method.name().equals(call.name())))
                .isEmpty());
  }

  /** {@code Stream.concat(a, b)} and the like. */
  boolean isUnion(Expr.Call call) {
    return known().does(call.name(), UNITES)
        && call.arguments().size() > 1
        && (call.qualifier() == Expr.Qualifier.TYPE
            || call.qualifier() == Expr.Qualifier.STATIC_IMPORT);
  }

  /** The elements that a collection begins with; empty when the expression is no collection. */
  Optional<List<Closure>> elements(Closure root) {
    if (root.expr() instanceof Expr.ArrayOf array) {
      return Optional.of(array.elements().stream().map(root::with).toList());
    }
    if (root.expr() instanceof Expr.New creation) {
      String name = creation.type().name();
      boolean collection = name.endsWith("Set") || name.endsWith("List");
      return collection
          ? Optional.of(
              creation.arguments().stream()
                  .filter(CollectionCalls::notNumber)
                  .map(root::with)
                  .toList())
          : Optional.empty();
    }
    if (root.expr() instanceof Expr.Call call) {
      if (call.name().startsWith("empty")) {
        return Optional.of(List.of());
      }
      if (isUnion(call) || (isFactory(call) && !call.owner().name().endsWith("Map"))) {
        return Optional.of(call.arguments().stream().map(root::with).toList());
      }
    }
    return Optional.empty();
  }

  private static boolean notNumber(Expr expr) {
    return !(expr instanceof Expr.Literal literal) || literal.kind() != Expr.LiteralKind.NUMBER;
  }
}

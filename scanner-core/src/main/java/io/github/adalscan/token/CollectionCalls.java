package io.github.adalscan.token;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.ProjectFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells calls that make collections, copy them or leave them as they are. */
record CollectionCalls(ProjectFacts project) {
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

  private static final Set<String> UNIONS = Set.of("concat", "union", "addAll");

  /** Calls on collections that leave the elements as they are. */
  private static final Set<String> COPYING =
      Set.of("stream", "collect", "toArray", "toList", "toSet", "distinct", "sorted");

  /** Calls that make collections, or are made on them. */
  private static final Set<String> OF_COLLECTIONS =
      Set.of(
          "split",
          "stream",
          "collect",
          "toArray",
          "toList",
          "toSet",
          "distinct",
          "sorted",
          "iterator",
          "add",
          "addAll",
          "map",
          "filter",
          "flatMap");

  /** True for calls that make collections, or are made on them. */
  static boolean isOfCollections(String name) {
    return OF_COLLECTIONS.contains(name);
  }

  /** True for calls after which the elements are the same, or more. */
  static boolean isHarmless(String name) {
    return HARMLESS.contains(name);
  }

  /** The collection itself of {@code scopes.toArray(..)} and the like. */
  static Closure held(Closure closure) {
    Expr current = closure.expr();
    while (current instanceof Expr.Call call
        && OF_COLLECTIONS.contains(call.name())
        && call.receiver().isPresent()) {
      current = call.receiver().get();
    }
    return closure.with(current);
  }

  /** What {@code properties.getScopes().stream().toList()} and the like only copy. */
  static Closure copied(Closure closure) {
    Expr current = closure.expr();
    while (current instanceof Expr.Call call
        && COPYING.contains(call.name())
        && call.receiver().isPresent()) {
      current = call.receiver().get();
    }
    return closure.with(current);
  }

  /** True for calls whose result is a collection. */
  boolean collects(Expr.Call call) {
    return isFactory(call) || HARMLESS.contains(call.name()) || isUnion(call);
  }

  /** Methods of the tree that are called so make what they like. */
  boolean isFactory(Expr.Call call) {
    return FACTORIES.contains(call.name())
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
  static boolean isUnion(Expr.Call call) {
    return UNIONS.contains(call.name())
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

package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The elements of arrays and of the collections that factory methods make. */
final class Elements {
  private static final Set<String> FACTORIES =
      Set.of("of", "asList", "singleton", "singletonList", "copyOf", "newHashSet", "newArrayList");

  /** How the names of types end that have such methods; others mean something else by them. */
  private static final List<String> OWNERS =
      List.of("Set", "List", "Sets", "Lists", "Arrays", "Collections", "Stream", "Collection");

  private Elements() {}

  /** True for a call that makes a collection of its arguments. */
  static boolean isFactory(Expr.Call call) {
    return FACTORIES.contains(call.name())
        && call.receiver().isEmpty()
        && (call.qualifier() == Expr.Qualifier.STATIC_IMPORT
            || OWNERS.stream().anyMatch(call.owner().name()::endsWith));
  }

  /** The elements of one array or collection, which themselves stay closed; else nothing. */
  static List<Expr> direct(Expr whole) {
    if (whole instanceof Expr.ArrayOf array) {
      return array.elements();
    }
    if (whole instanceof Expr.Call call && isFactory(call)) {
      boolean copies = call.name().equals("copyOf") && call.arguments().size() == 1;
      return copies ? direct(call.arguments().get(0)) : call.arguments();
    }
    return whole instanceof Expr.New creation && creation.arguments().size() == 1
        ? direct(creation.arguments().get(0))
        : List.of();
  }

  /** Opens arrays and factory calls; everything else stands for itself. */
  static List<Expr> of(List<Expr> expressions) {
    List<Expr> all = new ArrayList<>();
    for (Expr each : expressions) {
      if (each instanceof Expr.ArrayOf array) {
        all.addAll(array.elements());
      } else if (each instanceof Expr.Call call && isFactory(call)) {
        all.addAll(of(call.arguments()));
      } else if (each instanceof Expr.New creation && creation.arguments().size() == 1) {
        all.addAll(of(creation.arguments()));
      } else {
        all.add(each);
      }
    }
    return all;
  }
}

package io.github.adalscan.link;

import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The elements of arrays and of the collections that factory methods make. */
final class Elements {
  private static final Set<String> FACTORIES =
      Set.of("of", "asList", "singleton", "singletonList", "copyOf", "newHashSet", "newArrayList");

  private Elements() {}

  /** Opens arrays and factory calls; everything else stands for itself. */
  static List<Expr> of(List<Expr> expressions) {
    List<Expr> all = new ArrayList<>();
    for (Expr each : expressions) {
      if (each instanceof Expr.ArrayOf array) {
        all.addAll(array.elements());
      } else if (each instanceof Expr.Call call
          && FACTORIES.contains(call.name())
          && call.receiver().isEmpty()) {
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

package io.github.adalscan.link.fold;

import static io.github.adalscan.rule.catalog.CallEffect.COPIES;
import static io.github.adalscan.rule.catalog.CallEffect.MAKES;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The elements of arrays and of the collections that factory methods make. */
public final class Elements {
  private static final Set<CallEffect> FACTORIES = Set.of(MAKES, COPIES);

  private final Declarations declarations;

  public Elements(Declarations declarations) {
    this.declarations = declarations;
  }

  /** True for a call that makes a collection of its arguments. */
  boolean isFactory(Expr.Call call) {
    return declarations.calls().does(call.name(), FACTORIES)
        && call.receiver().isEmpty()
        && (call.qualifier() == Expr.Qualifier.STATIC_IMPORT
            || declarations.calls().isOf("collection-makers", call.owner().name()));
  }

  /** The elements of one array or collection, which themselves stay closed; else nothing. */
  public List<Expr> direct(Expr whole) {
    if (whole instanceof Expr.ArrayOf array) {
      return array.elements();
    }
    if (whole instanceof Expr.Call call && isFactory(call)) {
      boolean copies =
          declarations.calls().does(call.name(), COPIES) && call.arguments().size() == 1;
      return copies ? direct(call.arguments().get(0)) : call.arguments();
    }
    return whole instanceof Expr.New creation && creation.arguments().size() == 1
        ? direct(creation.arguments().get(0))
        : List.of();
  }

  /** Opens arrays and factory calls; everything else stands for itself. */
  public List<Expr> of(List<Expr> expressions) {
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

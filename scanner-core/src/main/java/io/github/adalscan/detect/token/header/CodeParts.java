package io.github.adalscan.detect.token.header;

import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.List;

/** The expressions around one. */
final class CodeParts {
  private CodeParts() {}

  /** The expressions that hold another one, the innermost first, itself included. */
  static List<Expr> around(Expr root, Expr inner) {
    List<Expr> all = new ArrayList<>();
    find(root, inner, all);
    return all;
  }

  private static boolean find(Expr expr, Expr inner, List<Expr> all) {
    boolean here = expr == inner;
    for (Expr child : expr.children()) {
      here = here || find(child, inner, all);
    }
    if (here) {
      all.add(expr);
    }
    return here;
  }
}

package io.github.adalscan.detect.token.handling;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.List;

/** The variables and calls that an expression names. */
final class CodeRefs {
  private CodeRefs() {}

  static List<Expr.VariableRef> variables(Expr root) {
    return all(root, Expr.VariableRef.class);
  }

  static List<Expr.Call> calls(Expr root) {
    return all(root, Expr.Call.class);
  }

  private static <T extends Expr> List<T> all(Expr root, Class<T> kind) {
    List<T> all = new ArrayList<>();
    CodeWalker.forEach(
        root,
        e -> {
          if (kind.isInstance(e)) {
            all.add(kind.cast(e));
          }
        });
    return all;
  }
}

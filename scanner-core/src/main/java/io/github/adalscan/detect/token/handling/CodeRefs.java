package io.github.adalscan.detect.token.handling;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.List;

/** The variables and calls that an expression names. */
final class CodeRefs {
  private CodeRefs() {}

  static List<Expr.VariableRef> variables(Expr root) {
    List<Expr.VariableRef> all = new ArrayList<>();
    CodeWalker.forEach(
        root,
        e -> {
          if (e instanceof Expr.VariableRef ref) {
            all.add(ref);
          }
        });
    return all;
  }

  static List<Expr.Call> calls(Expr root) {
    List<Expr.Call> all = new ArrayList<>();
    CodeWalker.forEach(
        root,
        e -> {
          if (e instanceof Expr.Call call) {
            all.add(call);
          }
        });
    return all;
  }
}

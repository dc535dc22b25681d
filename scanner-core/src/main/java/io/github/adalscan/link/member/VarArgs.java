package io.github.adalscan.link.member;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import java.util.ArrayList;
import java.util.List;

/** Arguments as the parameters of a method see them. */
public final class VarArgs {
  private VarArgs() {}

  /**
   * One argument for each parameter: what a call passes beyond the fixed ones becomes an array. A
   * single such argument stays as it is: it may be the array.
   */
  public static List<Expr> pack(MethodFacts method, List<Expr> arguments, Expr call) {
    int fixed = method.parameterCount() - 1;
    if (!method.varArgs()
        || arguments.size() == method.parameterCount()
        || arguments.size() < fixed) {
      return arguments;
    }
    List<Expr> packed = new ArrayList<>(arguments.subList(0, fixed));
    List<Expr> rest = arguments.subList(fixed, arguments.size());
    packed.add(new Expr.ArrayOf(TypeRef.UNKNOWN, rest, call.region()));
    return packed;
  }
}

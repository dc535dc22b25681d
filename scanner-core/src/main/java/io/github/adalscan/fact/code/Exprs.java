package io.github.adalscan.fact.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins lists of expressions. */
final class Exprs {
  private Exprs() {}

  static List<Expr> join(Optional<Expr> first, List<Expr> rest) {
    return first.map(expr -> join(List.of(expr), rest)).orElse(rest);
  }

  static List<Expr> join(List<Expr> first, List<Expr> rest) {
    List<Expr> all = new ArrayList<>(first.size() + rest.size());
    all.addAll(first);
    all.addAll(rest);
    return all;
  }
}

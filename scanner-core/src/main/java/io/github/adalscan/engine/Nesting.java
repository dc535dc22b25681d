package io.github.adalscan.engine;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.List;

/** Keeps code away from the linker that is nested deeper than its recursion should go. */
final class Nesting {
  /** Calls in one chain, say; more than that only a program writes. */
  static final int MAX_DEPTH = 2_000;

  private Nesting() {}

  /** Tells whether an expression of the file is nested too deeply; takes no stack itself. */
  static boolean isTooDeep(FileFacts facts) {
    List<Expr> level = new ArrayList<>();
    facts.texts().forEach(text -> level.add(text.value()));
    facts
        .code()
        .ifPresent(unit -> unit.types().forEach(type -> CodeWalker.forEachRoot(type, level::add)));
    return depth(level) > MAX_DEPTH;
  }

  private static int depth(List<Expr> roots) {
    int depth = 0;
    List<Expr> level = roots;
    while (!level.isEmpty()) {
      List<Expr> next = new ArrayList<>();
      level.forEach(expr -> next.addAll(expr.children()));
      level = next;
      depth++;
    }
    return depth;
  }
}

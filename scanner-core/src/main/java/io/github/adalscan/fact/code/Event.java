package io.github.adalscan.fact.code;

import java.util.List;

/** What a statement does, in source order; branches and loops are flattened. */
public sealed interface Event {
  /** The expressions that it evaluates, outermost only. */
  List<Expr> expressions();

  /** Evaluates an expression for its effect. */
  record Evaluate(Expr value) implements Event {
    @Override
    public List<Expr> expressions() {
      return List.of(value);
    }
  }

  /**
   * Assigns, or initialises a local variable.
   *
   * @param target a variable, a field or something opaque
   * @param append true for {@code +=}
   */
  record Assign(Expr target, Expr value, boolean append) implements Event {
    @Override
    public List<Expr> expressions() {
      return List.of(target, value);
    }
  }

  /** Returns a value from the method; not from a lambda in it. */
  record Return(Expr value) implements Event {
    @Override
    public List<Expr> expressions() {
      return List.of(value);
    }
  }
}

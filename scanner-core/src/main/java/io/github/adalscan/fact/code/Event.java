package io.github.adalscan.fact.code;

import java.util.List;
import java.util.Optional;

/**
 * What a statement does, in source order. Statements are flat; each knows its block, and a block
 * that may be left out or repeated (a branch, a loop) is a child of the one around it.
 */
public sealed interface Event {
  /** The index of its block in {@link MethodFacts#blocks()}; 0 is the body itself. */
  int block();

  /** The expressions that it evaluates, outermost only. */
  List<Expr> expressions();

  /** Evaluates an expression for its effect. */
  record Evaluate(Expr value, int block) implements Event {
    /** In the body itself. */
    public Evaluate(Expr value) {
      this(value, 0);
    }

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
  record Assign(Expr target, Expr value, boolean append, int block) implements Event {
    /** In the body itself. */
    public Assign(Expr target, Expr value, boolean append) {
      this(target, value, append, 0);
    }

    @Override
    public List<Expr> expressions() {
      return List.of(target, value);
    }
  }

  /** Throws an exception. */
  record Throw(Expr value, int block) implements Event {
    @Override
    public List<Expr> expressions() {
      return List.of(value);
    }
  }

  /**
   * Leaves a block; a lambda's {@code return} too.
   *
   * @param result what a lambda gives here, which it names among its results
   */
  record Jump(Target target, Optional<Expr> result, int block) implements Event {
    /** Where it goes. */
    public enum Target {
      /** Out of the method or lambda. */
      RETURN,
      /** Behind the loop or switch. */
      BREAK,
      /** To the next round of the loop. */
      CONTINUE
    }

    @Override
    public List<Expr> expressions() {
      return List.of();
    }
  }

  /** Returns a value from the method; not from a lambda in it. */
  record Return(Expr value, int block) implements Event {
    /** In the body itself. */
    public Return(Expr value) {
      this(value, 0);
    }

    @Override
    public List<Expr> expressions() {
      return List.of(value);
    }
  }
}

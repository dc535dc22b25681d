package io.github.adalscan.fact.code;

import io.github.adalscan.fact.TypeRef;
import java.util.List;

/**
 * A block of a method.
 *
 * @param parent the index of the block around it; -1 for the body
 * @param cause what decides whether it runs: for a branch, case or loop the index of the event that
 *     evaluates the condition, for {@code catch} and {@code finally} the index of the block of the
 *     {@code try}; -1 where there is none
 * @param variable of a {@code catch}, the variable of the exception; else -1
 * @param caught the types that a {@code catch} names
 */
public record Block(int parent, Kind kind, int cause, int variable, List<TypeRef> caught) {
  /** What a block is. */
  public enum Kind {
    BODY(true),
    TRY(true),
    CATCH(false),
    FINALLY(true),
    THEN(false),
    ELSE(false),
    LOOP(false),
    /** Of {@code do}: it runs at least once. */
    REPEAT(true),
    /** A whole switch; its cases are the blocks inside. */
    SWITCH(true),
    CASE(false),
    LAMBDA(false);

    private final boolean certain;

    Kind(boolean certain) {
      this.certain = certain;
    }

    /** True when it runs whenever the block around it does. */
    public boolean certain() {
      return certain;
    }

    public boolean repeats() {
      return this == LOOP || this == REPEAT;
    }
  }

  /** The body of a method. */
  public static final Block BODY = of(-1, Kind.BODY, -1);

  public Block {
    caught = List.copyOf(caught);
  }

  /** A block that catches nothing. */
  public static Block of(int parent, Kind kind, int cause) {
    return new Block(parent, kind, cause, -1, List.of());
  }
}

package io.github.adalscan.fact.code;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.model.Region;
import java.util.List;

/**
 * A method, constructor ({@code <init>}) or initialiser ({@code <clinit>}, {@code <iinit>}).
 *
 * @param variables its parameters first, in order, then every local variable
 * @param parameterCount how many of them are parameters
 * @param blocks a block comes after the one around it; the first is the body
 */
public record MethodFacts(
    String name,
    List<Variable> variables,
    int parameterCount,
    boolean varArgs,
    TypeRef returnType,
    boolean isStatic,
    List<Annotation> annotations,
    List<Event> events,
    List<Block> blocks,
    Region region) {
  /** The blocks of a method without branches. */
  public static final List<Block> NO_BRANCHES = List.of(Block.BODY);

  public static final String CONSTRUCTOR = "<init>";
  public static final String STATIC_INITIALISER = "<clinit>";
  public static final String INSTANCE_INITIALISER = "<iinit>";

  public MethodFacts {
    variables = List.copyOf(variables);
    annotations = List.copyOf(annotations);
    events = List.copyOf(events);
    blocks = List.copyOf(blocks);
  }

  /** Those of the variables that callers pass, in order. */
  public List<Variable> parameters() {
    return variables.subList(0, parameterCount);
  }

  /**
   * True when {@code outer}, or the block around it that runs just as surely, is {@code inner} or a
   * block around it: inner runs only after outer began.
   */
  public boolean encloses(int outer, int inner) {
    int sure = outer;
    while (sure > 0 && blocks.get(sure).kind().certain()) {
      sure = blocks.get(sure).parent();
    }
    return isWithin(inner, sure);
  }

  /**
   * True when what leaves the method in one block may fail, and another block then goes on: that of
   * a {@code catch} or {@code finally}, or what follows a {@code catch} that does not leave.
   */
  public boolean mayGoOn(int leaving, int other) {
    for (int block = leaving; block > 0; block = blocks.get(block).parent()) {
      if (blocks.get(block).kind() == Block.Kind.TRY
          && !isWithin(other, block)
          && isReachedBehind(block, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean isReachedBehind(int attempt, int other) {
    for (int i = 0; i < blocks.size(); i++) {
      Block.Kind kind = blocks.get(i).kind();
      boolean clause =
          blocks.get(i).cause() == attempt
              && (kind == Block.Kind.CATCH || kind == Block.Kind.FINALLY);
      if (clause && (isWithin(other, i) || (kind == Block.Kind.CATCH && !surelyLeaves(i)))) {
        return true;
      }
    }
    return false;
  }

  private boolean surelyLeaves(int block) {
    return events.stream()
        .filter(event -> event instanceof Event.Return || event instanceof Event.Throw)
        .anyMatch(event -> isWithin(event.block(), block) && encloses(event.block(), block));
  }

  /** True when a block is {@code outer} or stands in it. */
  public boolean isWithin(int inner, int outer) {
    int block = inner;
    while (block >= 0 && block != outer) {
      block = blocks.get(block).parent();
    }
    return block == outer;
  }

  /** True when only one of two blocks runs: branches of one {@code if}, cases of one switch. */
  public boolean excludes(int one, int other) {
    for (int a = one; a > 0; a = blocks.get(a).parent()) {
      for (int b = other; b > 0; b = blocks.get(b).parent()) {
        if (a != b && isAlternative(blocks.get(a), blocks.get(b))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAlternative(Block a, Block b) {
    boolean cases = a.kind() == Block.Kind.CASE && b.kind() == Block.Kind.CASE;
    boolean branches =
        (a.kind() == Block.Kind.THEN && b.kind() == Block.Kind.ELSE)
            || (a.kind() == Block.Kind.ELSE && b.kind() == Block.Kind.THEN);
    return a.parent() == b.parent() && (cases || (branches && a.cause() == b.cause()));
  }
}

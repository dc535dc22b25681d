package io.github.adalscan.fact.code;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.model.Region;
import java.util.List;

/**
 * A method, constructor ({@code <init>}) or initialiser ({@code <clinit>}, {@code <iinit>}).
 *
 * @param variables its parameters first, in order, then every local variable
 * @param parameterCount how many of them are parameters
 * @param blocks for each block the index of the block around it; the first is the body, its parent
 *     is -1
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
    List<Integer> blocks,
    Region region) {
  /** The blocks of a method without branches. */
  public static final List<Integer> NO_BRANCHES = List.of(-1);

  public static final String CONSTRUCTOR = "<init>";
  public static final String STATIC_INITIALISER = "<clinit>";
  public static final String INSTANCE_INITIALISER = "<iinit>";

  public MethodFacts {
    variables = List.copyOf(variables);
    annotations = List.copyOf(annotations);
    events = List.copyOf(events);
    blocks = List.copyOf(blocks);
  }

  /** The parameters, in order. */
  public List<Variable> parameters() {
    return variables.subList(0, parameterCount);
  }

  /**
   * True when {@code outer} is {@code inner} or a block around it: inner runs only after outer
   * began.
   */
  public boolean encloses(int outer, int inner) {
    int block = inner;
    while (block >= 0 && block != outer) {
      block = blocks.get(block);
    }
    return block == outer;
  }
}

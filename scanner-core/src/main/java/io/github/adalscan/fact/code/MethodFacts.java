package io.github.adalscan.fact.code;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.model.Region;
import java.util.List;

/**
 * A method, constructor ({@code <init>}) or initialiser ({@code <clinit>}, {@code <iinit>}).
 *
 * @param variables its parameters first, in order, then every local variable
 * @param parameterCount how many of them are parameters
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
    Region region) {
  public static final String CONSTRUCTOR = "<init>";
  public static final String STATIC_INITIALISER = "<clinit>";
  public static final String INSTANCE_INITIALISER = "<iinit>";

  public MethodFacts {
    variables = List.copyOf(variables);
    annotations = List.copyOf(annotations);
    events = List.copyOf(events);
  }

  /** The parameters, in order. */
  public List<Variable> parameters() {
    return variables.subList(0, parameterCount);
  }
}

package io.github.adalscan.fact;

import io.github.adalscan.model.LastPart;
import java.util.List;

/**
 * A type as far as one file can tell, in the order in which the language would look it up (JLS
 * 6.4.1).
 *
 * @param name as written, without type arguments; empty for an inferred type
 * @param candidates fully qualified names (nested types with dots), the first that exists wins
 * @param certainty how the name was found
 * @param arguments type arguments
 * @param dimensions of an array; 0 for none
 */
public record TypeRef(
    String name,
    List<String> candidates,
    Certainty certainty,
    List<TypeRef> arguments,
    int dimensions) {
  /** A type about which the file says nothing, as that of {@code var} or of an expression. */
  public static final TypeRef UNKNOWN = new TypeRef("", List.of(), Certainty.UNKNOWN, List.of(), 0);

  /** How a name was found. */
  public enum Certainty {
    /** By a single-type import, a qualified name or a declaration in this file. */
    EXACT,
    /** A star import, the same package or java.lang may supply it; other files decide. */
    AMBIGUOUS,
    UNKNOWN
  }

  public TypeRef {
    candidates = List.copyOf(candidates);
    arguments = List.copyOf(arguments);
  }

  /** A type known by its fully qualified name. */
  public static TypeRef exact(String qualifiedName) {
    return new TypeRef(
        LastPart.ofName(qualifiedName), List.of(qualifiedName), Certainty.EXACT, List.of(), 0);
  }

  /** The same type with type arguments. */
  public TypeRef withArguments(List<TypeRef> newArguments) {
    return new TypeRef(name, candidates, certainty, newArguments, dimensions);
  }

  /** The same type as an array of more dimensions. */
  public TypeRef withDimensions(int newDimensions) {
    return new TypeRef(name, candidates, certainty, arguments, newDimensions);
  }

  public boolean isKnown() {
    return certainty != Certainty.UNKNOWN;
  }
}

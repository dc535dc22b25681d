package io.github.adalscan.fact.code;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.model.Region;
import java.util.List;

/**
 * A class, interface, enum, record or annotation type; also nested, local and anonymous ones.
 *
 * @param name fully qualified, nested names joined with dots; anonymous types get a number
 * @param supertypes the superclass first, then interfaces
 * @param enclosing the fully qualified enclosing type; empty at top level
 */
public record TypeFacts(
    String name,
    Kind kind,
    List<TypeRef> supertypes,
    List<FieldFacts> fields,
    List<MethodFacts> methods,
    List<Annotation> annotations,
    String enclosing,
    Region region) {
  /** The kinds of type. */
  public enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION
  }

  public TypeFacts {
    supertypes = List.copyOf(supertypes);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
    annotations = List.copyOf(annotations);
  }
}

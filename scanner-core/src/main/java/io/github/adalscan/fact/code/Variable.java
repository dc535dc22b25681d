package io.github.adalscan.fact.code;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.model.Region;
import java.util.List;

/** A parameter or local variable of a method, lambda parameters included. */
public record Variable(
    String name, TypeRef type, Kind kind, List<Annotation> annotations, Region region) {
  /** What a variable is. */
  public enum Kind {
    PARAMETER,
    LOCAL,
    LAMBDA_PARAMETER,
    CATCH,
    /** Of a for-each loop; its value is an element of what it loops over. */
    ELEMENT,
    PATTERN
  }

  public Variable {
    annotations = List.copyOf(annotations);
  }
}

package io.github.adalscan.fact.code;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.model.Region;
import java.util.List;
import java.util.Optional;

/**
 * A field, record component or enum constant; the initialiser of an enum constant is its creation.
 */
public record FieldFacts(
    String name,
    TypeRef type,
    boolean isStatic,
    boolean isFinal,
    Optional<Expr> initializer,
    List<Annotation> annotations,
    Region region) {
  public FieldFacts {
    annotations = List.copyOf(annotations);
  }
}

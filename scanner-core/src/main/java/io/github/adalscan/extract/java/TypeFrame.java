package io.github.adalscan.extract.java;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.model.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scope of a type's body.
 *
 * <p>A local or anonymous type may use variables of the method around it. Each such variable
 * becomes a field of the type that the method assigns, so that values flow the same way everywhere.
 */
final class TypeFrame {
  private final EnclosingType type;
  private final Map<String, Capture> captures = new LinkedHashMap<>();

  /** A variable of the enclosing method that the type uses. */
  record Capture(int variable, TypeRef type, Region region) {}

  TypeFrame(EnclosingType type) {
    this.type = type;
  }

  EnclosingType type() {
    return type;
  }

  void capture(String name, Capture capture) {
    captures.putIfAbsent(name, capture);
  }

  Map<String, Capture> captures() {
    return captures;
  }

  List<FieldFacts> capturedFields() {
    return captures.entrySet().stream()
        .map(
            e ->
                new FieldFacts(
                    e.getKey(),
                    e.getValue().type(),
                    false,
                    true,
                    Optional.empty(),
                    List.of(),
                    e.getValue().region()))
        .toList();
  }
}

package io.github.adalscan.fact.code;

import java.util.List;

/**
 * The code of one file.
 *
 * @param packageName empty for the unnamed package
 * @param types all types, nested ones after their enclosing type
 */
public record CodeUnit(String packageName, List<TypeFacts> types) {
  public CodeUnit {
    types = List.copyOf(types);
  }
}

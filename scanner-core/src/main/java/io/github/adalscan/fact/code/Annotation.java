package io.github.adalscan.fact.code;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.model.Region;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An annotation.
 *
 * @param values by element name, also for the single-element form
 * @param region the annotation's name
 */
public record Annotation(TypeRef type, Map<String, Expr> values, Region region) {
  public Annotation {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}

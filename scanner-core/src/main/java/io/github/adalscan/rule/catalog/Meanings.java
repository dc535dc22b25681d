package io.github.adalscan.rule.catalog;

import io.github.adalscan.rule.yaml.Fields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names of types and members, and what each stands for.
 *
 * @param id what the list is asked for by
 * @param names by name, sorted
 */
record Meanings(String id, Map<String, String> names) {
  Meanings {
    // Sorted to read, hashed to ask.
    names = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(names)));
  }

  static Meanings read(Fields fields) {
    Map<String, String> names = new TreeMap<>();
    Fields of = Fields.of(fields.required("names"));
    of.all().keySet().forEach(name -> names.put(name, of.text(name)));
    return new Meanings(fields.text("id"), names);
  }
}

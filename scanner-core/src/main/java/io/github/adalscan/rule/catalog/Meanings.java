package io.github.adalscan.rule.catalog;

import io.github.adalscan.rule.yaml.Fields;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names of types and members, and what each stands for.
 *
 * @param id what the list is asked for by
 * @param names by name
 */
record Meanings(String id, SortedMap<String, String> names) {
  Meanings {
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
  }

  static Meanings read(Fields fields) {
    SortedMap<String, String> names = new TreeMap<>();
    Fields of = Fields.of(fields.required("names"));
    of.all().keySet().forEach(name -> names.put(name, of.text(name)));
    return new Meanings(fields.text("id"), names);
  }
}

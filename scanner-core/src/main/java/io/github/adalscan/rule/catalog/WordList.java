package io.github.adalscan.rule.catalog;

import io.github.adalscan.rule.yaml.Fields;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of types and members that mean the same, whatever library they are of.
 *
 * @param id what the list is asked for by
 * @param names sorted
 */
record WordList(String id, Set<String> names) {
  WordList {
    // Sorted to read, hashed to ask: every call of a tree is looked up in some lists.
    names = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(names)));
  }

  static WordList read(Fields fields) {
    return new WordList(fields.text("id"), new TreeSet<>(fields.texts("names")));
  }
}

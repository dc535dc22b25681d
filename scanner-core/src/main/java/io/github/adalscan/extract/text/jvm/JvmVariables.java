package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.source.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The variables, parameters and fields that a file declares, all in one scope: a name means its
 * latest declaration before the place, or else the first one after it.
 */
final class JvmVariables {
  private final SourceText source;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<String, TreeMap<Integer, Integer>> byName = new HashMap<>();

  JvmVariables(SourceText source) {
    this.source = source;
  }

  /** Adds a declaration whose name is the token. */
  void add(JvmToken name, TypeRef type) {
    byName.computeIfAbsent(name.text(), key -> new TreeMap<>()).put(name.start(), variables.size());
    variables.add(
        new Variable(
            name.text(),
            type,
            Variable.Kind.LOCAL,
            List.of(),
            source.region(name.start(), name.end())));
  }

  List<Variable> all() {
    return variables;
  }

  /** The variable that a name denotes at an offset. */
  OptionalInt find(String name, int offset) {
    TreeMap<Integer, Integer> declarations = byName.get(name);
    if (declarations == null) {
      return OptionalInt.empty();
    }
    Map.Entry<Integer, Integer> before = declarations.floorEntry(offset);
    return OptionalInt.of(
        before == null ? declarations.firstEntry().getValue() : before.getValue());
  }

  /** True when a variable is declared exactly at an offset. */
  boolean declaredAt(JvmToken name) {
    return byName.getOrDefault(name.text(), new TreeMap<>()).containsKey(name.start());
  }
}

package io.github.adalscan.rule.catalog;

import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.RuleLoadException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What calls of well-known methods do, by the names of the methods.
 *
 * @param effects what a name means
 * @param types simple names of types, or their ends, by what they are
 */
public record KnownCalls(Map<String, Set<CallEffect>> effects, Map<String, Set<String>> types) {
  public KnownCalls {
    effects = Map.copyOf(effects);
    types = Map.copyOf(types);
  }

  /** Names that mean the same. */
  private record Entry<T>(T meaning, List<String> names) {}

  /**
   * Reads the table; what several files state adds up.
   *
   * @throws RuleLoadException when it names an effect that there is not
   */
  static KnownCalls read(CatalogReader reader) {
    Map<String, Set<CallEffect>> effects = new HashMap<>();
    for (Entry<CallEffect> each : reader.all(CatalogReader.CALLS, KnownCalls::call)) {
      for (String name : each.names()) {
        effects.computeIfAbsent(name, key -> EnumSet.noneOf(CallEffect.class)).add(each.meaning());
      }
    }
    Map<String, Set<String>> types = new HashMap<>();
    for (Entry<String> each : reader.all(CatalogReader.CALL_TYPES, KnownCalls::types)) {
      types.computeIfAbsent(each.meaning(), key -> new TreeSet<>()).addAll(each.names());
    }
    return new KnownCalls(effects, types);
  }

  private static Entry<CallEffect> call(Fields fields) {
    return new Entry<>(effect(fields), fields.texts("names"));
  }

  private static Entry<String> types(Fields fields) {
    return new Entry<>(fields.text("are"), fields.texts("names"));
  }

  private static CallEffect effect(Fields fields) {
    String wanted = fields.text("does").replace('-', '_').toUpperCase(Locale.ROOT);
    return List.of(CallEffect.values()).stream()
        .filter(effect -> effect.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> new RuleLoadException(fields.markOf("does"), "there is no such effect of calls"));
  }

  /** True when calls of that name have one of some effects. */
  public boolean does(String method, Set<CallEffect> any) {
    Set<CallEffect> found = effects.get(method);
    return found != null && !Collections.disjoint(found, any);
  }

  /** True when calls of that name have an effect. */
  public boolean does(String method, CallEffect effect) {
    Set<CallEffect> found = effects.get(method);
    return found != null && found.contains(effect);
  }

  /** The effect among some that calls of that name have; the first one declared of several. */
  public Optional<CallEffect> effect(String method, Set<CallEffect> among) {
    Set<CallEffect> found = effects.get(method);
    return found == null ? Optional.empty() : found.stream().filter(among::contains).findFirst();
  }

  /** True when the name of a type is, or ends with, one of a kind. */
  public boolean isOf(String kind, String type) {
    return types(kind).stream().anyMatch(type::endsWith);
  }

  /** The names of the calls that have an effect, in a stable order. */
  public SortedSet<String> named(CallEffect effect) {
    return effects.entrySet().stream()
        .filter(entry -> entry.getValue().contains(effect))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Names of types by what they are.
   *
   * @throws IllegalArgumentException when there is no list of that kind
   */
  public Set<String> types(String kind) {
    Set<String> names = types.get(kind);
    if (names == null) {
      throw new IllegalArgumentException("no types '" + kind + "' in the catalogues");
    }
    return names;
  }
}

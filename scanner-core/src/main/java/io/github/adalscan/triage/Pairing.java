package io.github.adalscan.triage;

import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.BaselineState;
import io.github.adalscan.model.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Results and entries that are still single, and the pairs that were made of the others. */
final class Pairing {
  private final Set<Result> results;
  private final Set<BaselineEntry> entries;
  private final Map<Result, BaselineState> states = new LinkedHashMap<>();

  Pairing(Collection<Result> results, Collection<BaselineEntry> entries) {
    this.results = new LinkedHashSet<>(results);
    this.entries = new LinkedHashSet<>(entries);
  }

  List<Result> results() {
    return List.copyOf(results);
  }

  List<BaselineEntry> entries() {
    return List.copyOf(entries);
  }

  /** How a result compares. */
  BaselineState stateOf(Result result) {
    return Optional.ofNullable(states.get(result)).orElse(BaselineState.NEW);
  }

  void pair(Result result, BaselineEntry entry, BaselineState state) {
    results.remove(result);
    entries.remove(entry);
    states.put(result, state);
  }

  /** Pairs those whose key is unique on both sides. */
  void pairUnique(
      Function<Result, String> ofResult,
      Function<BaselineEntry, String> ofEntry,
      BaselineState state) {
    Map<String, List<BaselineEntry>> candidates = group(entries, ofEntry);
    group(results, ofResult)
        .forEach(
            (key, same) -> {
              List<BaselineEntry> others = candidates.getOrDefault(key, List.of());
              if (same.size() == 1 && others.size() == 1) {
                pair(same.get(0), others.get(0), state);
              }
            });
  }

  /** Pairs those of equal keys in their order, as far as both sides reach. */
  void pairInOrder(
      List<Result> some,
      Function<Result, String> ofResult,
      List<BaselineEntry> others,
      Function<BaselineEntry, String> ofEntry,
      BaselineState state) {
    Map<String, List<BaselineEntry>> candidates =
        group(others.stream().filter(entries::contains).toList(), ofEntry);
    group(some.stream().filter(results::contains).toList(), ofResult)
        .forEach(
            (key, same) -> {
              List<BaselineEntry> equal = candidates.getOrDefault(key, List.of());
              for (int i = 0; i < Math.min(same.size(), equal.size()); i++) {
                pair(same.get(i), equal.get(i), state);
              }
            });
  }

  static <T> Map<String, List<T>> group(Collection<T> all, Function<T, String> key) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    all.forEach(each -> groups.computeIfAbsent(key.apply(each), k -> new ArrayList<>()).add(each));
    return groups;
  }
}

package io.github.adalscan.engine;

import io.github.adalscan.model.Level;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleIndex;
import io.github.adalscan.rule.RuleIndex.IndexedRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which rules run, and at which level.
 *
 * @param only when not empty, no other rule is active
 * @param excluded are not active
 * @param enabled are active even if their precision is low
 * @param lowPrecision true to switch on all rules of low precision
 * @param levels levels that replace those of the rules
 */
public record RuleSelection(
    Set<RuleId> only,
    Set<RuleId> excluded,
    Set<RuleId> enabled,
    boolean lowPrecision,
    Map<RuleId, Level> levels) {
  /** The rules that are on by default. */
  public static final RuleSelection DEFAULT = all(false);

  public RuleSelection {
    only = Set.copyOf(only);
    excluded = Set.copyOf(excluded);
    enabled = Set.copyOf(enabled);
    levels = Map.copyOf(levels);
  }

  /** The default rules, and those of low precision too if asked for. */
  public static RuleSelection all(boolean lowPrecision) {
    return new RuleSelection(Set.of(), Set.of(), Set.of(), lowPrecision, Map.of());
  }

  /** No rules but these. */
  public static RuleSelection only(Set<RuleId> rules) {
    return new RuleSelection(rules, Set.of(), Set.of(), false, Map.of());
  }

  /**
   * The chosen rules. A rule that is named runs even if its precision is low.
   *
   * @throws ScanException when a named rule does not exist
   */
  List<IndexedRule> of(RuleIndex index) {
    Stream.of(only, excluded, enabled, levels.keySet())
        .flatMap(Set::stream)
        .forEach(id -> check(id, index));
    return index.rules().stream().filter(this::isActive).toList();
  }

  private boolean isActive(IndexedRule rule) {
    if (only.isEmpty() && excluded.isEmpty() && (lowPrecision || rule.onByDefault())) {
      return true;
    }
    RuleId id = new RuleId(rule.id());
    if (excluded.contains(id)) {
      return false;
    }
    if (!only.isEmpty()) {
      return only.contains(id);
    }
    return lowPrecision || rule.onByDefault() || enabled.contains(id);
  }

  private static void check(RuleId id, RuleIndex index) {
    if (index.rules().stream().noneMatch(rule -> rule.id().equals(id.value()))) {
      throw new ScanException("There is no rule " + id + "; 'adalscan rules' lists them.");
    }
  }

  /** The rule at the level that is chosen for it. */
  Rule leveled(Rule rule) {
    return rule.withLevel(levels.getOrDefault(rule.id(), rule.descriptor().level()));
  }
}

package io.github.adalscan.engine;

import io.github.adalscan.model.Level;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleSet;
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

  /** True when the index of the bundled rules does not tell which keywords are wanted. */
  boolean choosesRules() {
    return !only.isEmpty() || !excluded.isEmpty() || !enabled.isEmpty();
  }

  /**
   * The chosen rules. A rule that is named runs even if its precision is low.
   *
   * @throws ScanException when a named rule does not exist
   */
  RuleSet of(RuleSet all) {
    Stream.of(only, excluded, enabled, levels.keySet())
        .flatMap(Set::stream)
        .forEach(id -> check(id, all));
    return new RuleSet(
        all.rules().stream()
            .filter(this::isActive)
            .map(rule -> rule.withLevel(levels.getOrDefault(rule.id(), rule.descriptor().level())))
            .toList(),
        all.catalogs());
  }

  private boolean isActive(Rule rule) {
    if (excluded.contains(rule.id())) {
      return false;
    }
    if (!only.isEmpty()) {
      return only.contains(rule.id());
    }
    return lowPrecision || rule.descriptor().onByDefault() || enabled.contains(rule.id());
  }

  private static void check(RuleId id, RuleSet all) {
    if (all.find(id.value()).isEmpty()) {
      throw new ScanException("There is no rule " + id + "; 'adalscan rules' lists them.");
    }
  }
}

package io.github.adalscan.rule;

import io.github.adalscan.rule.catalog.Catalogs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Rules in the order of their ids, and the catalogues that they refer to. */
public record RuleSet(List<Rule> rules, Catalogs catalogs) {
  public RuleSet {
    rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
  }

  /** The rule of an id or name; the id in any letter case. */
  public Optional<Rule> find(String idOrName) {
    return rules.stream()
        .filter(
            rule ->
                rule.id().value().equalsIgnoreCase(idOrName)
                    || rule.descriptor().name().equals(idOrName))
        .findFirst();
  }

  /** The rules that run: all, or those that are on by default. */
  public RuleSet active(boolean includeLow) {
    return includeLow
        ? this
        : new RuleSet(
            rules.stream().filter(rule -> rule.descriptor().onByDefault()).toList(), catalogs);
  }

  /**
   * Literals, in lower-case ASCII, of which every file that concerns one of the rules spells one.
   * None contains another.
   */
  public List<String> keywords() {
    TreeSet<String> all = new TreeSet<>();
    rules.forEach(rule -> all.addAll(Keywords.of(rule.match(), catalogs)));
    return Keywords.minimal(all);
  }

  /** True when a rule follows values through files that spell no keyword. */
  public boolean followsValues() {
    return rules.stream().anyMatch(rule -> rule.match() instanceof Match.DetectorMatch);
  }
}

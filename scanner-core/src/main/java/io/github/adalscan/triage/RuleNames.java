package io.github.adalscan.triage;

import io.github.adalscan.model.RuleId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What rules are called, and which of them run. */
public final class RuleNames {
  private final Map<String, RuleId> ids;
  private final Set<RuleId> active;
  private final UnaryOperator<String> hint;

  /**
   * @param ids the rule of each id and each name that there is
   * @param active those that run
   * @param hint what to say of a name that is none, behind it; may be empty
   */
  public RuleNames(Map<String, RuleId> ids, Set<RuleId> active, UnaryOperator<String> hint) {
    this.ids = new TreeMap<>(ids);
    this.active = Set.copyOf(active);
    this.hint = hint;
  }

  /** The rule of an id, in any letter case, or of a name. */
  Optional<RuleId> find(String idOrName) {
    return Optional.ofNullable(ids.get(idOrName))
        .or(() -> Optional.ofNullable(ids.get(idOrName.toUpperCase(Locale.ROOT))));
  }

  String hint(String unknown) {
    return hint.apply(unknown);
  }

  boolean isActive(RuleId rule) {
    return active.contains(rule);
  }
}

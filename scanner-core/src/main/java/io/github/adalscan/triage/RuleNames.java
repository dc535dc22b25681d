package io.github.adalscan.triage;

import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.RuleId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What rules are called, and which of them run. */
public final class RuleNames {
  private final Map<String, RuleId> ids = new TreeMap<>();
  private final Set<RuleId> active;
  private final UnaryOperator<String> hint;

  /**
   * @param all every rule that there is
   * @param active those that run
   * @param hint what to say of a name that is none, behind it; may be empty
   */
  public RuleNames(
      Collection<RuleDescriptor> all,
      Collection<RuleDescriptor> active,
      UnaryOperator<String> hint) {
    this.hint = hint;
    for (RuleDescriptor rule : all) {
      ids.put(rule.id().value(), rule.id());
      ids.put(rule.name(), rule.id());
    }
    this.active = active.stream().map(RuleDescriptor::id).collect(Collectors.toUnmodifiableSet());
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

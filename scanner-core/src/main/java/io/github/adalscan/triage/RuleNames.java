package io.github.adalscan.triage;

import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What rules are called, and which of them run. */
public final class RuleNames {
  private final Supplier<List<RuleDescriptor>> all;
  private final Set<RuleId> active;
  private final UnaryOperator<String> hint;

  /**
   * Names that are looked up when somebody asks.
   *
   * @param all every rule that there is
   * @param active those that run
   * @param hint what to say of a name that is none, behind it; may be empty
   */
  public RuleNames(
      Supplier<List<RuleDescriptor>> all, Set<RuleId> active, UnaryOperator<String> hint) {
    this.all = all;
    this.active = Set.copyOf(active);
    this.hint = hint;
  }

  /** The rule of an id, in any letter case, or of a name. */
  Optional<RuleId> find(String idOrName) {
    return all.get().stream()
        .filter(
            rule -> rule.id().value().equalsIgnoreCase(idOrName) || rule.name().equals(idOrName))
        .map(RuleDescriptor::id)
        .findFirst();
  }

  String hint(String unknown) {
    return hint.apply(unknown);
  }

  boolean isActive(RuleId rule) {
    return active.contains(rule);
  }
}

package io.github.adalscan.explain;

import io.github.adalscan.model.Explanation.Section;
import io.github.adalscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts causes and the rules that prove them into words. */
public final class CauseText {
  private final RuleSet rules;

  public CauseText(RuleSet rules) {
    this.rules = rules;
  }

  /** A cause with its evidence and its fix. */
  public Section section(Cause cause) {
    List<String> lines = new ArrayList<>();
    for (Cause.Evidence evidence : cause.evidence()) {
      String found = found(evidence.rules());
      lines.add(
          found.isEmpty()
              ? "look for: " + evidence.sign()
              : "found by " + found + ": " + evidence.sign());
    }
    lines.add("fix: " + cause.fix());
    if (!cause.check().isEmpty()) {
      lines.add("code does not decide it; look at: " + cause.check());
    }
    return new Section("Cause: " + cause.title(), lines);
  }

  /** The ids of those rules that exist, in their order. */
  public String found(List<String> ids) {
    return ids.stream()
        .flatMap(id -> rules.find(id).stream())
        .map(rule -> rule.id().value())
        .collect(Collectors.joining(", "));
  }
}

package io.github.adalscan.explain;

import io.github.adalscan.model.Explanation;
import io.github.adalscan.model.Explanation.Section;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A rule, by id or name. */
final class RuleTopic implements Topic {
  private static final String HEADING = "## ";

  private final RuleSet rules;

  RuleTopic(RuleSet rules) {
    this.rules = rules;
  }

  @Override
  public Optional<Explanation> explain(String question) {
    return rules.find(question).map(Rule::descriptor).map(RuleTopic::of);
  }

  private static Explanation of(RuleDescriptor rule) {
    List<Section> sections = new ArrayList<>();
    for (String part : rule.guidance().split("(?m)^" + HEADING, -1)) {
      int end = part.indexOf('\n');
      if (end > 0) {
        List<String> lines = part.substring(end).strip().lines().toList();
        sections.add(new Section(part.substring(0, end).strip(), lines));
      }
    }
    return new Explanation(rule.id().value(), rule.title(), sections, Optional.empty());
  }

  @Override
  public Collection<String> names() {
    List<String> names = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      names.add(rule.id().value());
      names.add(rule.descriptor().name());
    }
    return names;
  }
}

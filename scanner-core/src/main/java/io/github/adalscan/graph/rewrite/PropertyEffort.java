package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.rewrite.GraphTables.PropertyRule;
import io.github.adalscan.model.Effort;

/** What it takes to follow the change of a property that a request names. */
final class PropertyEffort {
  private PropertyEffort() {}

  static Effort of(PropertyRule rule) {
    boolean same = rule.target().filter(rule.name()::equals).isPresent();
    boolean annotation = rule.target().filter(t -> t.startsWith("@")).isPresent();
    return switch (rule.change()) {
      case RENAMED -> rule.verified() ? Effort.REVIEW : Effort.MANUAL;
      case SEMANTICS -> same ? Effort.REVIEW : Effort.MANUAL;
      case REMOVED -> annotation ? Effort.REVIEW : Effort.MANUAL;
      case MOVED, TYPE, UNAVAILABLE -> Effort.MANUAL;
    };
  }

  static String check(PropertyRule rule) {
    if (!rule.verified() && rule.target().isPresent()) {
      return "Confirm that " + rule.name() + " is " + rule.target().get() + " now.";
    }
    return rule.check();
  }
}

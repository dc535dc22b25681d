package io.github.adalscan.detect.run;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Overlaps;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One place, one primary finding: a rule silences those that it subsumes on the same region. */
final class Subsumption {
  private Subsumption() {}

  static List<Finding> apply(List<Finding> findings, RuleSet rules) {
    Map<RuleId, Set<RuleId>> subsumers = subsumers(rules);
    Map<String, List<Finding>> byPath = new HashMap<>();
    findings.forEach(
        f -> byPath.computeIfAbsent(f.location().path(), k -> new ArrayList<>()).add(f));
    Map<String, Overlaps<Finding>> places = new HashMap<>();
    byPath.forEach(
        (path, all) -> places.put(path, new Overlaps<>(all, f -> f.location().region())));
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : findings) {
      List<Finding> here =
          Objects.requireNonNull(places.get(finding.location().path()), "has each path")
              .with(finding.location().region());
      if (!isSubsumed(finding, here, subsumers)) {
        kept.add(withRelated(finding, here, subsumers));
      }
    }
    return List.copyOf(kept);
  }

  /** A finding keeps what the silenced ones tell of other places. */
  private static Finding withRelated(
      Finding finding, List<Finding> here, Map<RuleId, Set<RuleId>> subsumers) {
    List<Step> related = new ArrayList<>(finding.related());
    here.stream()
        .filter(other -> subsumers.getOrDefault(other.rule(), Set.of()).contains(finding.rule()))
        .flatMap(other -> other.related().stream())
        .filter(step -> !related.contains(step))
        .forEach(related::add);
    return related.size() == finding.related().size() ? finding : finding.withRelated(related);
  }

  private static Map<RuleId, Set<RuleId>> subsumers(RuleSet rules) {
    Map<RuleId, Set<RuleId>> subsumers = new HashMap<>();
    rules
        .rules()
        .forEach(
            rule ->
                rule.subsumes()
                    .forEach(
                        id -> subsumers.computeIfAbsent(id, k -> new HashSet<>()).add(rule.id())));
    return subsumers;
  }

  private static boolean isSubsumed(
      Finding finding, List<Finding> here, Map<RuleId, Set<RuleId>> subsumers) {
    Set<RuleId> stronger = subsumers.getOrDefault(finding.rule(), Set.of());
    return here.stream().anyMatch(other -> stronger.contains(other.rule()));
  }
}

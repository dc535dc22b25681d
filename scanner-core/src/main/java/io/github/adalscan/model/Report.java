package io.github.adalscan.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The result of a scan; what every reporter prints.
 *
 * @param toolVersion version of the scanner
 * @param rules the active rules by id; not to be changed, and not looked at before a reporter does,
 *     for they may be loaded then
 * @param results the active findings, sorted: those that are printed and that fail a build
 * @param triage the other findings: suppressed, fixed or outside of the change
 * @param notifications sorted
 * @param summary figures of the scan
 */
public record Report(
    String toolVersion,
    List<RuleDescriptor> rules,
    List<Result> results,
    Triage triage,
    List<Notification> notifications,
    ScanSummary summary) {
  public Report {
    rules = Collections.unmodifiableList(rules);
    results = List.copyOf(results);
    notifications = List.copyOf(notifications);
  }

  /** The active findings without what triage knows of them. */
  public List<Finding> findings() {
    return results.stream().map(Result::finding).toList();
  }

  /** The same report with only those active results. */
  public Report only(Predicate<Result> wanted) {
    List<Result> kept = results.stream().filter(wanted).toList();
    return new Report(toolVersion, rules, kept, triage, notifications, summary);
  }

  /** How many findings there are of each level; every level has an entry. */
  public Map<Level, Integer> countsByLevel() {
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      counts.put(level, 0);
    }
    results.forEach(result -> counts.merge(result.finding().level(), 1, Integer::sum));
    return counts;
  }

  /** True when something may be missing from the findings. */
  public boolean incomplete() {
    return notifications.stream().anyMatch(n -> n.kind().incomplete());
  }
}

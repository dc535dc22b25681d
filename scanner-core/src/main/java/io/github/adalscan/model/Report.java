package io.github.adalscan.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a scan; what every reporter prints.
 *
 * @param toolVersion version of the scanner
 * @param rules the active rules by id
 * @param findings sorted
 * @param notifications sorted
 * @param summary figures of the scan
 */
public record Report(
    String toolVersion,
    List<RuleDescriptor> rules,
    List<Finding> findings,
    List<Notification> notifications,
    ScanSummary summary) {
  public Report {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
    notifications = List.copyOf(notifications);
  }

  /** How many findings there are of each level; every level has an entry. */
  public Map<Level, Integer> countsByLevel() {
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      counts.put(level, 0);
    }
    findings.forEach(finding -> counts.merge(finding.level(), 1, Integer::sum));
    return counts;
  }

  /** True when something may be missing from the findings. */
  public boolean incomplete() {
    return notifications.stream().anyMatch(n -> n.kind().incomplete());
  }
}

package io.github.adalscan.engine;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.run.Detectors;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.type.ProjectPaths;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.model.ScanStats.Timed;
import io.github.adalscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins the summaries and runs the rules: once, or for each part of the tree that belongs together.
 */
record Detecting(ScanRequest request, RuleSet rules, ProjectPaths paths, Stopwatch watch) {
  /**
   * What came of the rules.
   *
   * @param parts the tree, or those of its parts that were judged each by itself; none when no file
   *     was worth reading
   */
  record Detected(Detectors.Result result, Map<Bound, Long> bounds, List<Detection> parts) {}

  private static final Detected NOTHING =
      new Detected(new Detectors.Result(List.of(), List.of(), List.of()), Map.of(), List.of());

  Detected of(List<FileFacts> facts, List<Bound> met) {
    if (facts.isEmpty()) {
      return NOTHING;
    }
    Linking linking = new Linking(rules.catalogs(), paths);
    Detection whole = linking.link(facts);
    met.forEach(whole.project()::met);
    facts.stream().filter(Detecting::readInPart).forEach(f -> whole.project().met(Bound.READING));
    List<Detection> all = rules.followsValues() ? linking.parts(whole) : List.of(whole);
    watch.end("link");
    List<Detectors.Result> results =
        all.stream().map(each -> Detectors.run(rules, each, request.keepLevels())).toList();
    watch.end("detect");
    return new Detected(joined(results), bounds(whole, all), all);
  }

  private static boolean readInPart(FileFacts file) {
    return file.notifications().stream().anyMatch(n -> n.kind() == Notification.Kind.LIMIT);
  }

  /** One finding for each place: files that several parts share are judged in each. */
  private static Detectors.Result joined(List<Detectors.Result> results) {
    if (results.size() == 1) {
      return results.get(0);
    }
    Set<Seen> seen = new HashSet<>();
    Set<Finding> findings = new TreeSet<>();
    Set<Notification> notifications = new TreeSet<>();
    Map<String, Long> times = new LinkedHashMap<>();
    for (Detectors.Result each : results) {
      Set<Seen> before = Set.copyOf(seen);
      for (Finding finding : each.findings()) {
        Seen place = new Seen(finding.rule(), finding.location());
        if (!before.contains(place)) {
          findings.add(finding);
          seen.add(place);
        }
      }
      notifications.addAll(each.notifications());
      each.times().forEach(time -> times.merge(time.name(), time.micros(), Long::sum));
    }
    List<Timed> sums = new ArrayList<>();
    times.forEach((name, micros) -> sums.add(new Timed(name, micros)));
    return new Detectors.Result(List.copyOf(findings), List.copyOf(notifications), sums);
  }

  private record Seen(RuleId rule, Location place) {}

  private static Map<Bound, Long> bounds(Detection whole, List<Detection> parts) {
    Map<Bound, Long> sums = new EnumMap<>(whole.project().boundsMet());
    for (Detection part : parts) {
      if (part != whole) {
        part.project().boundsMet().forEach((bound, count) -> sums.merge(bound, count, Long::sum));
      }
    }
    return sums;
  }
}

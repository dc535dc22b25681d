package io.github.adalscan.report.answer;

import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.MigrationPlan;
import io.github.adalscan.model.MigrationPlan.Decision;
import io.github.adalscan.model.MigrationPlan.Need;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.report.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What text and Markdown say of a plan alike, one item a line. */
final class PlanLines {
  private static final int MAX_PLACES = 12;

  private final Map<RuleId, String> titles;

  PlanLines(List<RuleDescriptor> rules) {
    this.titles =
        rules.stream().collect(Collectors.toMap(RuleDescriptor::id, RuleDescriptor::title));
  }

  /** {@code 5 findings (2 mechanical, 3 review)}. */
  static String counted(List<Finding> findings) {
    String efforts =
        MigrationPlan.counts(findings).entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> entry.getValue() + " " + word(entry.getKey()))
            .collect(Collectors.joining(", "));
    String count = findings.size() + (findings.size() == 1 ? " finding" : " findings");
    return efforts.isEmpty() ? count : count + " (" + efforts + ")";
  }

  /** What an effort is called in a plan. */
  static String word(Effort effort) {
    return effort == Effort.SAFE ? "mechanical" : effort.id();
  }

  /** The findings; those of one rule in one file share a line unless each says what to write. */
  List<String> findings(List<Finding> findings) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      groups.computeIfAbsent(key(finding), none -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream().map(this::line).toList();
  }

  private static String key(Finding finding) {
    return finding.location().path() + "\n" + finding.rule() + "\n" + change(finding);
  }

  private String line(List<Finding> group) {
    Finding first = group.get(0);
    String places =
        first.location().path()
            + ":"
            + group.stream()
                .map(f -> String.valueOf(f.location().region().startLine()))
                .distinct()
                .collect(Collectors.joining(", "));
    String change = change(first);
    String what = change.isEmpty() ? titles.getOrDefault(first.rule(), "") : change;
    String efforts =
        group.stream()
            .map(MigrationPlan::effort)
            .distinct()
            .sorted()
            .map(PlanLines::word)
            .collect(Collectors.joining(", "));
    return Visible.of(places + " " + first.rule() + " " + what + " [" + efforts + "]");
  }

  /** What is to be written, where that is short. */
  private static String change(Finding finding) {
    Replacement instead = finding.replacement().orElse(null);
    if (instead instanceof Replacement.Request request) {
      return request.request().isEmpty()
          ? "no single request takes its place"
          : "-> " + request.request();
    } else if (instead instanceof Replacement.Dependencies dependencies) {
      List<String> parts = new ArrayList<>();
      dependencies.remove().forEach(each -> parts.add("remove " + each));
      dependencies.add().forEach(each -> parts.add("add " + each));
      return String.join(", ", parts);
    }
    return "";
  }

  /** The permissions, each with its id. */
  static List<String> needs(List<Need> needs) {
    return needs.stream()
        .map(
            need ->
                (need.application() ? "application permission " : "delegated permission ")
                    + need.name()
                    + (need.id().isEmpty() ? "" : " " + need.id())
                    + (need.calls() == 1 ? ", 1 request" : ", " + need.calls() + " requests"))
        .toList();
  }

  /** {@code question (a.java:1, b.java:2)}. */
  static String decision(Decision decision) {
    String places =
        decision.places().stream()
            .limit(MAX_PLACES)
            .map(PlanLines::place)
            .collect(Collectors.joining(", "));
    int more = decision.places().size() - MAX_PLACES;
    return Visible.of(
        decision.question() + " (" + places + (more > 0 ? " and " + more + " more" : "") + ")");
  }

  private static String place(Location place) {
    return place.path() + ":" + place.region().startLine();
  }
}

package io.github.adalscan.report.finding;

import io.github.adalscan.model.Precision;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.RuleId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which findings come first where not all can be shown. */
public final class Ranking {
  private Ranking() {}

  /** By level, then by security severity, then by precision, then by place. */
  public static Comparator<Result> worstFirst(Report report) {
    Map<RuleId, RuleDescriptor> rules = rules(report);
    return Comparator.comparing((Result result) -> result.finding().level())
        .thenComparing(result -> -severity(rules, result))
        .thenComparing(result -> precision(rules, result))
        .thenComparing(Result::finding);
  }

  /** The active results of a report, the worst first. */
  public static List<Result> ranked(Report report) {
    return report.results().stream().sorted(worstFirst(report)).toList();
  }

  static Map<RuleId, RuleDescriptor> rules(Report report) {
    return report.rules().stream().collect(Collectors.toMap(RuleDescriptor::id, rule -> rule));
  }

  private static double severity(Map<RuleId, RuleDescriptor> rules, Result result) {
    return Optional.ofNullable(rules.get(result.finding().rule()))
        .flatMap(RuleDescriptor::securitySeverity)
        .orElse(0.0);
  }

  private static Precision precision(Map<RuleId, RuleDescriptor> rules, Result result) {
    return Optional.ofNullable(rules.get(result.finding().rule()))
        .map(RuleDescriptor::precision)
        .orElse(Precision.VERY_HIGH);
  }
}

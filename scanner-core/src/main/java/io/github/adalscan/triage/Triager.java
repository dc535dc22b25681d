package io.github.adalscan.triage;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Result;
import io.github.adalscan.model.Suppression;
import io.github.adalscan.model.Triage;
import io.github.adalscan.triage.BaselineMatcher.Compared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides what becomes of findings: nothing is dropped without a trace in the report. */
public final class Triager {
  /**
   * Findings after triage.
   *
   * @param results active, sorted
   * @param triage the others
   */
  public record Outcome(List<Result> results, Triage triage) {
    public Outcome {
      results = List.copyOf(results);
    }
  }

  private final TriageRequest request;
  private final BaselineScope scope;

  /**
   * @param scope what the scan looked at
   */
  public Triager(TriageRequest request, BaselineScope scope) {
    this.request = request;
    this.scope = scope;
  }

  /** Triages sorted findings. */
  public Outcome triage(
      List<Finding> findings, Function<Finding, Optional<Suppression>> suppressions) {
    List<Result> named = named(findings, suppressions);
    Optional<Compared> compared = request.baseline().map(given -> compare(given, named));
    List<Result> all = compared.map(Compared::results).orElse(named);
    List<Result> active = all.stream().filter(result -> result.suppression().isEmpty()).toList();
    List<Result> touched = active.stream().filter(this::isTouched).toList();
    Triage triage =
        new Triage(
            all.stream().filter(result -> result.suppression().isPresent()).toList(),
            compared.map(Compared::outcome),
            request.changed().map(change -> active.size() - touched.size()));
    return new Outcome(touched, triage);
  }

  private boolean isTouched(Result result) {
    return request.changed().map(change -> change.touches(result.finding())).orElse(true);
  }

  /** All findings, since fingerprints count those that are suppressed as well. */
  private static List<Result> named(
      List<Finding> findings, Function<Finding, Optional<Suppression>> suppressions) {
    List<String> fingerprints = Fingerprinter.of(findings);
    List<Result> results = new ArrayList<>(findings.size());
    for (int i = 0; i < findings.size(); i++) {
      Result result = Result.of(findings.get(i), fingerprints.get(i));
      results.add(suppressions.apply(result.finding()).map(result::suppressedBy).orElse(result));
    }
    return results;
  }

  private Compared compare(Baseline baseline, List<Result> results) {
    return new BaselineMatcher(baseline, scope, request.today()).compare(results);
  }
}

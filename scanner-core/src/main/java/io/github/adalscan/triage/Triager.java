package io.github.adalscan.triage;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Result;
import io.github.adalscan.model.Suppression;
import io.github.adalscan.model.Triage;
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
    /** There was nothing to triage. */
    public static final Outcome EMPTY = new Outcome(List.of(), Triage.NONE);

    public Outcome {
      results = List.copyOf(results);
    }
  }

  private Triager() {}

  /** Triages sorted findings. */
  public static Outcome triage(
      List<Finding> findings, Function<Finding, Optional<Suppression>> suppressions) {
    List<String> fingerprints = Fingerprinter.of(findings);
    List<Result> active = new ArrayList<>();
    List<Result> suppressed = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Result result = Result.of(findings.get(i), fingerprints.get(i));
      suppressions
          .apply(result.finding())
          .ifPresentOrElse(
              why -> suppressed.add(result.suppressedBy(why)), () -> active.add(result));
    }
    return new Outcome(active, new Triage(suppressed, Optional.empty(), Optional.empty()));
  }
}

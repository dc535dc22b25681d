package io.github.adalscan.triage;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Result;
import io.github.adalscan.model.Triage;
import java.util.ArrayList;
import java.util.List;

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

  /** Triages sorted findings. */
  public Outcome triage(List<Finding> findings) {
    List<String> fingerprints = Fingerprinter.of(findings);
    List<Result> results = new ArrayList<>(findings.size());
    for (int i = 0; i < findings.size(); i++) {
      results.add(Result.of(findings.get(i), fingerprints.get(i)));
    }
    return new Outcome(results, Triage.NONE);
  }
}

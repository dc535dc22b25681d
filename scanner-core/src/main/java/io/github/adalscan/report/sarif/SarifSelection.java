package io.github.adalscan.report.sarif;

import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.report.finding.Ranking;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.report.text.RelativeUri;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What of a report goes into a SARIF file.
 *
 * @param results in the order of the file
 * @param absent what the baseline holds and the scan does not
 * @param dropped how many did not fit
 */
record SarifSelection(List<Result> results, List<BaselineEntry> absent, int dropped) {
  private static final Comparator<Result> ORDER =
      Comparator.comparing((Result result) -> RelativeUri.of(result.finding().location().path()))
          .thenComparing(result -> result.finding().location().region().startLine())
          .thenComparing(result -> result.finding().location().region().startColumn())
          .thenComparing(result -> result.finding().rule())
          .thenComparing(Result::fingerprint);

  static SarifSelection of(Report report, SarifOptions options) {
    List<Result> all = new ArrayList<>(report.results());
    if (options.include().suppressed()) {
      all.addAll(report.triage().suppressed());
    }
    List<BaselineEntry> absent =
        options.include().absent()
            ? report.triage().baseline().map(outcome -> outcome.fixed()).orElse(List.of())
            : List.of();
    int room = options.maxResults();
    List<Result> shown =
        all.stream().sorted(Ranking.worstFirst(report)).limit(room).sorted(ORDER).toList();
    List<BaselineEntry> gone = absent.stream().limit(room - (long) shown.size()).toList();
    return new SarifSelection(shown, gone, all.size() + absent.size() - shown.size() - gone.size());
  }
}

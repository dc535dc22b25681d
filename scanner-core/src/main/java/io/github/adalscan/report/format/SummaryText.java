package io.github.adalscan.report.format;

import io.github.adalscan.model.Level;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.ScanSummary;
import io.github.adalscan.model.Triage;
import io.github.adalscan.report.text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines that prove that a scan was healthy. */
final class SummaryText {
  private SummaryText() {}

  private static String levels(Map<Level, Integer> counts) {
    return counted(counts.getOrDefault(Level.ERROR, 0), "error")
        + ", "
        + counted(counts.getOrDefault(Level.WARNING, 0), "warning")
        + ", "
        + counted(counts.getOrDefault(Level.NOTE, 0), "note");
  }

  private static String files(ScanSummary summary) {
    return counted(summary.filesSeen(), "file")
        + " seen ("
        + bytes(summary.bytesSeen())
        + " searched), "
        + summary.candidates()
        + " read, "
        + summary.parsed()
        + " Java files parsed, "
        + summary.lexical()
        + " read by tokens only";
  }

  static List<String> lines(Report report, Style style) {
    ScanSummary summary = report.summary();
    List<String> lines = new ArrayList<>();
    boolean none = report.findings().isEmpty();
    lines.add(none ? style.good("No findings.") : style.bold(levels(report.countsByLevel())));
    lines.addAll(triage(report.triage()));
    lines.add(files(summary));
    if (!summary.skipped().isEmpty()) {
      List<String> reasons = new ArrayList<>();
      summary.skipped().forEach((reason, count) -> reasons.add(count + " " + reason));
      lines.add("skipped: " + String.join(", ", reasons));
    }
    lines.add("time: " + summary.millis() + " ms");
    return lines;
  }

  private static List<String> triage(Triage triage) {
    List<String> lines = new ArrayList<>();
    triage
        .baseline()
        .ifPresent(
            outcome ->
                lines.add(
                    "baseline: "
                        + outcome.added()
                        + " new, "
                        + outcome.known()
                        + " known, "
                        + outcome.fixed().size()
                        + " fixed"));
    if (!triage.suppressed().isEmpty()) {
      lines.add("suppressed in the source: " + counted(triage.suppressed().size(), "finding"));
    }
    triage
        .outsideChange()
        .ifPresent(count -> lines.add("outside of the change: " + counted(count, "finding")));
    return lines;
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String bytes(long count) {
    if (count < 10_000) {
      return count + " bytes";
    }
    return count < 10_000_000 ? count / 1000 + " kB" : count / 1_000_000 + " MB";
  }
}

package io.github.adalscan.report.answer;

import io.github.adalscan.model.Bound;
import io.github.adalscan.model.ScanStats;
import io.github.adalscan.model.ScanSummary;
import io.github.adalscan.report.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the time of a scan went, for people. */
public final class StatsText {
  private StatsText() {}

  /**
   * The lines to print.
   *
   * @param reportMicros how long the reports took to be written
   */
  public static List<String> lines(ScanSummary summary, long reportMicros) {
    ScanStats stats = summary.stats();
    List<String> lines = new ArrayList<>();
    lines.add(summary.filesSeen() + " files, " + summary.bytesSeen() + " bytes");
    stats.phases().forEach((phase, micros) -> lines.add(millis(micros) + " ms " + phase));
    lines.add(millis(reportMicros) + " ms report");
    stats.files().forEach(file -> lines.add(slow(file, "file")));
    stats.rules().forEach(rule -> lines.add(slow(rule, "rule")));
    lines.addAll(bounds(stats.bounds()));
    return lines;
  }

  /** All bounds in one line, and below it what those say that were met. */
  private static List<String> bounds(Map<Bound, Long> bounds) {
    List<String> all = new ArrayList<>();
    List<String> met = new ArrayList<>();
    bounds.forEach(
        (bound, count) -> {
          all.add(bound.id() + " " + count);
          if (count > 0) {
            met.add("  " + bound.id() + ": " + bound.meaning());
          }
        });
    met.add(0, "bounds met: " + (all.isEmpty() ? "none" : String.join(", ", all)));
    return met;
  }

  private static String slow(ScanStats.Timed timed, String what) {
    return millis(timed.micros()) + " ms " + what + " " + Visible.of(timed.name());
  }

  private static String millis(long micros) {
    return String.format(Locale.ROOT, "%8.1f", micros / 1000.0);
  }
}

package io.github.adalscan.report.answer;

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
    List<String> bounds = new ArrayList<>();
    for (Map.Entry<String, Long> bound : stats.bounds().entrySet()) {
      bounds.add(bound.getKey() + " " + bound.getValue());
    }
    lines.add("bounds met: " + (bounds.isEmpty() ? "none" : String.join(", ", bounds)));
    return lines;
  }

  private static String slow(ScanStats.Timed timed, String what) {
    return millis(timed.micros()) + " ms " + what + " " + Visible.of(timed.name());
  }

  private static String millis(long micros) {
    return String.format(Locale.ROOT, "%8.1f", micros / 1000.0);
  }
}

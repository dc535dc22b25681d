package io.github.adalscan.report.finding;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Report;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings by the file they are in. */
public final class ByFile {
  private ByFile() {}

  /** Paths in order, each with its findings in order. */
  public static Map<String, List<Finding>> of(Report report) {
    return report.findings().stream()
        .collect(
            Collectors.groupingBy(
                finding -> finding.location().path(), TreeMap::new, Collectors.toList()));
  }
}

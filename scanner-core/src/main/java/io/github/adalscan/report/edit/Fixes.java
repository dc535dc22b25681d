package io.github.adalscan.report.edit;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.report.source.SourceLookup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What of a report can be mended without a person: the fixes that SARIF holds too. */
public final class Fixes {
  private Fixes() {}

  /**
   * The fixes of all results that count, by file.
   *
   * @param sources the files as they are
   */
  public static List<FileFix> of(Report report, SourceLookup sources) {
    Map<String, List<Edit>> byFile = new TreeMap<>();
    for (Result result : report.results()) {
      Finding finding = result.finding();
      Edit.of(finding, sources)
          .ifPresent(
              edit ->
                  byFile
                      .computeIfAbsent(finding.location().path(), path -> new ArrayList<>())
                      .add(edit));
    }
    byFile.keySet().removeAll(withSecrets(report));
    List<FileFix> fixes = new ArrayList<>();
    byFile.forEach(
        (path, edits) ->
            sources
                .bytes(path)
                .filter(bytes -> isAsJudged(bytes, path, sources))
                .flatMap(bytes -> FileFix.of(path, bytes, edits))
                .ifPresent(fixes::add));
    return fixes;
  }

  /** The text that the edits were judged by is read apart from the bytes that they go into. */
  private static boolean isAsJudged(byte[] bytes, String path, SourceLookup sources) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return sources.text(path).map(known -> known.text().equals(unmarked)).orElse(false);
  }

  /** A diff shows the lines around an edit. */
  private static Set<String> withSecrets(Report report) {
    return report.findings().stream()
        .flatMap(finding -> finding.secrets().stream())
        .map(Location::path)
        .collect(Collectors.toSet());
  }
}

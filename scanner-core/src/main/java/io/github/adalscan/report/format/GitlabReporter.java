package io.github.adalscan.report.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.report.finding.FindingText;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.report.text.Hashes;
import io.github.adalscan.report.text.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;

/** Code Quality of GitLab: an array of entries that the merge request compares by fingerprint. */
public final class GitlabReporter implements Reporter {
  private static final int DIGITS = 32;

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    ArrayNode entries = Json.array();
    Set<String> seen = new HashSet<>();
    for (Result result : report.results()) {
      entries.add(entry(result, seen));
    }
    Json.write(entries, true, out);
  }

  private static ObjectNode entry(Result result, Set<String> seen) {
    Finding finding = result.finding();
    ObjectNode entry = Json.object();
    entry.put("description", FindingText.sentence(finding));
    entry.put("check_name", finding.rule().value());
    entry.put("fingerprint", unique(result, seen));
    entry.put("severity", severity(finding.level()));
    ObjectNode location = entry.putObject("location");
    location.put("path", Json.whole(finding.location().path()));
    location
        .putObject("lines")
        .put("begin", finding.location().region().startLine())
        .put("end", finding.location().region().endLine());
    String instead = FindingText.instead(finding);
    if (!instead.isEmpty()) {
      entry.putObject("content").put("body", "Instead:\n\n" + instead.indent(4).stripTrailing());
    }
    return entry;
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }

  /** GitLab joins entries of one fingerprint, whatever their files. */
  private static String unique(Result result, Set<String> seen) {
    String tuple = result.finding().location().path() + "\0" + result.fingerprint();
    String fingerprint = hash(tuple);
    for (int i = 2; !seen.add(fingerprint); i++) {
      fingerprint = hash(tuple + "\0" + i);
    }
    return fingerprint;
  }

  private static String hash(String text) {
    return Hashes.sha256(text).substring(0, DIGITS);
  }
}

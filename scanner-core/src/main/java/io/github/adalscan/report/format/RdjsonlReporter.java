package io.github.adalscan.report.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Step;
import io.github.adalscan.report.edit.Edit;
import io.github.adalscan.report.finding.FindingText;
import io.github.adalscan.report.finding.Project;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.report.secret.Redaction;
import io.github.adalscan.report.source.SourceLookup;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Sentences;
import io.github.adalscan.report.text.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Diagnostics of reviewdog, one a line. Columns count bytes of UTF-8. */
public final class RdjsonlReporter implements Reporter {
  private final SourceLookup sources;
  private final Redaction redaction;

  public RdjsonlReporter(ReportOptions options, Redaction redaction) {
    this.sources = options.sources();
    this.redaction = redaction;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    for (Finding finding : report.findings()) {
      Json.write(diagnostic(finding), false, out);
    }
  }

  private ObjectNode diagnostic(Finding finding) {
    ObjectNode node = Json.object();
    node.put("message", FindingText.full(finding));
    node.set("location", location(finding.location(), finding.snippet()));
    node.put("severity", severity(finding.level()));
    node.putObject("source").put("name", "adalscan").put("url", Project.ADDRESS);
    node.putObject("code")
        .put("value", finding.rule().value())
        .put("url", Project.page(finding.rule()));
    Edit.of(finding, sources)
        .ifPresent(
            edit -> {
              ObjectNode suggestion = node.putArray("suggestions").addObject();
              suggestion.set("range", range(finding.location(), finding.snippet()));
              suggestion.put("text", redaction.mask(edit.text()));
            });
    related(finding, node);
    return node;
  }

  private void related(Finding finding, ObjectNode node) {
    ArrayNode related = Json.array();
    Stream.concat(finding.codeFlow().stream(), finding.related().stream())
        .forEach(step -> related.add(related(step)));
    if (!related.isEmpty()) {
      node.set("related_locations", related);
    }
  }

  private ObjectNode related(Step step) {
    ObjectNode node = Json.object().put("message", Sentences.of(Visible.of(step.message())));
    node.set("location", location(step.location(), ""));
    return node;
  }

  private static String severity(Level level) {
    return level == Level.NOTE ? "INFO" : level.name();
  }

  private ObjectNode location(Location location, String line) {
    ObjectNode node = Json.object().put("path", Json.whole(location.path()));
    node.set("range", range(location, line));
    return node;
  }

  private ObjectNode range(Location location, String line) {
    Region region = location.region();
    ObjectNode range = Json.object();
    range.set("start", position(location.path(), region.startLine(), region.startColumn(), line));
    range.set(
        "end",
        position(
            location.path(),
            region.endLine(),
            region.endColumn(),
            region.singleLine() ? line : ""));
    return range;
  }

  private ObjectNode position(String path, int line, int column, String shown) {
    String source = sources.text(path).map(text -> text.line(line)).orElse(shown);
    String before = source.substring(0, Math.min(column - 1, source.length()));
    int bytes = before.getBytes(StandardCharsets.UTF_8).length + column - before.length();
    return Json.object().put("line", line).put("column", bytes);
  }
}

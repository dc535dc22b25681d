package io.github.adalscan.report.format;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.report.text.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A table as RFC 4180 has it; no cell can become a formula of a spreadsheet. */
public final class CsvReporter implements Reporter {
  private static final List<String> HEAD =
      List.of(
          "rule",
          "level",
          "path",
          "line",
          "column",
          "endLine",
          "endColumn",
          "message",
          "context",
          "symbol",
          "enclosing",
          "effort",
          "fingerprint",
          "baselineState");

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    StringBuilder table = new StringBuilder();
    row(HEAD, table);
    report.results().forEach(result -> row(cells(result), table));
    out.write(table.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> cells(Result result) {
    Finding finding = result.finding();
    Region region = finding.location().region();
    return List.of(
        finding.rule().value(),
        finding.level().id(),
        finding.location().path(),
        Integer.toString(region.startLine()),
        Integer.toString(region.startColumn()),
        Integer.toString(region.endLine()),
        Integer.toString(region.endColumn()),
        finding.message(),
        finding.context().id(),
        finding.symbol(),
        finding.enclosing(),
        finding.replacement().map(r -> r.effort().id()).orElse(""),
        result.fingerprint(),
        result.state().map(state -> state.id()).orElse(""));
  }

  private static void row(List<String> cells, StringBuilder table) {
    table.append(cells.stream().map(CsvReporter::cell).collect(Collectors.joining(",")));
    table.append("\r\n");
  }

  private static String cell(String text) {
    String shown = Visible.of(text);
    String safe = !shown.isEmpty() && "=+-@".indexOf(shown.charAt(0)) >= 0 ? "'" + shown : shown;
    boolean plain = safe.indexOf(',') < 0 && safe.indexOf('"') < 0 && safe.equals(safe.strip());
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}

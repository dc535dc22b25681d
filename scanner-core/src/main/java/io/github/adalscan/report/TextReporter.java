package io.github.adalscan.report;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.model.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes findings for people: where, what, the line itself, and what to write instead. */
final class TextReporter implements Reporter {
  private static final String MARGIN = "  | ";

  private final ReportOptions options;
  private final Style style;

  TextReporter(ReportOptions options) {
    this.options = options;
    this.style = new Style(options.colour());
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    report.results().forEach(result -> finding(result, text));
    if (!options.quiet()) {
      report.notifications().forEach(each -> notification(each, text));
      SummaryText.lines(report, style).forEach(line -> text.append(line).append('\n'));
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void finding(Result result, StringBuilder text) {
    Finding finding = result.finding();
    text.append(style.bold(place(finding.location()))).append(": ");
    text.append(style.level(finding.level()))
        .append(' ')
        .append(style.bold(finding.rule().value()));
    text.append(": ").append(Visible.of(finding.message()));
    if (finding.lexical()) {
      text.append(style.dim(" (read by tokens)"));
    }
    if (result.known()) {
      text.append(style.dim(" (in the baseline)"));
    }
    text.append('\n');
    source(finding, text);
    steps("flow", finding.codeFlow(), text);
    steps("see also", finding.related(), text);
    finding.replacement().ifPresent(r -> instead(ReplacementText.lines(r), text));
    text.append('\n');
  }

  private void source(Finding finding, StringBuilder text) {
    List<String> context = context(finding, true);
    context.forEach(line -> text.append(style.dim(MARGIN)).append(line).append('\n'));
    Excerpt excerpt = Excerpt.of(finding);
    text.append(style.dim(MARGIN)).append(excerpt.line()).append('\n');
    text.append(style.dim(MARGIN));
    text.append(excerpt.marks()).append('\n');
    context(finding, false)
        .forEach(line -> text.append(style.dim(MARGIN)).append(line).append('\n'));
  }

  private List<String> context(Finding finding, boolean before) {
    if (options.contextLines() == 0) {
      return List.of();
    }
    List<String> lines =
        options
            .sources()
            .bytes(finding.location().path())
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
            .orElse(List.of());
    int line = finding.location().region().startLine();
    int from = before ? Math.max(1, line - options.contextLines()) : line + 1;
    int to = before ? line - 1 : Math.min(lines.size(), line + options.contextLines());
    return from > to || to > lines.size()
        ? List.of()
        : lines.subList(from - 1, to).stream().map(Visible::of).toList();
  }

  private void steps(String title, List<Step> steps, StringBuilder text) {
    int number = 0;
    for (Step step : steps) {
      String lead = number == 0 ? title : " ".repeat(title.length());
      text.append("  ").append(lead).append(' ').append(++number).append(". ");
      text.append(place(step.location())).append(": ").append(Visible.of(step.message()));
      text.append('\n');
    }
  }

  private void instead(List<String> lines, StringBuilder text) {
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? style.good("  = ") : "    ").append(lines.get(i)).append('\n');
    }
  }

  private void notification(Notification notification, StringBuilder text) {
    text.append(style.level(notification.level())).append(' ').append(notification.kind().id());
    text.append(": ");
    if (!notification.path().isEmpty()) {
      text.append(Visible.of(notification.path())).append(": ");
    }
    text.append(Visible.of(notification.message())).append('\n');
  }

  private static String place(Location location) {
    return Visible.of(location.path())
        + ":"
        + location.region().startLine()
        + ":"
        + location.region().startColumn();
  }
}

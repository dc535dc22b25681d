package io.github.adalscan.report.format;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.model.Step;
import io.github.adalscan.report.finding.Excerpt;
import io.github.adalscan.report.finding.ReplacementText;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.report.secret.Redaction;
import io.github.adalscan.report.text.Style;
import io.github.adalscan.report.text.Visible;
import io.github.adalscan.source.text.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes findings for people: where, what, the line itself, and what to write instead. */
public final class TextReporter implements Reporter {
  private static final String MARGIN = "  | ";

  private final ReportOptions options;
  private final Redaction redaction;
  private final Style style;

  public TextReporter(ReportOptions options, Redaction redaction) {
    this.options = options;
    this.redaction = redaction;
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
    Excerpt excerpt = excerpt(finding);
    text.append(style.dim(MARGIN)).append(excerpt.line()).append('\n');
    text.append(style.dim(MARGIN));
    text.append(excerpt.marks()).append('\n');
    context(finding, false)
        .forEach(line -> text.append(style.dim(MARGIN)).append(line).append('\n'));
  }

  private Excerpt excerpt(Finding finding) {
    boolean held = Excerpt.holds(finding);
    if (held && finding.secrets().isEmpty()) {
      return Excerpt.of(finding);
    }
    return options
        .sources()
        .text(finding.location().path())
        .filter(text -> finding.location().region().startLine() <= text.lineCount())
        .map(
            text ->
                held
                    ? Excerpt.of(finding.location(), text, redaction)
                    : Excerpt.window(finding.location(), text, redaction))
        .orElseGet(() -> Excerpt.of(finding));
  }

  private List<String> context(Finding finding, boolean before) {
    if (options.contextLines() == 0) {
      return List.of();
    }
    int line = finding.location().region().startLine();
    String path = finding.location().path();
    return options
        .sources()
        .text(path)
        .map(
            text -> {
              int from = before ? Math.max(1, line - options.contextLines()) : line + 1;
              int to =
                  before ? line - 1 : Math.min(text.lineCount(), line + options.contextLines());
              return lines(path, text, from, to);
            })
        .orElse(List.of());
  }

  private List<String> lines(String path, SourceText text, int from, int to) {
    List<String> lines = new ArrayList<>();
    for (int line = from; line <= to; line++) {
      Region whole = Region.onLine(line, 1, text.lineLength(line) + 1);
      lines.add(Visible.of(redaction.slice(path, text, whole)));
    }
    return lines;
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

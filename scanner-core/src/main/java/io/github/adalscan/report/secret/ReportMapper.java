package io.github.adalscan.report.secret;

import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.BaselineOutcome;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.model.Step;
import io.github.adalscan.model.Suppression;
import io.github.adalscan.model.Triage;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The same report with every text and every path that comes from scanned files changed.
 *
 * @param text for messages, names, snippets and replacements
 * @param path for paths of files
 */
public record ReportMapper(UnaryOperator<String> text, UnaryOperator<String> path) {
  /** The changed report; notifications are sorted anew, as their paths may have changed. */
  public Report map(Report report) {
    return new Report(
        report.toolVersion(),
        report.rules(),
        report.results().stream().map(this::result).toList(),
        triage(report.triage()),
        report.notifications().stream().map(this::notification).sorted().toList(),
        report.summary());
  }

  private Triage triage(Triage triage) {
    return new Triage(
        triage.suppressed().stream().map(this::result).toList(),
        triage.baseline().map(this::baseline),
        triage.outsideChange());
  }

  private BaselineOutcome baseline(BaselineOutcome outcome) {
    return new BaselineOutcome(
        outcome.added(), outcome.known(), entries(outcome.fixed()), entries(outcome.expired()));
  }

  private List<BaselineEntry> entries(List<BaselineEntry> entries) {
    return entries.stream()
        .map(
            e ->
                new BaselineEntry(
                    e.rule(),
                    path.apply(e.path()),
                    e.fingerprint(),
                    text.apply(e.symbol()),
                    text.apply(e.enclosing()),
                    e.reason().map(text),
                    e.until()))
        .toList();
  }

  private Result result(Result result) {
    return new Result(
        finding(result.finding()),
        result.fingerprint(),
        result.state(),
        result.suppression().map(this::suppression));
  }

  private Suppression suppression(Suppression suppression) {
    return new Suppression(
        text.apply(suppression.justification()), location(suppression.location()));
  }

  private Finding finding(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.level(),
        location(finding.location()),
        text.apply(finding.message()),
        texts(finding.arguments()),
        finding.context(),
        text.apply(finding.symbol()),
        text.apply(finding.enclosing()),
        text.apply(finding.snippet()),
        finding.lexical(),
        steps(finding.codeFlow()),
        steps(finding.related()),
        finding.replacement().map(this::replacement),
        finding.secrets().stream().map(this::location).toList());
  }

  private Notification notification(Notification each) {
    return new Notification(
        each.kind(),
        each.level(),
        each.path().isEmpty() ? "" : path.apply(each.path()),
        each.region(),
        text.apply(each.message()));
  }

  private List<Step> steps(List<Step> steps) {
    return steps.stream()
        .map(step -> new Step(location(step.location()), text.apply(step.message())))
        .toList();
  }

  private Location location(Location location) {
    return new Location(path.apply(location.path()), location.region());
  }

  private List<String> texts(List<String> texts) {
    return texts.stream().map(text).toList();
  }

  private Replacement replacement(Replacement replacement) {
    if (replacement instanceof Replacement.Code code) {
      return new Replacement.Code(
          text.apply(code.snippet()), code.imports(), code.effort(), texts(code.notes()));
    }
    if (replacement instanceof Replacement.Request request) {
      return request(request);
    }
    if (replacement instanceof Replacement.Advice advice) {
      return new Replacement.Advice(text.apply(advice.text()), advice.effort());
    }
    return replacement;
  }

  Replacement.Request request(Replacement.Request request) {
    return new Replacement.Request(
        text.apply(request.request()),
        text.apply(request.expression()),
        request.effort(),
        texts(request.checks()),
        request.permissions(),
        texts(request.renamedProperties()));
  }
}

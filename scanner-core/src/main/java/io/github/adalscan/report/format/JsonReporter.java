package io.github.adalscan.report.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.ScanStats;
import io.github.adalscan.model.ScanSummary;
import io.github.adalscan.model.Step;
import io.github.adalscan.model.Suppression;
import io.github.adalscan.model.Triage;
import io.github.adalscan.report.finding.ReplacementJson;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.report.text.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a report for programs; {@code formatVersion} grows when a reader could break. */
public final class JsonReporter implements Reporter {
  private static final int FORMAT_VERSION = 1;

  private final boolean stats;

  /**
   * A writer.
   *
   * @param stats true to add where the time went, which makes reports differ from run to run
   */
  public JsonReporter(boolean stats) {
    this.stats = stats;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    ObjectNode root = Json.object();
    root.put("formatVersion", FORMAT_VERSION);
    root.putObject("tool").put("name", "adalscan").put("version", report.toolVersion());
    ArrayNode rules = root.putArray("rules");
    report.rules().forEach(rule -> rules.add(rule(rule)));
    ArrayNode findings = root.putArray("findings");
    report.results().forEach(result -> findings.add(finding(result)));
    if (!report.triage().suppressed().isEmpty()) {
      ArrayNode suppressed = root.putArray("suppressed");
      report.triage().suppressed().forEach(result -> suppressed.add(finding(result)));
    }
    ArrayNode notifications = root.putArray("notifications");
    report.notifications().forEach(each -> notifications.add(notification(each)));
    root.set("summary", summary(report));
    if (stats) {
      root.set("stats", stats(report.summary().stats()));
    }
    Json.write(root, true, out);
  }

  /** What this format says of a rule; without its guidance. */
  public static ObjectNode rule(RuleDescriptor rule) {
    ObjectNode node = Json.object();
    node.put("id", rule.id().value()).put("name", rule.name()).put("title", rule.title());
    node.put("level", rule.level().id()).put("precision", rule.precision().id());
    node.set("tags", Json.texts(rule.tags()));
    rule.cwe().ifPresent(number -> node.put("cwe", number));
    node.set("references", Json.texts(rule.references()));
    return node;
  }

  private static ObjectNode finding(Result result) {
    Finding finding = result.finding();
    ObjectNode node = Json.object();
    node.put("rule", finding.rule().value()).put("level", finding.level().id());
    location(finding.location(), node);
    node.put("message", Json.whole(finding.message()));
    node.put("context", finding.context().id());
    node.put("symbol", Json.whole(finding.symbol()));
    node.put("enclosing", Json.whole(finding.enclosing()));
    node.put("snippet", Json.whole(finding.snippet()));
    node.put("lexical", finding.lexical());
    node.put("fingerprint", result.fingerprint());
    result.state().ifPresent(state -> node.put("baselineState", state.id()));
    result.suppression().ifPresent(found -> node.set("suppression", suppression(found)));
    node.set("codeFlow", steps(finding.codeFlow()));
    node.set("related", steps(finding.related()));
    finding.replacement().ifPresent(r -> node.set("replacement", ReplacementJson.of(r)));
    return node;
  }

  private static ObjectNode suppression(Suppression suppression) {
    ObjectNode node = Json.object();
    node.put("justification", Json.whole(suppression.justification()));
    location(suppression.location(), node);
    return node;
  }

  private static void location(Location location, ObjectNode node) {
    node.put("path", Json.whole(location.path()));
    node.set("region", Json.region(location.region()));
  }

  private static ArrayNode steps(List<Step> steps) {
    ArrayNode array = Json.array();
    for (Step step : steps) {
      ObjectNode node = array.addObject();
      location(step.location(), node);
      node.put("message", Json.whole(step.message()));
    }
    return array;
  }

  private static ObjectNode notification(Notification notification) {
    ObjectNode node = Json.object();
    node.put("kind", notification.kind().id()).put("level", notification.level().id());
    node.put("path", Json.whole(notification.path()));
    notification.region().ifPresent(region -> node.set("region", Json.region(region)));
    return node.put("message", Json.whole(notification.message()));
  }

  private static ObjectNode stats(ScanStats stats) {
    ObjectNode node = Json.object();
    ObjectNode phases = node.putObject("phaseMicros");
    stats.phases().forEach(phases::put);
    timed(stats.files(), "path", node.putArray("slowestFiles"));
    timed(stats.rules(), "rule", node.putArray("slowestRules"));
    ObjectNode bounds = node.putObject("boundsMet");
    stats.bounds().forEach((bound, count) -> bounds.put(bound.id(), count));
    return node;
  }

  private static void timed(List<ScanStats.Timed> all, String name, ArrayNode into) {
    all.forEach(
        each -> into.addObject().put(name, Json.whole(each.name())).put("micros", each.micros()));
  }

  private static ObjectNode summary(Report report) {
    ScanSummary summary = report.summary();
    ObjectNode node = Json.object();
    node.put("filesSeen", summary.filesSeen()).put("bytesSeen", summary.bytesSeen());
    node.put("candidates", summary.candidates()).put("parsed", summary.parsed());
    node.put("lexical", summary.lexical());
    ObjectNode skipped = node.putObject("skipped");
    summary.skipped().forEach(skipped::put);
    ObjectNode findings = node.putObject("findings");
    report.countsByLevel().forEach((level, count) -> findings.put(level.id(), count));
    triage(report.triage(), node);
    return node.put("incomplete", report.incomplete()).put("millis", summary.millis());
  }

  private static void triage(Triage triage, ObjectNode node) {
    node.put("suppressed", triage.suppressed().size());
    triage
        .baseline()
        .ifPresent(
            outcome ->
                node.putObject("baseline")
                    .put("new", outcome.added())
                    .put("known", outcome.known())
                    .put("fixed", outcome.fixed().size()));
    triage.outsideChange().ifPresent(count -> node.put("outsideChange", count));
  }
}

package io.github.adalscan.report.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.MigrationPlan;
import io.github.adalscan.model.MigrationPlan.Decision;
import io.github.adalscan.model.MigrationPlan.Module;
import io.github.adalscan.model.MigrationPlan.Need;
import io.github.adalscan.model.MigrationPlan.PlanStep;
import io.github.adalscan.report.finding.ReplacementJson;
import io.github.adalscan.report.text.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes plans of a migration for people and programs, as UTF-8. */
public final class Plans {
  private static final int FORMAT_VERSION = 1;

  private Plans() {}

  /** Writes for a terminal. */
  public static void text(MigrationPlan plan, OutputStream out) throws IOException {
    PlanText text = new PlanText();
    new PlanDocument(plan, text).write();
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes Markdown with task lists. */
  public static void markdown(MigrationPlan plan, OutputStream out) throws IOException {
    PlanMarkdown text = new PlanMarkdown();
    new PlanDocument(plan, text).write();
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes for programs. */
  public static void json(MigrationPlan plan, OutputStream out) throws IOException {
    ObjectNode node = Json.object().put("formatVersion", FORMAT_VERSION);
    node.put("toolVersion", plan.toolVersion());
    ArrayNode modules = node.putArray("modules");
    plan.modules().forEach(module -> modules.add(module(module)));
    Json.write(node, true, out);
  }

  private static ObjectNode module(Module module) {
    ObjectNode node = Json.object().put("path", Json.whole(module.path()));
    node.put("stage", module.stage().id());
    node.set("counts", counts(module.findings()));
    node.set("flows", Json.texts(module.flows()));
    ArrayNode permissions = node.putArray("permissions");
    module.needs().forEach(need -> permissions.add(need(need)));
    node.set("renamedProperties", Json.texts(module.renamed()));
    ArrayNode steps = node.putArray("steps");
    module.steps().forEach(step -> steps.add(step(step)));
    return node;
  }

  private static ObjectNode counts(List<Finding> findings) {
    ObjectNode node = Json.object().put("findings", findings.size());
    MigrationPlan.counts(findings)
        .forEach((effort, count) -> node.put(PlanLines.word(effort), count));
    return node;
  }

  private static ObjectNode need(Need need) {
    return Json.object()
        .put("name", need.name())
        .put("type", need.application() ? "application" : "delegated")
        .put("id", need.id())
        .put("requests", need.calls());
  }

  private static ObjectNode step(PlanStep step) {
    ObjectNode node = Json.object().put("id", step.id()).put("title", step.title());
    node.put("why", step.why());
    node.set("counts", counts(step.findings()));
    ArrayNode findings = node.putArray("findings");
    step.findings().forEach(finding -> findings.add(finding(finding)));
    ArrayNode decisions = node.putArray("decisions");
    step.decisions().forEach(decision -> decisions.add(decision(decision)));
    node.set("also", Json.texts(step.also()));
    return node;
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode node = Json.object().put("rule", finding.rule().value());
    node.setAll(place(finding.location()));
    node.put("level", finding.level().id());
    node.put("message", Json.whole(finding.message()));
    node.put("effort", PlanLines.word(MigrationPlan.effort(finding)));
    finding
        .replacement()
        .ifPresent(instead -> node.set("replacement", ReplacementJson.of(instead)));
    return node;
  }

  private static ObjectNode decision(Decision decision) {
    ObjectNode node = Json.object().put("question", Json.whole(decision.question()));
    ArrayNode places = node.putArray("places");
    decision.places().forEach(place -> places.add(place(place)));
    return node;
  }

  private static ObjectNode place(Location location) {
    return Json.object()
        .put("path", Json.whole(location.path()))
        .put("line", location.region().startLine())
        .put("column", location.region().startColumn());
  }
}

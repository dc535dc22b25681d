package io.github.adalscan.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.Step;
import io.github.adalscan.triage.Fingerprinter;
import java.util.List;
import java.util.stream.Collectors;

/** The results of a SARIF run. */
final class SarifResults {
  private static final int MAX_STEPS = 100;
  private static final int MAX_RELATED = 20;
  private static final int MAX_SNIPPET = 1000;

  private final Report report;
  private final SarifArtifacts artifacts;
  private final List<String> ruleIds;

  SarifResults(Report report, SarifArtifacts artifacts) {
    this.report = report;
    this.artifacts = artifacts;
    this.ruleIds = report.rules().stream().map(RuleDescriptor::id).map(Object::toString).toList();
  }

  ArrayNode toJson() {
    ArrayNode results = Json.array();
    report.results().forEach(result -> results.add(result(result)));
    return results;
  }

  private ObjectNode result(Result triaged) {
    Finding finding = triaged.finding();
    ObjectNode result = Json.object();
    result.put("ruleId", finding.rule().value());
    result.put("ruleIndex", ruleIds.indexOf(finding.rule().value()));
    result.put("kind", "fail").put("level", finding.level().id());
    ObjectNode message = result.putObject("message");
    message.put("text", text(finding)).put("id", "default");
    message.set("arguments", Json.texts(finding.arguments().stream().map(Visible::of).toList()));
    ObjectNode location = result.putArray("locations").addObject();
    location.set("physicalLocation", physical(finding.location(), finding.snippet()));
    if (!finding.enclosing().isEmpty()) {
      location
          .putArray("logicalLocations")
          .addObject()
          .put("fullyQualifiedName", Visible.of(finding.enclosing()));
    }
    ObjectNode fingerprints = result.putObject("partialFingerprints");
    artifacts
        .lineHash(finding.location().path(), finding.location().region().startLine())
        .ifPresent(hash -> fingerprints.put("primaryLocationLineHash", hash));
    fingerprints.put(Fingerprinter.VERSION, triaged.fingerprint());
    triaged.state().ifPresent(state -> result.put("baselineState", state.id()));
    related(finding.related(), result);
    flow(finding, result);
    properties(finding, result);
    return result;
  }

  /** The message, and what to write instead: many viewers show nothing else. */
  private static String text(Finding finding) {
    String sentence = SarifReporter.sentence(Visible.of(finding.message()));
    String instead =
        finding
            .replacement()
            .map(ReplacementText::lines)
            .map(lines -> lines.stream().collect(Collectors.joining("\n")))
            .orElse("");
    String text = instead.isEmpty() ? sentence : sentence + "\n\nInstead:\n" + instead;
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private ObjectNode physical(Location location, String line) {
    ObjectNode physical = physical(location);
    Region region = location.region();
    if (region.singleLine() && region.endColumn() - 1 <= line.length()) {
      String token = line.substring(region.startColumn() - 1, region.endColumn() - 1);
      snippet(token, (ObjectNode) physical.get("region"));
      if (token.length() < line.length()) {
        ObjectNode context = physical.putObject("contextRegion");
        context.put("startLine", region.startLine()).put("endLine", region.endLine());
        snippet(line, context);
      }
    }
    return physical;
  }

  private static void snippet(String text, ObjectNode region) {
    String cut = text.length() > MAX_SNIPPET ? text.substring(0, MAX_SNIPPET) : text;
    region.putObject("snippet").put("text", Json.whole(cut));
  }

  private ObjectNode physical(Location location) {
    ObjectNode physical = Json.object();
    physical.set("artifactLocation", artifacts.location(location.path()));
    physical.set("region", Json.region(location.region()));
    return physical;
  }

  private void related(List<Step> steps, ObjectNode result) {
    if (steps.isEmpty()) {
      return;
    }
    ArrayNode related = result.putArray("relatedLocations");
    for (Step step : steps.subList(0, Math.min(MAX_RELATED, steps.size()))) {
      ObjectNode node = related.addObject().put("id", related.size());
      node.set("physicalLocation", physical(step.location()));
      node.putObject("message").put("text", SarifReporter.sentence(Visible.of(step.message())));
    }
  }

  private void flow(Finding finding, ObjectNode result) {
    if (finding.codeFlow().isEmpty()) {
      return;
    }
    ArrayNode locations =
        result
            .putArray("codeFlows")
            .addObject()
            .putArray("threadFlows")
            .addObject()
            .putArray("locations");
    List<Step> steps = finding.codeFlow();
    for (Step step : steps.subList(0, Math.min(MAX_STEPS, steps.size()))) {
      step(step, locations);
    }
    Step last = steps.get(steps.size() - 1);
    if (!last.location().equals(finding.location())) {
      step(new Step(finding.location(), finding.message()), locations);
    }
  }

  private void step(Step step, ArrayNode locations) {
    ObjectNode node = locations.addObject();
    ObjectNode location = node.putObject("location");
    location.set("physicalLocation", physical(step.location()));
    location.putObject("message").put("text", SarifReporter.sentence(Visible.of(step.message())));
    node.put("executionOrder", locations.size()).put("importance", "essential");
  }

  private static void properties(Finding finding, ObjectNode result) {
    ObjectNode properties = result.putObject("properties");
    properties.put("context", finding.context().id());
    if (finding.lexical()) {
      properties.put("lexical", true);
    }
    finding.replacement().ifPresent(r -> properties.set("replacement", ReplacementJson.of(r)));
  }
}

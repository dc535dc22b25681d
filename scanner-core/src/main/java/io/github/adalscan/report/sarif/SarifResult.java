package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.model.Step;
import io.github.adalscan.model.Suppression;
import io.github.adalscan.report.edit.Edit;
import io.github.adalscan.report.finding.ReplacementJson;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Visible;
import io.github.adalscan.triage.Fingerprinter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a finding as a SARIF result. */
final class SarifResult {
  private static final int MAX_RELATED = 20;

  private final SarifOptions.Include include;
  private final SarifLocations places;
  private final SarifArtifacts artifacts;
  private final SarifLogicalNames names;
  private final List<RuleDescriptor> rules;
  private final Map<RuleId, Integer> indexes = new HashMap<>();

  SarifResult(
      Report report,
      SarifOptions.Include include,
      SarifLocations places,
      SarifArtifacts artifacts,
      SarifLogicalNames names) {
    this.include = include;
    this.places = places;
    this.artifacts = artifacts;
    this.names = names;
    this.rules = report.rules();
    rules.forEach(rule -> indexes.put(rule.id(), indexes.size()));
  }

  ObjectNode of(Result triaged) {
    Finding finding = triaged.finding();
    Optional<RuleDescriptor> rule =
        Optional.ofNullable(indexes.get(finding.rule())).map(rules::get);
    ObjectNode result = named(finding.rule());
    result.put("kind", "fail").put("level", finding.level().id());
    rule.flatMap(RuleDescriptor::securitySeverity)
        .ifPresent(severity -> result.put("rank", severity * 10));
    String template = rule.map(RuleDescriptor::message).orElse("");
    result.set("message", SarifMessage.of(finding, SarifTemplate.of(template)));
    ObjectNode location = result.putArray("locations").addObject();
    location.set("physicalLocation", places.quoted(finding));
    if (!finding.enclosing().isEmpty()) {
      location
          .putArray("logicalLocations")
          .add(names.of(finding.location().path(), finding.enclosing()));
    }
    related(finding.related(), result);
    SarifFlow.add(finding, places, result);
    fingerprints(triaged, result);
    fixes(finding, result);
    triage(triaged, result);
    properties(finding, result);
    return result;
  }

  /** What the baseline holds and the scan does not find any more. */
  ObjectNode absent(BaselineEntry entry) {
    ObjectNode result = named(entry.rule());
    result.put("kind", "fail").put("level", "note");
    String what = SarifMessage.escaped(Visible.characters(Json.whole(entry.symbol())));
    String text = "'" + what + "' is gone";
    ObjectNode message = result.putObject("message").put("text", text + ".");
    if (result.has("ruleIndex")) {
      message.put("id", SarifMessage.OTHER).set("arguments", Json.texts(List.of(text)));
    }
    result
        .putArray("locations")
        .addObject()
        .putObject("physicalLocation")
        .set("artifactLocation", artifacts.location(entry.path()));
    result.putObject("partialFingerprints").put(Fingerprinter.VERSION, entry.fingerprint());
    if (include.suppressed()) {
      result.putArray("suppressions");
    }
    return result.put("baselineState", "absent");
  }

  private ObjectNode named(RuleId rule) {
    ObjectNode result = Json.object().put("ruleId", rule.value());
    Optional.ofNullable(indexes.get(rule)).ifPresent(index -> result.put("ruleIndex", index));
    return result;
  }

  private void fingerprints(Result triaged, ObjectNode result) {
    Finding finding = triaged.finding();
    ObjectNode fingerprints = result.putObject("partialFingerprints");
    artifacts
        .lineHash(finding.location().path(), finding.location().region().startLine())
        .ifPresent(hash -> fingerprints.put("primaryLocationLineHash", hash));
    fingerprints.put(Fingerprinter.VERSION, triaged.fingerprint());
  }

  private void related(List<Step> steps, ObjectNode result) {
    if (steps.isEmpty()) {
      return;
    }
    ArrayNode related = result.putArray("relatedLocations");
    for (Step step : steps.subList(0, Math.min(MAX_RELATED, steps.size()))) {
      ObjectNode node = related.addObject().put("id", related.size());
      node.set("physicalLocation", places.bare(step.location()));
      node.putObject("message").put("text", SarifFlow.message(step));
    }
  }

  private void fixes(Finding finding, ObjectNode result) {
    Edit.of(finding, places.sources())
        .ifPresent(
            edit -> {
              ObjectNode fix = result.putArray("fixes").addObject();
              fix.putObject("description")
                  .put("text", SarifMessage.escaped("Write " + edit.text() + "."));
              ObjectNode change = fix.putArray("artifactChanges").addObject();
              change.set("artifactLocation", artifacts.location(finding.location().path()));
              ObjectNode replacement = change.putArray("replacements").addObject();
              replacement.set("deletedRegion", Json.region(edit.region()));
              replacement.putObject("insertedContent").put("text", edit.text());
            });
  }

  /** Suppressions and baseline states are there on all results or on none. */
  private void triage(Result triaged, ObjectNode result) {
    if (include.suppressed()) {
      ArrayNode suppressions = result.putArray("suppressions");
      triaged.suppression().ifPresent(found -> suppression(found, suppressions));
    }
    triaged.state().ifPresent(state -> result.put("baselineState", state.id()));
  }

  private void suppression(Suppression found, ArrayNode suppressions) {
    ObjectNode node = suppressions.addObject().put("kind", "inSource").put("status", "accepted");
    if (!found.justification().isEmpty()) {
      node.put("justification", Visible.characters(Json.whole(found.justification())));
    }
    node.putObject("location").set("physicalLocation", places.bare(found.location()));
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

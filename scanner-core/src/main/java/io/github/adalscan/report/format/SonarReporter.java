package io.github.adalscan.report.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.Step;
import io.github.adalscan.report.finding.FindingText;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Sentences;
import io.github.adalscan.report.text.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;

/**
 * Generic data of SonarQube 10.3 and later. The severity is a matter of the rule there; columns
 * count from 0.
 */
public final class SonarReporter implements Reporter {
  @Override
  public void write(Report report, OutputStream out) throws IOException {
    ObjectNode root = Json.object();
    ArrayNode rules = root.putArray("rules");
    report.rules().forEach(rule -> rules.add(rule(rule)));
    ArrayNode entries = root.putArray("issues");
    report.findings().forEach(finding -> entries.add(entry(finding)));
    Json.write(root, true, out);
  }

  private static ObjectNode rule(RuleDescriptor rule) {
    ObjectNode node = Json.object();
    node.put("id", rule.id().value()).put("name", rule.title());
    node.put("description", rule.guidance()).put("engineId", "adalscan");
    boolean security = rule.tags().contains("security");
    boolean retired = rule.cwe().isPresent();
    String attribute = security ? "TRUSTWORTHY" : retired ? "CONVENTIONAL" : "LOGICAL";
    String quality = security ? "SECURITY" : retired ? "MAINTAINABILITY" : "RELIABILITY";
    node.put("cleanCodeAttribute", attribute);
    node.putArray("impacts")
        .addObject()
        .put("softwareQuality", quality)
        .put("severity", severity(rule));
    return node;
  }

  private static String severity(RuleDescriptor rule) {
    return switch (rule.level()) {
      case ERROR -> "HIGH";
      case WARNING -> "MEDIUM";
      case NOTE -> "LOW";
    };
  }

  private static ObjectNode entry(Finding finding) {
    ObjectNode node = Json.object();
    node.put("ruleId", finding.rule().value());
    node.set("primaryLocation", location(finding.location(), FindingText.sentence(finding)));
    ArrayNode others = Json.array();
    Stream.concat(finding.codeFlow().stream(), finding.related().stream())
        .forEach(step -> others.add(location(step)));
    if (!others.isEmpty()) {
      node.set("secondaryLocations", others);
    }
    return node;
  }

  private static ObjectNode location(Step step) {
    return location(step.location(), Sentences.of(Visible.of(step.message())));
  }

  private static ObjectNode location(Location location, String message) {
    ObjectNode node = Json.object();
    node.put("message", message).put("filePath", Json.whole(location.path()));
    Region region = location.region();
    ObjectNode range = node.putObject("textRange").put("startLine", region.startLine());
    if (!region.singleLine() || region.endColumn() > region.startColumn()) {
      range.put("endLine", region.endLine());
      range.put("startColumn", region.startColumn() - 1);
      range.put("endColumn", region.endColumn() - 1);
    }
    return node;
  }
}

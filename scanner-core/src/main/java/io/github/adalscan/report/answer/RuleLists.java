package io.github.adalscan.report.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.report.finding.Project;
import io.github.adalscan.report.format.JsonReporter;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Markdown;
import io.github.adalscan.report.text.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists rules for people and programs, as UTF-8. */
public final class RuleLists {
  private static final int FORMAT_VERSION = 1;

  private RuleLists() {}

  /** Writes a line for each rule. */
  public static void text(List<RuleDescriptor> rules, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (RuleDescriptor rule : rules) {
      text.append(
          "%-9s %-8s %-10s %s%s\n"
              .formatted(
                  rule.id(),
                  rule.level().id(),
                  rule.precision().id(),
                  Visible.of(rule.title()),
                  rule.onByDefault() ? "" : " (off by default)"));
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a table with links to the pages of the rules. */
  public static void markdown(List<RuleDescriptor> rules, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder("| id | name | finds | level | precision |\n");
    text.append("|---|---|---|---|---|\n");
    for (RuleDescriptor rule : rules) {
      text.append("| [").append(rule.id()).append("](").append(Project.page(rule.id()));
      text.append(") | ").append(Markdown.cell(rule.name()));
      text.append(" | ").append(Markdown.cell(rule.title()));
      text.append(" | ").append(rule.level().id());
      text.append(" | ").append(rule.precision().id());
      text.append(rule.onByDefault() ? " |\n" : " (off by default) |\n");
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes all that rules say of themselves, for programs. */
  public static void json(List<RuleDescriptor> rules, OutputStream out) throws IOException {
    ObjectNode root = Json.object().put("formatVersion", FORMAT_VERSION);
    ArrayNode all = root.putArray("rules");
    rules.forEach(rule -> all.add(json(rule)));
    Json.write(root, true, out);
  }

  private static ObjectNode json(RuleDescriptor rule) {
    ObjectNode node = JsonReporter.rule(rule);
    node.put("family", rule.id().family()).put("onByDefault", rule.onByDefault());
    rule.securitySeverity().ifPresent(severity -> node.put("securitySeverity", severity));
    node.put("message", rule.message()).put("guidance", rule.guidance());
    return node.put("page", Project.page(rule.id()));
  }
}

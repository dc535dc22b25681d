package io.github.adalscan.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.RuleDescriptor;
import java.util.ArrayList;
import java.util.List;

/** A rule as a SARIF reporting descriptor. */
final class SarifRule {
  private SarifRule() {}

  static ObjectNode of(RuleDescriptor rule, List<Integer> cweNumbers) {
    ObjectNode node = Json.object();
    node.put("id", rule.id().value()).put("name", SarifReporter.pascal(rule.name()));
    text(node, "shortDescription", SarifReporter.sentence(rule.title()));
    text(node, "fullDescription", SarifReporter.sentence(rule.title()));
    node.putObject("help").put("text", plain(rule.guidance())).put("markdown", rule.guidance());
    rule.references().stream().findFirst().ifPresent(first -> node.put("helpUri", first));
    text(node.putObject("messageStrings"), "default", numbered(rule.message()));
    node.putObject("defaultConfiguration")
        .put("enabled", rule.onByDefault())
        .put("level", rule.level().id());
    rule.cwe().ifPresent(number -> relationship(number, cweNumbers, node));
    ObjectNode properties = node.putObject("properties");
    properties.set("tags", Json.texts(tags(rule)));
    properties.put("precision", rule.precision().id());
    properties.put("problem.severity", SarifReporter.severity(rule));
    properties.put("category", "migration");
    return node;
  }

  private static void text(ObjectNode node, String key, String text) {
    node.putObject(key).put("text", text);
  }

  private static List<String> tags(RuleDescriptor rule) {
    List<String> tags = new ArrayList<>();
    tags.add("migration");
    tags.addAll(rule.tags());
    rule.cwe().ifPresent(number -> tags.add("external/cwe/cwe-" + number));
    return tags.stream().distinct().limit(10).toList();
  }

  private static void relationship(int number, List<Integer> numbers, ObjectNode node) {
    ObjectNode relationship = node.putArray("relationships").addObject();
    ObjectNode target = relationship.putObject("target");
    target.put("id", Integer.toString(number)).put("index", numbers.indexOf(number));
    target.putObject("toolComponent").put("name", "CWE").put("index", 0);
    relationship.set("kinds", Json.texts(List.of("relevant")));
  }

  /** Markdown headings and marks taken off. */
  private static String plain(String markdown) {
    StringBuilder text = new StringBuilder();
    markdown
        .lines()
        .map(line -> line.startsWith("## ") ? line.substring(3) + ":" : line)
        .map(line -> line.replace("`", ""))
        .forEach(line -> text.append(line).append('\n'));
    return text.toString().strip();
  }

  /** A message template with numbers in place of names. */
  private static String numbered(String message) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    int at = 0;
    while (at < message.length()) {
      int close = message.charAt(at) == '{' ? message.indexOf('}', at) : -1;
      if (close > 0) {
        text.append('{').append(next++).append('}');
        at = close + 1;
      } else {
        text.append(message.charAt(at++));
      }
    }
    return SarifReporter.sentence(text.toString());
  }
}

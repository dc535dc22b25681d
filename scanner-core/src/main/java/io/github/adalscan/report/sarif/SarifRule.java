package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.report.finding.Project;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Sentences;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A rule as a SARIF reporting descriptor. */
final class SarifRule {
  private static final String SECURITY = "security";
  private static final String MIGRATION = "migration";
  private static final int MAX_DESCRIPTION = 1_000;
  private static final int MAX_TAGS = 10;

  private SarifRule() {}

  static ObjectNode of(RuleDescriptor rule, List<Integer> cweNumbers) {
    ObjectNode node = Json.object();
    node.put("id", rule.id().value()).put("name", Sentences.pascal(rule.name()));
    text(node, "shortDescription", Sentences.of(rule.title()));
    text(node, "fullDescription", Sentences.of(description(rule)));
    node.putObject("help").put("text", plain(rule.guidance())).put("markdown", rule.guidance());
    node.put("helpUri", Project.page(rule.id()));
    messages(rule, SarifTemplate.of(rule.message()).quoted(), node);
    node.putObject("defaultConfiguration").put("enabled", true).put("level", rule.level().id());
    rule.cwe().ifPresent(number -> relationship(number, cweNumbers, node));
    properties(rule, node);
    return node;
  }

  private static void messages(RuleDescriptor rule, SarifTemplate template, ObjectNode node) {
    ObjectNode messages = node.putObject("messageStrings");
    String sentence = template.numbered();
    String details = "\n\n{" + template.size() + "}" + SarifMessage.more(rule.id());
    text(messages, SarifMessage.SENTENCE, sentence);
    text(messages, SarifMessage.DETAILED, sentence + details);
    text(messages, SarifMessage.OTHER, "{0}.");
  }

  private static void properties(RuleDescriptor rule, ObjectNode node) {
    boolean security = rule.tags().contains(SECURITY);
    ObjectNode properties = node.putObject("properties");
    properties.set("tags", Json.texts(tags(rule)));
    properties.put("precision", rule.precision().id());
    properties.put(
        "problem.severity", rule.level() == Level.NOTE ? "recommendation" : rule.level().id());
    rule.securitySeverity()
        .ifPresent(severity -> properties.put("security-severity", Double.toString(severity)));
    properties.put("category", security ? SECURITY : MIGRATION);
  }

  /** What the rule finds, from its guidance; its title where that is too long. */
  private static String description(RuleDescriptor rule) {
    String text = plain(rule.guidance()).replaceFirst("^What it finds:\\s*", "");
    int end = text.indexOf("\n\n");
    String first = (end < 0 ? text : text.substring(0, end)).replace('\n', ' ').strip();
    return first.isEmpty() || first.length() > MAX_DESCRIPTION || first.endsWith(":")
        ? rule.title()
        : first;
  }

  private static void text(ObjectNode node, String key, String text) {
    node.putObject(key).put("text", text);
  }

  private static List<String> tags(RuleDescriptor rule) {
    Set<String> tags = new LinkedHashSet<>();
    tags.add(rule.tags().contains(SECURITY) ? SECURITY : MIGRATION);
    rule.cwe()
        .ifPresent(number -> tags.add(String.format(Locale.ROOT, "external/cwe/cwe-%03d", number)));
    tags.addAll(rule.tags());
    return tags.stream().limit(MAX_TAGS).toList();
  }

  private static void relationship(int number, List<Integer> numbers, ObjectNode node) {
    ObjectNode relationship = node.putArray("relationships").addObject();
    ObjectNode target = relationship.putObject("target");
    target.put("id", Integer.toString(number)).put("index", numbers.indexOf(number));
    target
        .putObject("toolComponent")
        .put("name", "CWE")
        .put("index", 0)
        .put("guid", SarifTaxonomy.GUID);
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
}

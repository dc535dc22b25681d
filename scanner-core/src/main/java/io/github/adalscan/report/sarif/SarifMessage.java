package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.model.Step;
import io.github.adalscan.report.finding.FindingText;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Sentences;
import io.github.adalscan.report.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The message of a result: its text, and the message of the rule with arguments that gives the same
 * text.
 */
final class SarifMessage {
  /** The sentence of the rule. */
  static final String SENTENCE = "default";

  /** The sentence of the rule, and what follows from this very line. */
  static final String DETAILED = "detailed";

  /** A message that the sentence of the rule does not give. */
  static final String OTHER = "other";

  private static final int MAX_LINKS = 3;

  private SarifMessage() {}

  /** Brackets and backslashes would be taken for links. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  /** The end of detailed messages, so that they are whole sentences. */
  static String more(RuleId rule) {
    return "\n\n'adalscan explain " + rule + "' says more.";
  }

  /**
   * The message of a finding: by the template of its rule, unless a value has quotes of its own.
   *
   * @param template the message of its rule
   */
  static ObjectNode of(Finding finding, SarifTemplate template) {
    String details = details(finding);
    String plain = escaped(Sentences.of(safe(finding.message())));
    List<String> arguments = template.arguments(finding.arguments(), SarifMessage::safe);
    boolean plainValues = finding.arguments().stream().noneMatch(value -> value.contains("'"));
    return plainValues && template.expand(arguments).equals(plain)
        ? templated(finding, template, details)
        : other(whole(plain, details, finding));
  }

  private static ObjectNode templated(Finding finding, SarifTemplate template, String details) {
    SarifTemplate quoted = template.quoted();
    List<String> values = template.size() == 0 ? List.of(place(finding)) : finding.arguments();
    List<String> arguments = new ArrayList<>(quoted.arguments(values, SarifMessage::safe));
    String text = whole(quoted.expand(arguments), details, finding);
    if (!details.isEmpty()) {
      arguments.add(details);
    }
    ObjectNode message = Json.object().put("text", text);
    message.put("id", details.isEmpty() ? SENTENCE : DETAILED);
    return message.set("arguments", Json.texts(arguments));
  }

  private static ObjectNode other(String text) {
    ObjectNode message = Json.object().put("text", text).put("id", OTHER);
    return message.set("arguments", Json.texts(List.of(text.substring(0, text.length() - 1))));
  }

  private static String whole(String sentence, String details, Finding finding) {
    return details.isEmpty() ? sentence : sentence + "\n\n" + details + more(finding.rule());
  }

  /** The declaration or key that a finding is in, else its file. */
  private static String place(Finding finding) {
    String path = finding.location().path();
    return finding.enclosing().isEmpty() ? LastPart.ofPath(path) : finding.enclosing();
  }

  private static String safe(String text) {
    return Visible.characters(Json.whole(text));
  }

  private static String details(Finding finding) {
    List<String> parts = new ArrayList<>();
    String instead = FindingText.instead(finding);
    if (!instead.isEmpty()) {
      parts.add("Instead:\n" + escaped(Json.whole(instead)));
    }
    String links = links(finding.related());
    if (!links.isEmpty()) {
      parts.add("See " + links + ".");
    }
    return String.join("\n\n", parts);
  }

  /** Related locations have the numbers from 1. */
  private static String links(List<Step> related) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 1; i <= Math.min(MAX_LINKS, related.size()); i++) {
      numbers.add(i);
    }
    return numbers.stream()
        .map(n -> "[" + label(related.get(n - 1)) + "](" + n + ")")
        .collect(Collectors.joining(", "));
  }

  private static String label(Step step) {
    return escaped(safe(step.message()).replaceFirst("\\.$", ""));
  }
}

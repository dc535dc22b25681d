package io.github.adalscan.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.model.Step;
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

  static ObjectNode of(Finding finding, SarifTemplate template) {
    List<String> arguments = template.arguments(finding.arguments(), SarifMessage::safe);
    String sentence = escaped(Sentences.of(safe(finding.message())));
    String details = details(finding);
    String text = details.isEmpty() ? sentence : sentence + "\n\n" + details + more(finding.rule());
    ObjectNode message = Json.object().put("text", text);
    if (!template.expand(arguments).equals(sentence)) {
      String open = text.substring(0, text.length() - 1);
      message.put("id", OTHER).set("arguments", Json.texts(List.of(open)));
      return message;
    }
    List<String> all = new ArrayList<>(arguments);
    if (!details.isEmpty()) {
      all.add(details);
    }
    message.put("id", details.isEmpty() ? SENTENCE : DETAILED);
    if (!all.isEmpty()) {
      message.set("arguments", Json.texts(all));
    }
    return message;
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

package io.github.adalscan.rule;

import io.github.adalscan.model.Effort;
import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.YamlNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what a rule says beside its message. */
final class WordingReader {
  private WordingReader() {}

  static Wording read(Fields rule) {
    return new Wording(
        rule.optionalText("instead").map(WordingReader::template),
        byId(rule, "phrases", node -> template(Fields.textOf(node))),
        byId(rule, "replacements", node -> Fields.of(node).read(WordingReader::stated)));
  }

  private static <T> Map<String, T> byId(Fields rule, String key, Function<YamlNode, T> reader) {
    Map<String, T> all = new TreeMap<>();
    rule.node(key)
        .ifPresent(
            node ->
                Fields.of(node)
                    .all()
                    .forEach((id, entry) -> all.put(id, reader.apply(entry.value()))));
    return all;
  }

  private static Wording.Stated stated(Fields fields) {
    if (fields.node("code").isEmpty() && fields.node("notes").isEmpty()) {
      throw new RuleLoadException(fields.mark(), "write 'code', 'notes' or both");
    }
    return new Wording.Stated(
        fields.optionalText("code").map(WordingReader::template),
        fields.texts("imports"),
        fields.texts("notes").stream().map(WordingReader::template).toList(),
        fields.word("effort", Effort.values(), Effort.REVIEW));
  }

  private static MessageTemplate template(String text) {
    return MessageTemplate.parse(text.strip());
  }
}

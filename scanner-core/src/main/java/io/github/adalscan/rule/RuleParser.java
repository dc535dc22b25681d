package io.github.adalscan.rule;

import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Precision;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.Suggestions;
import io.github.adalscan.rule.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads one rule from its YAML node; what is wrong is told with its line. */
final class RuleParser {
  static final String EXAMPLES = "examples";

  private static final List<String> LEVELS = Arrays.stream(Level.values()).map(Level::id).toList();
  private static final List<String> PRECISIONS =
      Arrays.stream(Precision.values()).map(Precision::id).toList();
  private static final List<String> CONTEXTS =
      Arrays.stream(FileContext.values()).map(FileContext::id).toList();

  private final MatchParser matches;

  RuleParser(Catalogs catalogs) {
    this.matches = new MatchParser(catalogs);
  }

  Rule parse(YamlNode node) {
    return Fields.of(node).read(this::rule);
  }

  private Rule rule(Fields fields) {
    RuleDescriptor descriptor = descriptor(fields);
    Match match = match(fields);
    checkPlaceholders(fields, "message", MessageTemplate.parse(descriptor.message()), match);
    Wording wording = WordingReader.read(fields);
    wording.instead().ifPresent(template -> checkPlaceholders(fields, "instead", template, match));
    List<RuleId> subsumes = new ArrayList<>();
    for (YamlNode item : fields.nodes("subsumes")) {
      subsumes.add(ruleId(item));
    }
    List<FileContext> contexts = fields.choices("keepLevelIn", FileContext::of, CONTEXTS);
    return new Rule(
        descriptor,
        match,
        subsumes,
        fields.each(EXAMPLES, RuleParser::example),
        contexts.isEmpty() ? Rule.DEFAULT_CONTEXTS : Set.copyOf(contexts),
        match instanceof Match.DetectorMatch detector ? detector.params() : params(fields),
        wording,
        fields.mark().file());
  }

  private static RuleDescriptor descriptor(Fields fields) {
    return new RuleDescriptor(
        ruleId(fields.required("id")),
        fields.text("name"),
        fields.text("title"),
        fields.choice("level", Level::of, LEVELS),
        fields.choice("precision", Precision::of, PRECISIONS),
        fields.text("message").strip(),
        fields.text("guidance").strip(),
        fields.texts("tags"),
        fields.number("cwe"),
        fields.texts("references"),
        severity(fields));
  }

  private static Optional<Double> severity(Fields fields) {
    Optional<Double> severity =
        fields.optionalText("securitySeverity").map(text -> decimal(fields, text));
    if (severity.isPresent() && !fields.texts("tags").contains("security")) {
      throw new RuleLoadException(
          fields.markOf("securitySeverity"), "only rules with the tag 'security' have a severity");
    }
    return severity;
  }

  private static double decimal(Fields fields, String text) {
    boolean plain = text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    double value =
        plain && text.chars().filter(c -> c == '.').count() < 2 && text.length() > 1
            ? Double.parseDouble(text)
            : 0;
    if (value < 0.1 || value > 10) {
      throw new RuleLoadException(
          fields.markOf("securitySeverity"), "write a number from 0.1 to 10.0, such as 7.5");
    }
    return value;
  }

  private static RuleId ruleId(YamlNode node) {
    String text = Fields.textOf(node);
    if (!RuleId.isValid(text)) {
      throw new RuleLoadException(
          node.mark(), "'" + text + "' is no rule id; write capital letters and four digits");
    }
    return new RuleId(text);
  }

  private Match match(Fields fields) {
    Optional<String> detector = fields.optionalText("detector");
    Optional<YamlNode> match = fields.node("match");
    if (detector.isPresent() == match.isPresent()) {
      throw new RuleLoadException(fields.mark(), "write either 'match' or 'detector'");
    }
    return detector.isPresent()
        ? MatchParser.detector(detector.get(), fields)
        : matches.parse(match.orElseThrow());
  }

  private static void checkPlaceholders(
      Fields fields, String field, MessageTemplate template, Match match) {
    for (String name : template.placeholders()) {
      if (!match.placeholders().contains(name)) {
        throw new RuleLoadException(
            fields.markOf(field),
            "unknown placeholder {" + name + "}" + Suggestions.hint(name, match.placeholders()));
      }
    }
  }

  private static Map<String, String> params(Fields fields) {
    Map<String, String> params = new TreeMap<>();
    fields
        .node("params")
        .ifPresent(
            node ->
                Fields.of(node)
                    .all()
                    .forEach((key, entry) -> params.put(key, Fields.textOf(entry.value()))));
    return params;
  }

  private static Example example(Fields fields) {
    Optional<YamlNode> bad = fields.node("bad");
    Optional<YamlNode> good = fields.node("good");
    if (bad.isPresent() == good.isPresent()) {
      throw new RuleLoadException(fields.mark(), "write either 'bad' or 'good'");
    }
    String path = fields.text("file", Example.DEFAULT_PATH);
    return new Example(
        bad.isPresent(), fields.text("about", ""), files(bad.or(() -> good), path, fields));
  }

  private static Map<String, String> files(Optional<YamlNode> content, String path, Fields fields) {
    YamlNode node = content.orElseThrow();
    if (node instanceof YamlNode.Scalar scalar) {
      return Map.of(path, scalar.value());
    }
    if (fields.node("file").isPresent()) {
      throw new RuleLoadException(
          fields.markOf("file"), "leave 'file' out where several files are given by path");
    }
    Map<String, String> files = new LinkedHashMap<>();
    Fields.of(node).all().forEach((key, entry) -> files.put(key, Fields.textOf(entry.value())));
    return files;
  }
}

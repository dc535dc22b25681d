package io.github.adalscan.cli.config;

import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the JSON Schema of configuration files from the options of a scan. */
public final class ConfigSchema {
  private static final String INDENT = "    ";

  private ConfigSchema() {}

  public static String of(CommandSpec scan, ConfigKeys keys) {
    List<String> properties = new ArrayList<>();
    properties.add(property("extends", "Another file of this repository to build on.", text()));
    properties.add(property("rules", "Rules by id, name, family or tag.", mapOf(switches())));
    properties.add(property("contexts", "What files are there for, by glob.", mapOf(contexts())));
    properties.add(
        "\"profiles\": {\"description\": \"Settings that --profile NAME chooses.\", \"type\": \"object\","
            + " \"additionalProperties\": {\"$ref\": \"#\"}}");
    for (OptionSpec option : scan.options()) {
      String key = ConfigKeys.keyOf(option.longestName());
      if (keys.option(key).isPresent()) {
        properties.add(property(key, String.join(" ", option.description()), type(option)));
      }
    }
    return "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
        + "  \"title\": \"Configuration of adalscan\",\n  \"type\": \"object\",\n"
        + "  \"additionalProperties\": false,\n  \"properties\": {\n"
        + INDENT
        + String.join(",\n" + INDENT, properties)
        + "\n  }\n}\n";
  }

  private static String property(String key, String description, String type) {
    String plain =
        description
            .replaceAll("\\s*\\(default: \\$\\{DEFAULT-VALUE\\}\\)", "")
            .replace("Repeatable.", "");
    return quoted(key) + ": {\"description\": " + quoted(plain.strip()) + ", " + type + "}";
  }

  private static String type(OptionSpec option) {
    Class<?>[] parts = option.auxiliaryTypes();
    if (option.isMultiValue()) {
      String item = "{" + scalar(parts[parts.length - 1]) + "}";
      String list = "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}";
      String object = "{\"type\": \"object\", \"additionalProperties\": " + item + "}";
      return "\"anyOf\": [{\"type\": \"string\"}, "
          + list
          + (parts.length > 1 ? ", " + object : "")
          + "]";
    }
    return scalar(option.type());
  }

  private static String scalar(Class<?> type) {
    if (type == boolean.class) {
      return "\"type\": \"boolean\"";
    }
    if (type == int.class || type == long.class || type == Integer.class) {
      return "\"type\": \"integer\", \"minimum\": 0";
    }
    if (type.isEnum()) {
      return words(Arrays.stream(type.getEnumConstants()).map(c -> lower(c.toString())).toList());
    }
    return text();
  }

  private static String text() {
    return "\"type\": \"string\"";
  }

  private static String mapOf(String values) {
    return "\"type\": \"object\", \"additionalProperties\": {" + values + "}";
  }

  private static String switches() {
    List<String> words = new ArrayList<>(List.of("on", "off"));
    Arrays.stream(Level.values()).map(Level::id).forEach(words::add);
    return "\"anyOf\": [{\"type\": \"boolean\"}, {" + words(words) + "}]";
  }

  private static String contexts() {
    return words(Arrays.stream(FileContext.values()).map(FileContext::id).toList());
  }

  private static String words(List<String> words) {
    return "\"enum\": ["
        + String.join(", ", words.stream().map(ConfigSchema::quoted).toList())
        + "]";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

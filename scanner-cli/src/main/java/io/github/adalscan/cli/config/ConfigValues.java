package io.github.adalscan.cli.config;

import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Level;
import io.github.adalscan.report.Format;
import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.Suggestions;
import io.github.adalscan.rule.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Model.OptionSpec;

/** Reads the values of a configuration file for the options that they are meant for. */
final class ConfigValues {
  private static final String OUTPUT = "--format";

  private final ConfigKeys keys;
  private final Function<YamlNode, Path> paths;

  /**
   * A reader.
   *
   * @param paths resolves a path of the file
   */
  ConfigValues(ConfigKeys keys, Function<YamlNode, Path> paths) {
    this.keys = keys;
    this.paths = paths;
  }

  /** The setting of a key. */
  Setting of(OptionSpec option, YamlNode value) {
    List<String> values = new ArrayList<>();
    if (value instanceof YamlNode.Mapping && Map.class.isAssignableFrom(option.type())) {
      Fields.of(value)
          .all()
          .forEach((key, entry) -> values.add(key + "=" + text(option, entry.value())));
    } else if (option.isMultiValue()) {
      Fields.itemsOf(value).forEach(item -> values.add(text(option, item)));
    } else {
      values.add(text(option, value));
    }
    return new Setting(option.longestName(), values, value.mark().toString());
  }

  private String text(OptionSpec option, YamlNode node) {
    String text = Fields.textOf(node);
    Class<?> type = type(option);
    if (type == Path.class) {
      return paths.apply(node).toString();
    }
    if (option.longestName().equals(OUTPUT)) {
      return output(node, text);
    }
    check(type, text, node);
    return text;
  }

  private static Class<?> type(OptionSpec option) {
    Class<?>[] parts = option.auxiliaryTypes();
    return option.isMultiValue() ? parts[parts.length - 1] : option.type();
  }

  private static void check(Class<?> type, String text, YamlNode node) {
    if (type == boolean.class) {
      oneOf(List.of("true", "false"), text, node);
    } else if (type.isEnum()) {
      oneOf(
          Arrays.stream(type.getEnumConstants()).map(c -> lower(c.toString())).toList(),
          lower(text),
          node);
    } else if ((type == int.class || type == long.class || type == Integer.class)
        && !text.matches("[0-9]{1,18}")) {
      throw new RuleLoadException(node.mark(), "write a whole number, not '" + text + "'");
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static void oneOf(List<String> words, String text, YamlNode node) {
    if (!words.contains(text)) {
      throw new RuleLoadException(
          node.mark(), "unknown word '" + text + "'" + Suggestions.hint(text, words));
    }
  }

  /** {@code FORMAT} or {@code FORMAT=FILE}, the file within the root. */
  private String output(YamlNode node, String text) {
    int equals = text.indexOf('=');
    List<String> known = Arrays.stream(Format.values()).map(Format::id).toList();
    oneOf(known, lower(equals < 0 ? text : text.substring(0, equals)), node);
    return equals < 0
        ? text
        : text.substring(0, equals + 1)
            + paths.apply(new YamlNode.Scalar(text.substring(equals + 1), node.mark()));
  }

  /** {@code rules: {ADAL0104: off, SCP0005: on, ADAL0004: error}}. */
  List<Setting> rules(YamlNode value) {
    List<String> off = new ArrayList<>();
    List<String> on = new ArrayList<>();
    List<String> levels = new ArrayList<>();
    for (Map.Entry<String, YamlNode.Entry> rule : Fields.of(value).all().entrySet()) {
      String word = Fields.textOf(rule.getValue().value());
      switch (word) {
        case "off", "false" -> off.add(rule.getKey());
        case "on", "true" -> on.add(rule.getKey());
        default -> {
          oneOf(levelsAnd("on", "off"), word, rule.getValue().value());
          on.add(rule.getKey());
          levels.add(rule.getKey() + "=" + word);
        }
      }
    }
    List<Setting> all = new ArrayList<>();
    add("--exclude-rule", off, value, all);
    add("--enable-rule", on, value, all);
    add("--level", levels, value, all);
    return all;
  }

  private static List<String> levelsAnd(String... others) {
    List<String> words = new ArrayList<>(List.of(others));
    Arrays.stream(Level.values()).map(Level::id).forEach(words::add);
    return words;
  }

  private static void add(String option, List<String> values, YamlNode node, List<Setting> into) {
    if (!values.isEmpty()) {
      into.add(new Setting(option, values, node.mark().toString()));
    }
  }

  /** {@code contexts: {"it/**": test}}. */
  Setting contexts(YamlNode value) {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, YamlNode.Entry> glob : Fields.of(value).all().entrySet()) {
      String context = Fields.textOf(glob.getValue().value());
      oneOf(
          Arrays.stream(FileContext.values()).map(FileContext::id).toList(),
          context,
          glob.getValue().value());
      all.add(glob.getKey() + "=" + context);
    }
    return new Setting("--path-context", all, value.mark().toString());
  }

  @Override
  public String toString() {
    return "values for " + keys.names();
  }
}

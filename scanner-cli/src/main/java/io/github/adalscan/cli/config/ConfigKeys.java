package io.github.adalscan.cli.config;

import io.github.adalscan.rule.yaml.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The keys of a configuration file and the variables of the environment: the long names of the
 * options of a scan. Each new option is a key by itself.
 */
public final class ConfigKeys {
  /** The key for the option {@code --rules}; the key {@code rules} switches single rules. */
  static final String RULE_DIRECTORY = "rule-directory";

  private static final String PREFIX = "ADALSCAN_";

  /** Variables that are not for the program: of its launcher and of the templates for builds. */
  private static final Set<String> OTHERS = Set.of("ADALSCAN_JAVA_OPTS", "ADALSCAN_IMAGE");

  /** What makes sense for one run only. */
  private static final Set<String> PER_RUN =
      Set.of(
          "--help",
          "--version",
          ConfigOptions.FILE,
          ConfigOptions.NONE,
          "--files-from",
          "--stdin-filename",
          "--write",
          "--list-files",
          "--why",
          "--debug",
          "--reason",
          "--until",
          "--force");

  private final Map<String, OptionSpec> byKey = new TreeMap<>();

  /**
   * The keys that a command of the program knows: its own options, and those of a scan, which count
   * where both have one of a name.
   */
  public static ConfigKeys of(CommandSpec command) {
    ConfigKeys keys = new ConfigKeys();
    keys.add(command);
    scan(command).ifPresent(keys::add);
    return keys;
  }

  /** The command that scans, of the program that a command belongs to. */
  public static Optional<CommandSpec> scan(CommandSpec command) {
    return Optional.ofNullable(command.root().subcommands().get("scan"))
        .map(CommandLine::getCommandSpec);
  }

  private void add(CommandSpec scan) {
    for (OptionSpec option : scan.options()) {
      if (!PER_RUN.contains(option.longestName())) {
        byKey.put(key(option.longestName()), option);
      }
    }
  }

  private static String key(String option) {
    return option.equals("--rules") ? RULE_DIRECTORY : option.substring(2);
  }

  /** The option of a key. */
  public Optional<OptionSpec> option(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The key of an option. */
  public static String keyOf(String option) {
    return key(option);
  }

  /** All keys, sorted. */
  List<String> names() {
    return new ArrayList<>(byKey.keySet());
  }

  /** The settings of the environment, by the names of their variables. */
  List<Setting> environment(Map<String, String> variables) {
    List<Setting> settings = new ArrayList<>();
    byKey.forEach(
        (key, option) -> {
          String variable = variable(key);
          if (variables.containsKey(variable)) {
            String value = variables.getOrDefault(variable, "");
            settings.add(new Setting(option.longestName(), values(option, value), variable));
          }
        });
    return settings;
  }

  /** True for the name of a variable that may be the one of a key. */
  static boolean isVariable(String name) {
    return name.startsWith(PREFIX) && !OTHERS.contains(name);
  }

  /**
   * What to say about variables that look like settings and are none, a line each. The environment
   * is shared with other programs, so that they are no mistake of the call.
   */
  List<String> strangers(Map<String, String> variables) {
    List<String> known =
        Stream.concat(Stream.of("config"), names().stream())
            .map(key -> variable(key).substring(PREFIX.length()))
            .toList();
    return new TreeSet<>(variables.keySet())
        .stream()
            .filter(ConfigKeys::isVariable)
            .map(name -> name.substring(PREFIX.length()))
            .filter(name -> !known.contains(name))
            .map(name -> stranger(name, known))
            .toList();
  }

  private static String stranger(String name, List<String> known) {
    String hint =
        Suggestions.closest(name, known)
            .map(guess -> "; did you mean '" + PREFIX + guess + "'?")
            .orElse("; it is ignored.");
    return "There is no setting for the variable '" + PREFIX + name + "'" + hint;
  }

  /** The variable of a key. */
  static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Several values stand in lines of a variable; commas belong to globs. */
  private static List<String> values(OptionSpec option, String value) {
    return option.isMultiValue()
        ? value.lines().filter(l -> !l.isBlank()).toList()
        : List.of(value);
  }
}

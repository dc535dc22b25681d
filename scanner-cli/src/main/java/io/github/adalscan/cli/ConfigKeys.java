package io.github.adalscan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The keys of a configuration file and the variables of the environment: the long names of the
 * options of a scan. Each new option is a key by itself.
 */
final class ConfigKeys {
  /** The key for the option {@code --rules}; the key {@code rules} switches single rules. */
  static final String RULE_DIRECTORY = "rule-directory";

  private static final String PREFIX = "ADALSCAN_";
  private static final String OF_THE_LAUNCHER = "ADALSCAN_JAVA_OPTS";

  /** What makes sense for one run only. */
  private static final Set<String> PER_RUN =
      Set.of(
          "--help",
          "--version",
          ConfigOptions.FILE,
          ConfigOptions.NONE,
          "--files-from",
          "--stdin-filename");

  private final Map<String, OptionSpec> byKey = new TreeMap<>();

  /** The keys that a command of the program knows: the options of a scan, and its own. */
  static ConfigKeys of(CommandSpec command) {
    ConfigKeys keys = new ConfigKeys();
    scan(command).ifPresent(keys::add);
    keys.add(command);
    return keys;
  }

  /** The command that scans, of the program that a command belongs to. */
  static Optional<CommandSpec> scan(CommandSpec command) {
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
  Optional<OptionSpec> option(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The key of an option. */
  static String keyOf(String option) {
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
    return name.startsWith(PREFIX) && !name.equals(OF_THE_LAUNCHER);
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

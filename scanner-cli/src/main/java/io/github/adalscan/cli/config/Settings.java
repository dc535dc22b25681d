package io.github.adalscan.cli.config;

import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.rule.yaml.Suggestions;
import io.github.adalscan.source.walk.CandidateFinder;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Brings the settings of configuration files and environment variables into a command line: a flag
 * counts more than a variable, a variable more than the file, the file more than the default.
 */
public final class Settings {
  private static final Set<String> BUILT_IN_PROFILES = Set.of("default", "all");
  private static final String PROFILE = "--profile";

  private final Map<String, String> environment;

  public Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * The command line with what is set elsewhere, for a command that takes settings.
   *
   * @throws UsageException when a configuration file is wrong
   */
  ParseResult complete(ParseResult parsed) {
    int depth = 0;
    ParseResult leaf = parsed;
    while (leaf.hasSubcommand()) {
      leaf = leaf.subcommand();
      depth++;
    }
    CommandSpec command = leaf.commandSpec();
    if (command.findOption(ConfigOptions.FILE) == null) {
      return parsed;
    }
    ConfigKeys.of(command)
        .strangers(environment)
        .forEach(line -> command.commandLine().getErr().println("adalscan: " + line));
    List<String> extra = missing(leaf, effective(leaf));
    if (extra.isEmpty()) {
      return parsed;
    }
    List<String> all = new ArrayList<>(parsed.originalArgs());
    all.addAll(depth, extra);
    return parsed.commandSpec().commandLine().parseArgs(all.toArray(String[]::new));
  }

  /** The arguments for options that the command line leaves open. */
  private static List<String> missing(ParseResult leaf, List<Setting> settings) {
    List<String> extra = new ArrayList<>();
    for (OptionSpec option : leaf.commandSpec().options()) {
      if (!leaf.hasMatchedOption(option) && isThatOfAScan(option, leaf.commandSpec())) {
        Setting.last(settings, option.longestName())
            .filter(setting -> !isOwnProfile(setting))
            .ifPresent(setting -> extra.addAll(setting.arguments()));
      }
    }
    return extra;
  }

  /** False for {@code --format} of a command that answers: it knows other formats than a scan. */
  private static boolean isThatOfAScan(OptionSpec option, CommandSpec command) {
    return ConfigKeys.scan(command)
        .map(scan -> scan.findOption(option.longestName()))
        .map(other -> other.type().equals(option.type()))
        .orElse(true);
  }

  /** A profile of the file is resolved here; the command knows the built-in ones only. */
  private static boolean isOwnProfile(Setting setting) {
    return setting.option().equals(PROFILE) && !BUILT_IN_PROFILES.contains(setting.values().get(0));
  }

  /** All settings that hold for a command, those that count more behind the others. */
  private List<Setting> effective(ParseResult leaf) {
    ConfigKeys keys = ConfigKeys.of(leaf.commandSpec());
    List<Path> scanned = scanned(leaf);
    Optional<Path> named =
        Optional.ofNullable(leaf.<Path>matchedOptionValue(ConfigOptions.FILE, null));
    Optional<Path> file =
        leaf.matchedOptionValue(ConfigOptions.NONE, false)
            ? Optional.empty()
            : file(named, scanned);
    Optional<String> flag = Optional.ofNullable(leaf.<String>matchedOptionValue(PROFILE, null));
    if (file.isEmpty() && isFound(named) && !leaf.matchedOptionValue(ConfigOptions.NONE, false)) {
      warn(scanned, leaf.commandSpec().commandLine().getErr());
    }
    List<Setting> all = effective(keys, file, flag);
    return file.isPresent() && isFound(named) ? moved(all, file.get(), scanned) : all;
  }

  private static void warn(List<Path> scanned, PrintWriter err) {
    scanned.stream()
        .flatMap(path -> ConfigFile.misnamed(path).stream())
        .findFirst()
        .ifPresent(
            file ->
                err.println(
                    "adalscan: '"
                        + shown(file)
                        + "' is not read; the file of settings is called "
                        + ConfigFile.NAME
                        + "."));
  }

  /** True when the file was not named but found, and so belongs to the folder that holds it. */
  private boolean isFound(Optional<Path> named) {
    return named.isEmpty() && !environment.containsKey(ConfigKeys.variable("config"));
  }

  /** What the file says of paths is relative to its folder; variables are like flags. */
  private List<Setting> moved(List<Setting> all, Path file, List<Path> scanned) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    try {
      Path base = CandidateFinder.base(scanned);
      ConfigGlobs globs = new ConfigGlobs(folder == null ? base : folder, base);
      return all.stream()
          .map(each -> environment.containsKey(each.origin()) ? each : globs.moved(each))
          .toList();
    } catch (NoSuchFileException missing) {
      return all;
    }
  }

  private static List<Path> scanned(ParseResult leaf) {
    List<Path> paths =
        leaf.matchedPositionals().stream()
            .flatMap(positional -> positional.stringValues().stream())
            .filter(text -> !text.equals("-"))
            .map(Path::of)
            .toList();
    return paths.isEmpty() ? List.of(Path.of("")) : paths;
  }

  /**
   * All settings of a file and of the environment, those that count more behind the others.
   *
   * @param flag the profile that the command line names
   */
  public List<Setting> effective(ConfigKeys keys, Optional<Path> file, Optional<String> flag) {
    List<Setting> variables = keys.environment(environment);
    List<Setting> all = new ArrayList<>();
    file.ifPresent(path -> all.addAll(ConfigFile.read(path, keys, Optional.empty())));
    Optional<String> profile =
        flag.or(() -> Setting.last(variables, PROFILE).map(s -> s.values().get(0)))
            .or(() -> Setting.last(all, PROFILE).map(s -> s.values().get(0)))
            .filter(name -> !BUILT_IN_PROFILES.contains(name));
    if (profile.isPresent()) {
      Path path =
          file.orElseThrow(
              () ->
                  new UsageException(
                      "There is no profile '"
                          + profile.get()
                          + "'"
                          + Suggestions.hint(profile.get(), BUILT_IN_PROFILES)));
      all.clear();
      all.addAll(ConfigFile.read(path, keys, profile));
    }
    all.addAll(variables);
    return all;
  }

  /**
   * The configuration file of a scan.
   *
   * @param named by the command line
   * @param scanned the paths, which must not lead to different files
   */
  public Optional<Path> file(Optional<Path> named, List<Path> scanned) {
    String variable = ConfigKeys.variable("config");
    if (named.isPresent()) {
      return named;
    }
    if (environment.containsKey(variable)) {
      return Optional.of(Path.of(environment.getOrDefault(variable, "")));
    }
    Set<Path> found = new LinkedHashSet<>();
    for (Path path : scanned) {
      ConfigFile.find(path).ifPresent(found::add);
    }
    if (found.size() > 1) {
      throw new UsageException(
          "The paths have different configuration files, '"
              + String.join("' and '", found.stream().map(Settings::shown).toList())
              + "'; choose one with --config FILE.");
    }
    return found.stream().findFirst().map(path -> Path.of(shown(path)));
  }

  /** A path as short as it can be from here. */
  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }

  /** Runs the last command with its settings. */
  public int execute(ParseResult parsed) {
    CommandLine line = parsed.commandSpec().commandLine();
    ParseResult complete;
    try {
      complete = complete(parsed);
    } catch (UsageException wrong) {
      throw new CommandLine.ExecutionException(line, String.valueOf(wrong.getMessage()), wrong);
    }
    return new CommandLine.RunLast().execute(complete);
  }
}

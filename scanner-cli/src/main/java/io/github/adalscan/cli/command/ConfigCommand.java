package io.github.adalscan.cli.command;

import io.github.adalscan.cli.config.ConfigFile;
import io.github.adalscan.cli.config.ConfigKeys;
import io.github.adalscan.cli.config.ConfigOptions;
import io.github.adalscan.cli.config.ConfigSchema;
import io.github.adalscan.cli.config.Setting;
import io.github.adalscan.cli.config.Settings;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.cli.terminal.VersionProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows, checks and begins configuration files. */
@Command(
    name = "config",
    description = "Show, check or begin a configuration file.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "(show | validate | init | schema)")
public final class ConfigCommand {
  private static final String TEMPLATE =
      """
      # Settings of adalscan for this repository. 'adalscan config show --origin' tells what holds.
      # Keys are the long options of 'adalscan scan'. A flag counts more than a variable such as
      # ADALSCAN_FAIL_ON, a variable more than this file.

      # error, warning, note or never
      fail-on: error

      # Single rules, families or tags: off, on (for rules that are off by default) or another level.
      # rules:
      #   ADAL0104: off
      #   ADAL0004: error

      # What files are there for, where the conventions guess wrong.
      # contexts:
      #   "it/**": test

      # exclude:
      #   - "third_party/**"

      # format:
      #   - text
      #   - sarif=adalscan.sarif

      # Chosen with --profile ci.
      # profiles:
      #   ci:
      #     fail-on: warning
      """;

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  public ConfigCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "show",
      description = "Show the settings that hold for a scan.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "PATH", arity = "0..*", description = "What would be scanned.")
          @Nullable List<Path> paths,
      @Option(names = "--origin", description = "Say where each value comes from.") boolean origin,
      @Option(names = ConfigOptions.FILE, paramLabel = "FILE", description = "Read this file.")
          @Nullable Path named,
      @Option(names = "--profile", paramLabel = "NAME", description = "With this profile.")
          @Nullable String profile)
      throws IOException {
    Settings settings = new Settings(terminal.environment());
    List<Path> scanned = Optional.ofNullable(paths).orElse(List.of(Path.of("")));
    Optional<Path> file = settings.file(Optional.ofNullable(named), scanned);
    List<Setting> all = settings.effective(keys(), file, Optional.ofNullable(profile));
    StringBuilder text = new StringBuilder();
    text.append(file.map(f -> "# from " + f + "\n").orElse("# no configuration file\n"));
    for (OptionSpec option : scan().options()) {
      if (keys().option(ConfigKeys.keyOf(option.longestName())).isPresent()) {
        text.append(shown(option, Setting.last(all, option.longestName()), origin));
      }
    }
    print(text.toString());
    return ExitCode.CLEAN;
  }

  private static String shown(OptionSpec option, Optional<Setting> setting, boolean origin) {
    String key = ConfigKeys.keyOf(option.longestName());
    List<String> values =
        setting
            .map(Setting::values)
            .orElseGet(() -> Optional.ofNullable(option.defaultValue()).stream().toList());
    String from = origin ? "  # " + setting.map(Setting::origin).orElse("default") : "";
    String value =
        option.isMultiValue()
            ? "[" + String.join(", ", values.stream().map(ConfigCommand::quoted).toList()) + "]"
            : values.stream().findFirst().map(ConfigCommand::quoted).orElse("");
    String comment = setting.isEmpty() && values.isEmpty() ? "# " : "";
    return comment + key + ": " + value + from + "\n";
  }

  private static String quoted(String value) {
    return value.matches("[A-Za-z0-9_./-]+")
        ? value
        : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  @Command(
      name = "validate",
      description = "Check a configuration file.",
      mixinStandardHelpOptions = true)
  int validate(
      @Parameters(
              paramLabel = "FILE",
              arity = "0..1",
              description = "Default: the adalscan.yaml of the current folder or above.")
          @Nullable Path named)
      throws IOException {
    Path file =
        Optional.ofNullable(named)
            .or(() -> ConfigFile.find(Path.of("")))
            .orElseThrow(
                () ->
                    new UsageException(
                        "There is no "
                            + ConfigFile.NAME
                            + " here or above; 'adalscan config init' writes one."));
    for (String profile : ConfigFile.profiles(file)) {
      ConfigCheck.check(ConfigFile.read(file, keys(), Optional.of(profile)));
    }
    List<Setting> settings = ConfigFile.read(file, keys(), Optional.empty());
    ConfigCheck.check(settings);
    print(
        file
            + ": "
            + settings.size()
            + (settings.size() == 1 ? " setting" : " settings")
            + ", no mistake.\n");
    return ExitCode.CLEAN;
  }

  @Command(
      name = "init",
      description = "Write an adalscan.yaml to begin with.",
      mixinStandardHelpOptions = true)
  int init(
      @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "Default: the current one.")
          @Nullable Path folder)
      throws IOException {
    Path file = Optional.ofNullable(folder).orElse(Path.of("")).resolve(ConfigFile.NAME);
    if (Files.exists(file)) {
      throw new UsageException("'" + file + "' is there already; nothing was written.");
    }
    Files.writeString(file, TEMPLATE, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    print("Wrote " + file + "\n");
    return ExitCode.CLEAN;
  }

  @Command(
      name = "schema",
      description = "Print a JSON Schema, for editors and programs.",
      mixinStandardHelpOptions = true)
  int schema(
      @Option(
              names = "--for",
              paramLabel = "WHAT",
              description = {
                "config: adalscan.yaml (default); rules: rule files of --rules DIR;",
                "catalog: files of DIR/catalog; report: the JSON report."
              },
              defaultValue = "config")
          Schemas what)
      throws IOException {
    print(what == Schemas.CONFIG ? ConfigSchema.of(scan(), keys()) : what.text());
    return ExitCode.CLEAN;
  }

  private CommandSpec scan() {
    return Optional.ofNullable(spec)
        .flatMap(ConfigKeys::scan)
        .orElseThrow(() -> new IllegalStateException("the command line has not been built"));
  }

  private ConfigKeys keys() {
    return ConfigKeys.of(scan());
  }

  private void print(String text) throws IOException {
    terminal.print(text);
  }
}

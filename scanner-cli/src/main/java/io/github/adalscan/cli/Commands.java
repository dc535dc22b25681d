package io.github.adalscan.cli;

import io.github.adalscan.cli.argument.CommandNames;
import io.github.adalscan.cli.command.BaselineCheckCommand;
import io.github.adalscan.cli.command.BaselineCommand;
import io.github.adalscan.cli.command.BaselineCreateCommand;
import io.github.adalscan.cli.command.BaselinePruneCommand;
import io.github.adalscan.cli.command.BaselineShowCommand;
import io.github.adalscan.cli.command.ConfigCommand;
import io.github.adalscan.cli.command.DiagnoseCommand;
import io.github.adalscan.cli.command.ExplainCommand;
import io.github.adalscan.cli.command.FixCommand;
import io.github.adalscan.cli.command.MergeCommand;
import io.github.adalscan.cli.command.PermissionsCommand;
import io.github.adalscan.cli.command.PlanCommand;
import io.github.adalscan.cli.command.RulesCommand;
import io.github.adalscan.cli.command.ScanCommand;
import io.github.adalscan.cli.command.VersionCommand;
import io.github.adalscan.cli.config.Settings;
import io.github.adalscan.cli.shell.CompletionCommand;
import io.github.adalscan.cli.shell.ManCommand;
import io.github.adalscan.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The model of all commands and their options. Making it takes longer than a small scan. */
final class Commands {
  private static final int LONG_OPTIONS = 28;
  private static final int NARROWEST = 60;
  private static final int WIDEST = 130;

  /** Commands that speak of no others and take no settings, which those of a scan explain. */
  private static final Set<String> ALONE = Set.of(CommandNames.SCAN, "rules", "explain", "version");

  private Commands() {}

  /**
   * Does what arguments say.
   *
   * @param words of which the first names a command or is an option of the program
   * @param help where help goes
   * @param messages where complaints go
   * @return the exit code
   */
  static int run(List<String> words, Terminal terminal, PrintWriter help, PrintWriter messages) {
    CommandLine line = model(terminal, words.get(0));
    line.setErr(messages);
    line.setOut(help);
    return line.execute(words.toArray(String[]::new));
  }

  private static Map<String, Supplier<Object>> commands(Terminal terminal) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put(CommandNames.SCAN, () -> new ScanCommand(terminal));
    all.put("baseline", () -> baseline(terminal));
    all.put("rules", () -> new RulesCommand(terminal));
    all.put("explain", () -> new ExplainCommand(terminal));
    all.put("plan", () -> new PlanCommand(terminal));
    all.put("permissions", () -> new PermissionsCommand(terminal));
    all.put("diagnose", () -> new DiagnoseCommand(terminal));
    all.put("config", () -> new ConfigCommand(terminal));
    all.put("fix", () -> new FixCommand(terminal));
    all.put("merge", () -> new MergeCommand(terminal));
    all.put("version", () -> new VersionCommand(terminal));
    all.put("completion", () -> new CompletionCommand(terminal));
    all.put("man", () -> new ManCommand(terminal));
    all.put("help", CommandLine.HelpCommand::new);
    return all;
  }

  /**
   * The program's model. Reading the annotations of a command takes time: one only, if it will do.
   *
   * @param first the command that is meant, or an option of the program
   */
  static CommandLine model(Terminal terminal, String first) {
    CommandLine line = new CommandLine(new RootCommand());
    commands(terminal)
        .forEach(
            (name, command) -> {
              if (first.equals(name) || !ALONE.contains(first)) {
                line.addSubcommand(command.get());
              }
            });
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpLongOptionsMaxWidth(LONG_OPTIONS);
    width(terminal).ifPresent(line::setUsageHelpWidth);
    abbreviate(line);
    line.setExecutionStrategy(new Settings(terminal.environment())::execute);
    line.setParameterExceptionHandler((wrong, arguments) -> Misuse.tell(wrong));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) ->
            Main.failed(failure, command.getErr(), parsed.originalArgs().contains("--debug")));
    return line;
  }

  /** A command says how it is called in one line; its options are listed below anyway. */
  private static void abbreviate(CommandLine line) {
    line.getCommandSpec().usageMessage().abbreviateSynopsis(true);
    line.getSubcommands().values().forEach(Commands::abbreviate);
  }

  /** As wide as the terminal says that it is, within reason. */
  private static OptionalInt width(Terminal terminal) {
    String columns = terminal.environment().getOrDefault("COLUMNS", "");
    return columns.matches("[0-9]{2,4}")
        ? OptionalInt.of(Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns))))
        : OptionalInt.empty();
  }

  private static CommandLine baseline(Terminal terminal) {
    return new CommandLine(new BaselineCommand())
        .addSubcommand(new BaselineCreateCommand(terminal))
        .addSubcommand(new BaselineCheckCommand(terminal))
        .addSubcommand(new BaselinePruneCommand(terminal))
        .addSubcommand(new BaselineShowCommand(terminal));
  }
}

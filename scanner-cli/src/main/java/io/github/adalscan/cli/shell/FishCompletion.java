package io.github.adalscan.cli.shell;

import io.github.adalscan.cli.argument.CommandNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the completion script for fish, which picocli does not. */
final class FishCompletion {
  private FishCompletion() {}

  static String of(CommandSpec root) {
    StringBuilder text = new StringBuilder("# fish completion of adalscan\n");
    for (Map.Entry<String, CommandLine> command : root.subcommands().entrySet()) {
      CommandSpec spec = command.getValue().getCommandSpec();
      text.append(
          "complete -c adalscan -n __fish_use_subcommand -a %s -d %s%n"
              .formatted(command.getKey(), quoted(first(spec.usageMessage().description()))));
      String when = when(command.getKey(), root);
      spec.options().forEach(option -> text.append(line(when, option)));
      spec.subcommands()
          .keySet()
          .forEach(
              name ->
                  text.append(
                      "complete -c adalscan -n '__fish_seen_subcommand_from %s' -a %s%n"
                          .formatted(command.getKey(), name)));
    }
    return text.toString().replace("\r\n", "\n");
  }

  /** A scan is meant where no command is named. */
  private static String when(String command, CommandSpec root) {
    if (!command.equals(CommandNames.SCAN)) {
      return "__fish_seen_subcommand_from " + command;
    }
    List<String> others =
        root.subcommands().keySet().stream()
            .filter(name -> !name.equals(CommandNames.SCAN))
            .toList();
    return "not __fish_seen_subcommand_from " + String.join(" ", others);
  }

  private static String line(String when, OptionSpec option) {
    StringBuilder line = new StringBuilder("complete -c adalscan -n '%s'".formatted(when));
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (option.arity().max() > 0) {
      line.append(" -r");
    }
    if (option.completionCandidates() != null) {
      line.append(" -f -a ").append(quoted(words(option)));
    }
    return line.append(" -d ").append(quoted(first(option.description()))).append('\n').toString();
  }

  private static String words(OptionSpec option) {
    return String.join(" ", option.completionCandidates()).toLowerCase(Locale.ROOT);
  }

  private static String first(String[] lines) {
    return lines.length == 0 ? "" : lines[0].replaceAll("\\s*\\(default: .*\\)", "");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}

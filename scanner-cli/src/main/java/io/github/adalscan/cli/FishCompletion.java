package io.github.adalscan.cli;

import java.util.Arrays;
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
      spec.options().forEach(option -> text.append(line(command.getKey(), option)));
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

  private static String line(String command, OptionSpec option) {
    StringBuilder line =
        new StringBuilder(
            "complete -c adalscan -n '__fish_seen_subcommand_from %s'".formatted(command));
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (option.arity().max() > 0) {
      line.append(" -r");
    }
    if (option.type().isEnum()) {
      line.append(" -f -a ").append(quoted(words(option.type())));
    }
    return line.append(" -d ").append(quoted(first(option.description()))).append('\n').toString();
  }

  private static String words(Class<?> type) {
    return String.join(
        " ",
        Arrays.stream(type.getEnumConstants())
            .map(word -> word.toString().toLowerCase(Locale.ROOT))
            .toList());
  }

  private static String first(String[] lines) {
    return lines.length == 0 ? "" : lines[0].replaceAll("\\s*\\(default: .*\\)", "");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}

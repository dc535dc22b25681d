package io.github.adalscan.cli;

import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Failures;
import io.github.adalscan.rule.yaml.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Says in one line what is wrong with arguments. */
final class Misuse {
  private static final Pattern WORDS =
      Pattern.compile("expected one of \\[(.*)\\] \\(case-insensitive\\) but was '(.*)'");

  private Misuse() {}

  /** Complains; the exit code. */
  static int tell(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String message = message(Failures.firstLine(String.valueOf(wrong.getMessage())));
    boolean complete = message.contains("; ");
    String rest = complete ? "" : hint(wrong, command.getCommandSpec());
    command.getErr().println("adalscan: " + message + rest);
    command.getErr().flush();
    return ExitCode.USAGE;
  }

  private static String message(String raw) {
    String message =
        raw.replaceFirst("\\.$", "")
            .replace("option option", "option")
            .replace("' is not a long", "' is no whole number")
            .replace("' is not an int", "' is no whole number")
            .replace(" at index 0 (SHELL)", " SHELL");
    Matcher words = WORDS.matcher(message);
    if (!words.find()) {
      return message;
    }
    List<String> known =
        Arrays.stream(words.group(1).split(", "))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    String written = words.group(2);
    return message.substring(0, words.start())
        + "unknown word '"
        + written
        + "'"
        + Suggestions.hint(written.toLowerCase(Locale.ROOT), known);
  }

  private static String hint(ParameterException wrong, CommandSpec command) {
    return guess(wrong, command)
        .map(guess -> "; did you mean '" + guess + "'?")
        .orElse("; see '" + command.qualifiedName() + " --help'.");
  }

  private static Optional<String> guess(ParameterException wrong, CommandSpec command) {
    if (!(wrong instanceof CommandLine.UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    String word = unmatched.getUnmatched().get(0);
    String name = word.indexOf('=') > 0 ? word.substring(0, word.indexOf('=')) : word;
    Stream<String> known =
        word.startsWith("-")
            ? command.options().stream().flatMap(option -> Arrays.stream(option.names()))
            : command.subcommands().keySet().stream();
    return Suggestions.closest(name, known.filter(other -> other.length() > 2).sorted().toList());
  }
}

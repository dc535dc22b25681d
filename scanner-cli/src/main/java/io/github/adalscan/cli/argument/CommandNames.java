package io.github.adalscan.cli.argument;

import io.github.adalscan.rule.yaml.Suggestions;
import java.util.Optional;
import java.util.Set;

/** The names of the commands. */
public final class CommandNames {
  /** The command that is meant where none is named. */
  public static final String SCAN = "scan";

  private static final Set<String> NAMES =
      Set.of(
          SCAN,
          "baseline",
          "rules",
          "explain",
          "plan",
          "permissions",
          "diagnose",
          "config",
          "fix",
          "merge",
          "version",
          "completion",
          "man",
          "help");

  private CommandNames() {}

  /** The command that a misspelt word may have been meant as. */
  public static Optional<String> guess(String word) {
    return Suggestions.closest(
        word, NAMES.stream().filter(name -> name.length() > 3).sorted().toList());
  }

  /** True for a word that names a command. */
  public static boolean isCommand(String word) {
    return NAMES.contains(word);
  }
}

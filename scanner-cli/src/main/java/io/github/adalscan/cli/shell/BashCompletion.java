package io.github.adalscan.cli.shell;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * The completion script of picocli for bash and zsh, for a program whose command may be left out.
 */
final class BashCompletion {
  /** The words of an option, which picocli spells as the constants of its type. */
  private static final Pattern WORDS = Pattern.compile("(?m)^  local \\w+_args=\\(.*?\\)");

  private static final String ROOT = "function _picocli_adalscan() {\n";

  /** A scan is meant where no command is named. */
  private static final String IMPLIED =
      ROOT
          + """
            if [[ "${COMP_WORDS[COMP_CWORD]}" == -* || ${COMP_CWORD} -gt 1 ]]; then
              _picocli_adalscan_scan
              return $?
            fi
          """;

  private BashCompletion() {}

  static String of(CommandLine root) {
    String script = AutoComplete.bash("adalscan", root).replace("\r\n", "\n");
    return WORDS
        .matcher(script)
        .replaceAll(words -> Matcher.quoteReplacement(lower(words.group())))
        .replace(ROOT, IMPLIED);
  }

  private static String lower(String declaration) {
    int start = declaration.indexOf('(');
    return declaration.substring(0, start) + declaration.substring(start).toLowerCase(Locale.ROOT);
  }
}

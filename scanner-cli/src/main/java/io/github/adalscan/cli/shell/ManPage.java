package io.github.adalscan.cli.shell;

import io.github.adalscan.cli.config.ConfigFile;
import io.github.adalscan.cli.config.ConfigKeys;
import io.github.adalscan.engine.Scanner;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the manual page in roff from the model of the command line. */
final class ManPage {
  private final StringBuilder text = new StringBuilder();

  private ManPage() {}

  static String of(CommandSpec root) {
    ManPage page = new ManPage();
    page.line(".TH ADALSCAN 1 \"\" \"adalscan " + Scanner.version() + "\"");
    page.section("NAME");
    page.plain("adalscan - find what still depends on ADAL or Azure AD Graph");
    page.section("SYNOPSIS");
    for (String line : root.usageMessage().customSynopsis()) {
      page.line(".B " + escaped(line.strip()));
      page.line(".br");
    }
    page.section("DESCRIPTION");
    page.plain(String.join(" ", root.usageMessage().description()));
    page.commands("", root.subcommands());
    page.section("EXIT STATUS");
    ConfigKeys.scan(root).ifPresent(scan -> scan.usageMessage().exitCodeList().forEach(page::term));
    page.section("FILES");
    page.term(
        ConfigFile.NAME, "Settings, found from the scanned path up to its repository's root.");
    page.term(".adalscanignore", "Files to leave out, in the syntax of .gitignore.");
    page.section("ENVIRONMENT");
    page.term("ADALSCAN_FAIL_ON, ...", "A variable for each option of a scan.");
    page.term("NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR", "Whether reports are coloured.");
    page.term("JAVA_HOME, ADALSCAN_JAVA_OPTS", "The Java that runs adalscan, and its options.");
    return page.text.toString();
  }

  private void commands(String prefix, Map<String, CommandLine> commands) {
    for (Map.Entry<String, CommandLine> command : commands.entrySet()) {
      CommandSpec spec = command.getValue().getCommandSpec();
      String name = prefix + command.getKey();
      section("adalscan " + name);
      for (String line : spec.usageMessage().description()) {
        plain(line);
        line(".br");
      }
      spec.options().stream().filter(option -> !option.hidden()).forEach(this::option);
      commands(name + " ", spec.subcommands());
    }
  }

  private void option(OptionSpec option) {
    String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
    term(
        String.join(", ", List.of(option.names())) + label,
        String.join(" ", option.description())
            .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue())));
  }

  private void section(String title) {
    line(".SH " + escaped(title));
  }

  private void term(String term, String about) {
    line(".TP");
    line(".B " + escaped(term));
    plain(about);
  }

  private void plain(String about) {
    String safe = escaped(about);
    line(safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe);
  }

  private void line(String roff) {
    text.append(roff).append('\n');
  }

  private static String escaped(String plain) {
    return plain.replace("\\", "\\e").replace("-", "\\-");
  }
}

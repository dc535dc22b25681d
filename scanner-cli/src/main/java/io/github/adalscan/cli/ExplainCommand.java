package io.github.adalscan.cli;

import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleDocs;
import io.github.adalscan.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the manual page of a rule. */
@Command(
    name = "explain",
    description = "Say what a rule finds, why that fails, and what to do instead.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "RULE", description = "Id or name of a rule.")
  private String word = "";

  @Mixin private RuleOptions rules = new RuleOptions();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RuleSet all = rules.load();
    Rule rule = all.find(word).orElseThrow(() -> RuleOptions.unknown(word, all));
    String page =
        RuleDocs.page(rule).replace("Generated from the rule files; do not edit.\n\n", "");
    terminal.out().write(page.getBytes(StandardCharsets.UTF_8));
    terminal.out().flush();
    return ExitCode.CLEAN;
  }
}

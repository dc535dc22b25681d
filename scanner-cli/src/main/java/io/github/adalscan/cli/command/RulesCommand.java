package io.github.adalscan.cli.command;

import io.github.adalscan.cli.option.PageOptions;
import io.github.adalscan.cli.option.RuleOptions;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.report.answer.RuleLists;
import io.github.adalscan.rule.Rule;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rules. */
@Command(
    name = "rules",
    description = "List the rules.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private PageOptions page = new PageOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  public RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<RuleDescriptor> all = rules.load().rules().stream().map(Rule::descriptor).toList();
    page.print(
        terminal,
        out -> RuleLists.text(all, out),
        out -> RuleLists.markdown(all, out),
        out -> RuleLists.json(all, out));
    return ExitCode.CLEAN;
  }
}

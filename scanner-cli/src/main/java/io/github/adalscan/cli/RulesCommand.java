package io.github.adalscan.cli;

import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rules. */
@Command(
    name = "rules",
    description = "List the rules.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RuleOptions rules = new RuleOptions();

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Rule rule : rules.load().rules()) {
      RuleDescriptor about = rule.descriptor();
      text.append(
          "%-9s %-8s %-10s %s%s%n"
              .formatted(
                  about.id(),
                  about.level().id(),
                  about.precision().id(),
                  about.title(),
                  about.onByDefault() ? "" : " (off by default)"));
    }
    terminal.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    terminal.out().flush();
    return ExitCode.CLEAN;
  }
}

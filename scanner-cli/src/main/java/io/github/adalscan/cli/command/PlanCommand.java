package io.github.adalscan.cli.command;

import io.github.adalscan.cli.option.PageOptions;
import io.github.adalscan.cli.option.TargetOptions;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.model.MigrationPlan;
import io.github.adalscan.plan.Planner;
import io.github.adalscan.report.answer.Plans;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says in which order the modules of a source tree move. */
@Command(
    name = "plan",
    description = {
      "Say in which order each module moves to MSAL and Microsoft Graph.",
      "The steps: dependencies, token acquisition, endpoints, properties, permissions,",
      "and what is left to a person."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class PlanCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private PageOptions page = new PageOptions();

  public PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    MigrationPlan plan =
        Surveys.ask(
            target,
            terminal,
            request -> new Planner().plan(Surveys.survey(request, target.base())));
    page.print(
        terminal,
        out -> Plans.text(plan, out),
        out -> Plans.markdown(plan, out),
        out -> Plans.json(plan, out));
    return ExitCode.CLEAN;
  }
}

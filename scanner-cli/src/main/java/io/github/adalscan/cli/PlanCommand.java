package io.github.adalscan.cli;

import io.github.adalscan.model.MigrationPlan;
import io.github.adalscan.plan.Planner;
import io.github.adalscan.report.Plans;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says in which order the modules of a source tree move. */
@Command(
    name = "plan",
    description = {
      "Say in which order each module moves to MSAL and Microsoft Graph:",
      "dependencies, token acquisition, endpoints, properties, permissions,",
      "and what is left to a person."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class PlanCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files or folders.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text, markdown or json (default: text).")
  private PlanFormat format = PlanFormat.TEXT;

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private FileOptions files = new FileOptions();

  PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    MigrationPlan plan = new Planner().plan(Surveys.of(paths, rules, files));
    OutputStream out = new BufferedOutputStream(terminal.out());
    switch (format) {
      case TEXT -> Plans.text(plan, out);
      case MARKDOWN -> Plans.markdown(plan, out);
      case JSON -> Plans.json(plan, out);
    }
    out.flush();
    return ExitCode.CLEAN;
  }
}

package io.github.adalscan.cli.command;

import io.github.adalscan.cli.option.AnswerOptions;
import io.github.adalscan.cli.option.TargetOptions;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.engine.PermissionScan;
import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.model.PermissionNeeds;
import io.github.adalscan.report.answer.PermissionTables;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells which permissions of Microsoft Graph applications need. */
@Command(
    name = "permissions",
    description = {
      "List the Microsoft Graph calls of each application and the least permissions they need.",
      "These are compared with requested scopes, manifests and templates."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class PermissionsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private AnswerOptions answer = new AnswerOptions();

  public PermissionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    PermissionNeeds needs =
        Surveys.ask(
            target, terminal, request -> new PermissionScan().needs(request, ScanListener.NONE));
    answer.print(
        terminal,
        out -> PermissionTables.text(needs, out),
        out -> PermissionTables.json(needs, out));
    return ExitCode.CLEAN;
  }
}

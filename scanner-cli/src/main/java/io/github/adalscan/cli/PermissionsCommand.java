package io.github.adalscan.cli;

import io.github.adalscan.engine.PermissionScan;
import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.model.PermissionNeeds;
import io.github.adalscan.report.PermissionTables;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells which permissions of Microsoft Graph applications need. */
@Command(
    name = "permissions",
    description = {
      "List the Microsoft Graph calls of each application with the least-privileged permissions,",
      "and compare these with requested scopes, manifests and templates."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class PermissionsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files or folders.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text or json (default: text).")
  private AnswerFormat format = AnswerFormat.TEXT;

  PermissionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    PermissionNeeds needs = new PermissionScan().needs(request(), ScanListener.NONE);
    OutputStream out = new BufferedOutputStream(terminal.out());
    if (format == AnswerFormat.JSON) {
      PermissionTables.json(needs, out);
    } else {
      PermissionTables.text(needs, out);
    }
    out.flush();
    return ExitCode.CLEAN;
  }

  private ScanRequest request() {
    List<Path> roots = paths.isEmpty() ? List.of(Path.of(".")) : paths;
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw new UsageException("There is no file or folder '" + root + "'.");
      }
    }
    return ScanRequest.of(roots);
  }
}

package io.github.adalscan.cli.command;

import io.github.adalscan.cli.option.Scan;
import io.github.adalscan.cli.option.TargetOptions;
import io.github.adalscan.cli.terminal.AtomicFile;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Failures;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.edit.FileFix;
import io.github.adalscan.report.edit.Fixes;
import io.github.adalscan.report.edit.UnifiedPatch;
import io.github.adalscan.report.source.SourceFiles;
import io.github.adalscan.source.checkout.CheckoutReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mends what needs no person. */
@Command(
    name = "fix",
    description = {
      "Exchange the literals that are wrong as they stand; all else needs a person.",
      "Prints a unified diff and changes nothing unless --write is given."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class FixCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private TargetOptions target = new TargetOptions();

  @Option(names = "--write", description = "Change the files.")
  private boolean write;

  public FixCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (target.takesInput()) {
      throw new UsageException("'fix' takes files, not standard input.");
    }
    Path base = target.base();
    Report report = Scan.run(target.request(), terminal, false);
    List<FileFix> fixes = Fixes.of(report, new SourceFiles(base));
    if (write) {
      for (FileFix fix : fixes) {
        apply(fix, base.resolve(fix.path()));
      }
    } else {
      String prefix = CheckoutReader.read(base).prefix();
      StringBuilder diff = new StringBuilder();
      fixes.forEach(fix -> diff.append(UnifiedPatch.of(fix, prefix)));
      terminal.print(diff.toString());
    }
    terminal.err().println("adalscan: " + summary(fixes));
    return ExitCode.CLEAN;
  }

  private String summary(List<FileFix> fixes) {
    long edits = fixes.stream().mapToLong(FileFix::size).sum();
    if (edits == 0) {
      return "No literal can simply be exchanged; 'adalscan plan' lists what else there is to do.";
    }
    String counted = edits + (edits == 1 ? " fix in " : " fixes in ") + fixes.size();
    String files = fixes.size() == 1 ? " file" : " files";
    return counted + files + (write ? " written." : "; --write applies them.");
  }

  /** Writes a file that is as it was when it was scanned. */
  private static void apply(FileFix fix, Path file) {
    try {
      if (Files.isSymbolicLink(file) || !Files.isWritable(file)) {
        throw new UsageException("'" + file + "' cannot be written; files before it are fixed.");
      }
      if (!fix.fits(Files.readAllBytes(file))) {
        throw new UsageException("'" + file + "' changed during the scan; scan again.");
      }
      Optional<Set<PosixFilePermission>> permissions = permissions(file);
      AtomicFile.write(file, out -> out.write(fix.fixed()));
      if (permissions.isPresent()) {
        Files.setPosixFilePermissions(file, permissions.get());
      }
    } catch (IOException failed) {
      throw new UsageException("'" + file + "' cannot be written: " + Failures.reason(failed));
    }
  }

  private static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
    try {
      return Optional.of(Files.getPosixFilePermissions(file));
    } catch (UnsupportedOperationException elsewhere) {
      return Optional.empty();
    }
  }
}

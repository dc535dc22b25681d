package io.github.adalscan.cli.command;

import io.github.adalscan.cli.option.BaselineStore;
import io.github.adalscan.cli.option.BaselineTarget;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.report.answer.BaselineText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists a baseline. */
@Command(
    name = "show",
    description = "List the entries of a baseline.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class BaselineShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The baseline (default: ${DEFAULT-VALUE}).",
      defaultValue = BaselineTarget.DEFAULT_FILE)
  private Path file = Path.of(BaselineTarget.DEFAULT_FILE);

  public BaselineShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<BaselineEntry> entries = new BaselineStore(file, "").read().entries();
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append(BaselineText.entry("", entry)));
    long files = entries.stream().map(BaselineEntry::path).distinct().count();
    text.append("%d accepted in %d files\n".formatted(entries.size(), files));
    terminal.print(text.toString());
    return ExitCode.CLEAN;
  }
}

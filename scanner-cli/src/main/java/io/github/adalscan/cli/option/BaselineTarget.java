package io.github.adalscan.cli.option;

import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.Today;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.model.Report;
import io.github.adalscan.source.checkout.CheckoutReader;
import io.github.adalscan.triage.Baseline;
import io.github.adalscan.triage.TriageRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A baseline and the sources that it is about. */
public final class BaselineTarget {
  /** Where a baseline lies unless a command says otherwise. */
  public static final String DEFAULT_FILE = "adalscan-baseline.json";

  @Mixin private TargetOptions target = new TargetOptions();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The baseline (default: ${DEFAULT-VALUE}).",
      defaultValue = DEFAULT_FILE)
  private Path file = Path.of(DEFAULT_FILE);

  Path file() {
    return file;
  }

  public BaselineStore store() {
    return new BaselineStore(file, CheckoutReader.read(target.base()).prefix());
  }

  /** Scans, and compares with a baseline if there is one. */
  public Report scan(Optional<Baseline> baseline, Terminal terminal) {
    target.leaveOut(List.of(file));
    ScanRequest request =
        target
            .request()
            .withTriage(TriageRequest.on(Today.of(terminal.environment())).withBaseline(baseline));
    return Scan.run(request, terminal, false);
  }
}

package io.github.adalscan.cli.option;

import io.github.adalscan.cli.argument.PlainScan;
import io.github.adalscan.cli.terminal.SarifLimit;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.source.checkout.CheckoutReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What concerns SARIF alone. */
final class SarifFlags {
  @Option(
      names = "--sarif-category",
      paramLabel = "NAME",
      description = "Keeps uploads of one commit apart (default: the scanned folder).")
  private @Nullable String category;

  @Option(
      names = "--sarif-include",
      paramLabel = "WHICH",
      description = "active results (default), also suppressed ones, also absent ones, or all.",
      defaultValue = "active")
  private SarifOptions.Include include = SarifOptions.Include.ACTIVE;

  @Mixin private SarifLimit limit = new SarifLimit();

  @Option(names = "--sarif-pretty", description = "Indent SARIF.")
  private boolean pretty;

  @Option(
      names = "--sarif-absolute-base",
      description = "Name the folder of this machine in SARIF, for viewers on it.")
  private boolean absoluteBase;

  @Option(
      names = "--sarif-all-artifacts",
      description = "List every file that was searched, with its hash, not only those of results.")
  private boolean allArtifacts;

  @Option(names = "--reproducible", description = "Leave times and ids of the run out of SARIF.")
  private boolean reproducible;

  /** True when every file that was searched is listed. */
  boolean allArtifacts() {
    return allArtifacts;
  }

  /** Takes over what plain arguments say. */
  void take(PlainScan plain) {
    reproducible = plain.has("--reproducible");
  }

  void check() {
    limit.check();
  }

  /**
   * The choices.
   *
   * @param base the scanned folder
   */
  SarifOptions options(Path base) {
    Optional<String> address = absoluteBase ? Optional.of(address(base)) : Optional.empty();
    return new SarifOptions(
        pretty, reproducible, include, Optional.ofNullable(category), limit.value(), address);
  }

  /** The root of the repository, which paths are relative to, or the folder itself. */
  private static String address(Path base) {
    try {
      Path root = base.toRealPath();
      String prefix = CheckoutReader.read(base).prefix();
      for (int i = prefix.isEmpty() ? 0 : prefix.split("/", -1).length; i > 0; i--) {
        root = Optional.ofNullable(root.getParent()).orElse(root);
      }
      String address = root.toUri().toString();
      return address.endsWith("/") ? address : address + "/";
    } catch (IOException gone) {
      throw new UsageException("The folder '" + base + "' cannot be read.");
    }
  }
}

package io.github.adalscan.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Scans the whole tree once, and fails the build on what it finds. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    aggregator = true,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends ScanMojo {
  /** From which level on findings fail the build: error, warning, note or never. */
  @Parameter(property = "adalscan.failOn")
  private @Nullable String failOn;

  /** Fail only when there are more such findings. */
  @Parameter(property = "adalscan.maxFindings")
  private @Nullable Long maxFindings;

  /** Succeed although there are findings. */
  @Parameter(property = "adalscan.exitZero")
  private @Nullable Boolean exitZero;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Arguments arguments =
        scan(withText(formats()))
            .option("--fail-on", failOn)
            .option("--max-findings", maxFindings)
            .option("--exit-zero", exitZero);
    run(target(arguments).all(), raw());
  }

  /** Who reads in the log that the build failed reads there why, whatever files are written. */
  private static List<String> withText(List<String> formats) {
    if (formats.isEmpty() || formats.stream().anyMatch(format -> !format.contains("="))) {
      return formats;
    }
    List<String> all = new ArrayList<>(formats);
    all.add(TEXT);
    return all;
  }
}

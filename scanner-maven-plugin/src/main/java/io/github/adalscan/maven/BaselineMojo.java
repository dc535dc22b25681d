package io.github.adalscan.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Accepts the findings of today: writes a baseline where there is none. Out of one that is there it
 * takes what is fixed or expired, and adds nothing unless {@code force} is set.
 */
@Mojo(name = "baseline", aggregator = true, requiresProject = false, threadSafe = true)
public final class BaselineMojo extends TargetMojo {
  private static final String DEFAULT_FILE = "adalscan-baseline.json";

  /** Why findings are accepted. */
  @Parameter(property = "adalscan.reason")
  private @Nullable String reason;

  /** The last day on which they are: {@code YYYY-MM-DD}. */
  @Parameter(property = "adalscan.until")
  private @Nullable String until;

  /** Write over a baseline, and in a build server too (CI=true). */
  @Parameter(property = "adalscan.force")
  private @Nullable Boolean force;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    boolean anew = Boolean.TRUE.equals(force) || !Files.exists(file());
    Arguments arguments = arguments().word("baseline").word(anew ? "create" : "prune");
    if (anew) {
      arguments.option("--reason", reason).option("--until", until);
    }
    arguments.option("--force", force);
    if (baseline() == null) {
      arguments.path("--baseline", DEFAULT_FILE);
    }
    run(target(arguments).all(), false);
  }

  private Path file() {
    String named = baseline();
    return Path.of(arguments().located(named == null ? DEFAULT_FILE : named));
  }
}

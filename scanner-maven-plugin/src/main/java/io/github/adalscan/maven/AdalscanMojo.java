package io.github.adalscan.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals share: they run once in a build, however many modules it has. */
abstract class AdalscanMojo extends AbstractMojo {
  @SuppressWarnings("NullAway.Init") // Maven sets it.
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @SuppressWarnings("NullAway.Init") // Maven sets it.
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @SuppressWarnings("NullAway.Init") // Maven sets it.
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** Do nothing. */
  @Parameter(property = "adalscan.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("adalscan is skipped (adalscan.skip).");
    } else if (Modules.of(session).isScannedAt(project, execution)) {
      run();
    } else {
      getLog().debug("adalscan scans the whole tree once, with another module.");
    }
  }

  /** Does what the goal is for. */
  abstract void run() throws MojoExecutionException, MojoFailureException;

  /** No arguments yet; relative paths start at the root of the build. */
  final Arguments arguments() {
    return new Arguments(Modules.of(session).root());
  }

  /** The folder that is scanned unless paths are named: where the build was started. */
  final Path tree() {
    return Modules.of(session).tree();
  }

  /**
   * Runs the command line.
   *
   * @param raw true when its output is for programs, which the marks of a log would disturb
   * @throws MojoFailureException for findings that fail the build
   * @throws MojoExecutionException for mistakes of the call and failures of the scanner
   */
  final void run(List<String> arguments, boolean raw)
      throws MojoExecutionException, MojoFailureException {
    getLog().debug("adalscan " + String.join(" ", arguments));
    ProgramRun done = ProgramRun.of(arguments, System.getenv());
    if (raw) {
      System.out.print(done.out());
      System.out.flush();
    } else {
      done.log(getLog());
    }
    done.logMessages(getLog());
    done.judge();
  }
}

package io.github.adalscan.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Scans the whole tree once, and writes reports; findings do not fail the build. */
@Mojo(name = "report", aggregator = true, requiresProject = false, threadSafe = true)
public final class ReportMojo extends ScanMojo {
  /** Where adalscan.sarif and adalscan.json are written unless formats are named. */
  @SuppressWarnings("NullAway.Init") // Maven sets it.
  @Parameter(
      property = "adalscan.reportDirectory",
      defaultValue = "${project.build.directory}",
      required = true)
  private String reportDirectory;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    run(target(scan(reports()).option("--exit-zero", true)).all(), raw());
  }

  private List<String> reports() {
    List<String> named = formats();
    Path folder = Path.of(reportDirectory);
    return named.isEmpty()
        ? List.of(
            "sarif=" + folder.resolve("adalscan.sarif"), "json=" + folder.resolve("adalscan.json"))
        : named;
  }
}

package io.github.adalscan.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A scan and its reports. */
abstract class ScanMojo extends TargetMojo {
  /** The format for readers. */
  static final String TEXT = "text";

  /** Report only what the baseline does not hold. */
  @Parameter(property = "adalscan.newOnly")
  private @Nullable Boolean newOnly;

  /** Only findings that the work since this git revision touches. */
  @Parameter(property = "adalscan.changedSince")
  private @Nullable String changedSince;

  /** Only findings that this unified diff touches. */
  @Parameter(property = "adalscan.changedLines")
  private @Nullable String changedLines;

  /**
   * Reports, {@code FORMAT} for the log of the build or {@code FORMAT=FILE} each: text, json,
   * sarif, github, gitlab, junit, rdjsonl, markdown, checkstyle, azure, sonar or csv. The folders
   * of the files are made.
   */
  @Parameter(property = "adalscan.format")
  private @Nullable List<String> formats;

  /** Leave out findings below: error, warning or note. */
  @Parameter(property = "adalscan.minSeverity")
  private @Nullable String minSeverity;

  /** Findings only: no summary. */
  @Parameter(property = "adalscan.quiet")
  private @Nullable Boolean quiet;

  /** Source lines around a finding. */
  @Parameter(property = "adalscan.context")
  private @Nullable Integer context;

  /** Say where the time went. */
  @Parameter(property = "adalscan.stats")
  private @Nullable Boolean stats;

  /** Fail when a file could not be read in full; mistakes in suppressions are errors. */
  @Parameter(property = "adalscan.strict")
  private @Nullable Boolean strict;

  /** Keeps uploads of one commit apart. */
  @Parameter(property = "adalscan.sarifCategory")
  private @Nullable String sarifCategory;

  /** What SARIF holds: active, suppressed, absent or all. */
  @Parameter(property = "adalscan.sarifInclude")
  private @Nullable String sarifInclude;

  /** Cut the least severe results of SARIF beyond this number. */
  @Parameter(property = "adalscan.sarifMaxResults")
  private @Nullable Integer sarifMaxResults;

  /** Indent SARIF. */
  @Parameter(property = "adalscan.sarifPretty")
  private @Nullable Boolean sarifPretty;

  /** Name the folder of this machine in SARIF, for viewers on it. */
  @Parameter(property = "adalscan.sarifAbsoluteBase")
  private @Nullable Boolean sarifAbsoluteBase;

  /** Leave times and ids of the run out of SARIF. */
  @Parameter(property = "adalscan.reproducible")
  private @Nullable Boolean reproducible;

  /** The reports that the parameters name. */
  final List<String> formats() {
    return Arguments.present(formats);
  }

  /** True when a report goes to the output of the build that is for programs, not for readers. */
  final boolean raw() {
    return formats().stream().anyMatch(format -> !format.contains("=") && !format.equals(TEXT));
  }

  /**
   * The arguments of a scan.
   *
   * @param reports what to write; nothing where the settings of the project decide
   */
  final Arguments scan(List<String> reports) throws MojoExecutionException {
    Arguments arguments = arguments().word("scan").formats("--format", reports);
    for (String report : reports) {
      makeFolder(arguments, report);
    }
    return arguments
        .option("--new-only", newOnly)
        .option("--changed-since", changedSince)
        .path("--changed-lines", changedLines)
        .option("--min-severity", minSeverity)
        .option("--quiet", quiet)
        .option("--context", context)
        .option("--stats", stats)
        .option("--strict", strict)
        .option("--sarif-category", sarifCategory)
        .option("--sarif-include", sarifInclude)
        .option("--sarif-max-results", sarifMaxResults)
        .option("--sarif-pretty", sarifPretty)
        .option("--sarif-absolute-base", sarifAbsoluteBase)
        .option("--reproducible", reproducible);
  }

  /** The folder for reports of a build often goes with the last one. */
  private static void makeFolder(Arguments arguments, String report) throws MojoExecutionException {
    int equals = report.indexOf('=');
    if (equals < 0) {
      return;
    }
    Path folder = Path.of(arguments.located(report.substring(equals + 1))).getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException failed) {
      throw new MojoExecutionException(
          "adalscan: There is no folder '" + folder + "', and it cannot be made.", failed);
    }
  }
}

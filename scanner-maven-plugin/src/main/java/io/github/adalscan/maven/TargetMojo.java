package io.github.adalscan.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What is scanned, and by which rules. */
abstract class TargetMojo extends AdalscanMojo {
  /**
   * Files and folders to scan. Relative ones start at the root of the build, which is the folder
   * that holds {@code .mvn}, else the one where Maven was started. Default: where Maven was
   * started, with all modules.
   */
  @Parameter(property = "adalscan.paths")
  private @Nullable List<String> paths;

  /** Use the rules of this folder instead of the bundled ones. */
  @Parameter(property = "adalscan.ruleDirectory")
  private @Nullable String ruleDirectory;

  /** Only these rules: id, name, family (ADAL) or tag. */
  @Parameter(property = "adalscan.rule")
  private @Nullable List<String> rules;

  /** Not these rules. */
  @Parameter(property = "adalscan.excludeRule")
  private @Nullable List<String> excludeRules;

  /** These rules too, although they are off by default. */
  @Parameter(property = "adalscan.enableRule")
  private @Nullable List<String> enableRules;

  /** Other levels for rules, {@code RULE=LEVEL} each: error, warning or note. */
  @Parameter(property = "adalscan.level")
  private @Nullable List<String> levels;

  /** {@code default}, {@code all} for the rules of low precision too, or one of adalscan.yaml. */
  @Parameter(property = "adalscan.profile")
  private @Nullable String profile;

  /** Only these files, as globs. */
  @Parameter(property = "adalscan.include")
  private @Nullable List<String> includes;

  /** Not these files, as globs. */
  @Parameter(property = "adalscan.exclude")
  private @Nullable List<String> excludes;

  /** Read files that .gitignore names as well. */
  @Parameter(property = "adalscan.noIgnore")
  private @Nullable Boolean noIgnore;

  /** Read what links lead to outside of the scanned folders, each target once. */
  @Parameter(property = "adalscan.followSymlinks")
  private @Nullable Boolean followSymlinks;

  /** Seconds; a file that takes longer is read by its tokens. */
  @Parameter(property = "adalscan.timeoutPerFile")
  private @Nullable Long timeoutPerFile;

  /** Do not parse larger files, in bytes. */
  @Parameter(property = "adalscan.maxFileSize")
  private @Nullable Long maxFileSize;

  /**
   * What files are there for, {@code GLOB=CONTEXT} each: main, test, sample, recorded, generated,
   * vendored or documentation. The first that matches decides.
   */
  @Parameter(property = "adalscan.pathContext")
  private @Nullable List<String> pathContexts;

  /** Threads; default: processors. */
  @Parameter(property = "adalscan.jobs")
  private @Nullable Integer jobs;

  /** Keep levels outside of main and sample code. */
  @Parameter(property = "adalscan.keepLevel")
  private @Nullable Boolean keepLevel;

  /** Read this file instead of the adalscan.yaml of the scanned folder. */
  @Parameter(property = "adalscan.config")
  private @Nullable String config;

  /** Read no configuration file. */
  @Parameter(property = "adalscan.noConfig")
  private @Nullable Boolean noConfig;

  /** Findings of this file are known; only others fail the build. */
  @Parameter(property = "adalscan.baseline")
  private @Nullable String baseline;

  /** Adds what the parameters say, the paths last. */
  final Arguments target(Arguments arguments) {
    return arguments
        .path("--rules", ruleDirectory)
        .options("--rule", rules)
        .options("--exclude-rule", excludeRules)
        .options("--enable-rule", enableRules)
        .options("--level", levels)
        .option("--profile", profile)
        .options("--include", includes)
        .options("--exclude", excludes)
        .option("--no-ignore", noIgnore)
        .option("--follow-symlinks", followSymlinks)
        .option("--timeout-per-file", timeoutPerFile)
        .option("--max-file-size", maxFileSize)
        .options("--path-context", pathContexts)
        .option("--jobs", jobs)
        .option("--keep-level", keepLevel)
        .path("--config", config)
        .option("--no-config", noConfig)
        .path("--baseline", baseline)
        .scanned(paths, tree());
  }

  /** The file of accepted findings, if one is named. */
  final @Nullable String baseline() {
    return baseline;
  }
}

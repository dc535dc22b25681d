package io.github.adalscan.engine;

import io.github.adalscan.source.walk.WalkOptions;
import io.github.adalscan.triage.TriageRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to scan and how.
 *
 * @param roots files or folders
 * @param rulesDirectory replaces the bundled rules
 * @param rules which rules run, and at which level
 * @param files which files are read
 * @param jobs worker threads, at least 1
 * @param keepLevels true to keep a rule's level outside of main and sample code
 * @param triage what happens to the findings after the rules
 * @param timePerFile how long the reading of one file may take
 */
public record ScanRequest(
    List<Path> roots,
    Optional<Path> rulesDirectory,
    RuleSelection rules,
    WalkOptions files,
    int jobs,
    boolean keepLevels,
    TriageRequest triage,
    Duration timePerFile) {
  /** A file that takes longer is read by its tokens. */
  public static final Duration DEFAULT_TIME_PER_FILE = Duration.ofSeconds(30);

  public ScanRequest {
    roots = List.copyOf(roots);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1, was " + jobs);
    }
  }

  /** A scan of some roots with the defaults. */
  public static ScanRequest of(List<Path> roots) {
    return new ScanRequest(
        roots,
        Optional.empty(),
        RuleSelection.DEFAULT,
        WalkOptions.DEFAULT,
        Math.max(1, Runtime.getRuntime().availableProcessors()),
        false,
        TriageRequest.NONE,
        DEFAULT_TIME_PER_FILE);
  }

  /** The same with other rules. */
  public ScanRequest withRules(RuleSelection others) {
    return new ScanRequest(
        roots, rulesDirectory, others, files, jobs, keepLevels, triage, timePerFile);
  }

  /** The same with the rules of a folder instead of the bundled ones. */
  public ScanRequest withRulesDirectory(Optional<Path> directory) {
    return new ScanRequest(roots, directory, rules, files, jobs, keepLevels, triage, timePerFile);
  }

  /** The same with another choice of files. */
  public ScanRequest withFiles(WalkOptions others) {
    return new ScanRequest(
        roots, rulesDirectory, rules, others, jobs, keepLevels, triage, timePerFile);
  }

  /** The same with another number of worker threads, at least 1. */
  public ScanRequest withJobs(int threads) {
    return new ScanRequest(
        roots, rulesDirectory, rules, files, threads, keepLevels, triage, timePerFile);
  }

  /** The same, keeping levels outside of main and sample code or not. */
  public ScanRequest withKeepLevels(boolean kept) {
    return new ScanRequest(roots, rulesDirectory, rules, files, jobs, kept, triage, timePerFile);
  }

  /** The same with another limit for the reading of each file. */
  public ScanRequest withTimePerFile(Duration limit) {
    return new ScanRequest(roots, rulesDirectory, rules, files, jobs, keepLevels, triage, limit);
  }

  /** The same with another triage of the findings. */
  public ScanRequest withTriage(TriageRequest other) {
    return new ScanRequest(
        roots, rulesDirectory, rules, files, jobs, keepLevels, other, timePerFile);
  }
}

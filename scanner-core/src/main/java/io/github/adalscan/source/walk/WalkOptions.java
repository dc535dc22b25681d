package io.github.adalscan.source.walk;

import io.github.adalscan.source.kind.ContextRules;
import io.github.adalscan.source.path.Globs;
import java.util.List;

/**
 * Which files a scan looks at.
 *
 * @param respectIgnoreFiles whether {@code .gitignore}, {@code .git/info/exclude} and {@code
 *     .adalscanignore} are obeyed
 * @param maxFileSize in bytes; larger files are searched all the same, and named in {@link
 *     Candidates#oversized()}
 * @param includes globs in the syntax of {@code .gitignore}, relative to the scan root; when there
 *     are any, a file has to match one
 * @param excludes globs of the same syntax; a file or directory that matches is left out
 * @param contextRules statements about the context of files
 * @param followLinks whether symbolic links that lead out of the scanned folders are followed, each
 *     target once; what lies within them is found without
 * @param listsLeftOut whether {@link Candidates#leftOut()} is filled
 */
public record WalkOptions(
    boolean respectIgnoreFiles,
    long maxFileSize,
    List<String> includes,
    List<String> excludes,
    ContextRules contextRules,
    boolean followLinks,
    boolean listsLeftOut) {
  /** Files of more bytes are not parsed unless the user says otherwise. */
  public static final long DEFAULT_MAX_FILE_SIZE = 5_000_000;

  /** Ignore files are obeyed, 5 MB, everything is included. */
  public static final WalkOptions DEFAULT =
      new WalkOptions(
          true, DEFAULT_MAX_FILE_SIZE, List.of(), List.of(), ContextRules.BUILT_IN, false, false);

  /**
   * @throws IllegalArgumentException when a glob is blank, a comment or a negation
   */
  public WalkOptions {
    includes = includes.stream().map(Globs::checked).toList();
    excludes = excludes.stream().map(Globs::checked).toList();
  }

  /** The same with ignore files obeyed or not. */
  public WalkOptions withIgnoreFiles(boolean respected) {
    return with(respected, maxFileSize, includes, excludes, contextRules);
  }

  /** The same with other globs. */
  public WalkOptions withGlobs(List<String> included, List<String> excluded) {
    return with(respectIgnoreFiles, maxFileSize, included, excluded, contextRules);
  }

  /** The same with another size limit, in bytes. */
  public WalkOptions withMaxFileSize(long bytes) {
    return with(respectIgnoreFiles, bytes, includes, excludes, contextRules);
  }

  /** The same with other statements about contexts. */
  public WalkOptions withContextRules(ContextRules rules) {
    return with(respectIgnoreFiles, maxFileSize, includes, excludes, rules);
  }

  /** The same with symbolic links followed or not. */
  public WalkOptions withLinksFollowed(boolean followed) {
    return new WalkOptions(
        respectIgnoreFiles, maxFileSize, includes, excludes, contextRules, followed, listsLeftOut);
  }

  /** The same with what is left out listed. */
  public WalkOptions listingLeftOut() {
    return new WalkOptions(
        respectIgnoreFiles, maxFileSize, includes, excludes, contextRules, followLinks, true);
  }

  private WalkOptions with(
      boolean respected,
      long bytes,
      List<String> included,
      List<String> excluded,
      ContextRules rules) {
    return new WalkOptions(respected, bytes, included, excluded, rules, followLinks, listsLeftOut);
  }
}

package io.github.adalscan.engine;

import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.triage.TriageRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to scan and how.
 *
 * @param roots files or folders
 * @param rulesDirectory replaces the bundled rules
 * @param onlyRules when not empty, no other rule is active
 * @param excludedRules are not active
 * @param lowPrecision true to switch on rules of low precision as well
 * @param jobs worker threads, at least 1
 * @param respectIgnoreFiles true to leave out what {@code .gitignore} and {@code .adalscanignore}
 *     name
 * @param include globs; when not empty, only matching paths are read
 * @param exclude globs; matching paths are left out
 * @param maxFileSize files of more bytes are not parsed
 * @param contexts globs that decide the context of a file, before the conventions do
 * @param keepLevels true to keep a rule's level outside of main and sample code
 * @param triage what the findings are compared with
 */
public record ScanRequest(
    List<Path> roots,
    Optional<Path> rulesDirectory,
    Set<RuleId> onlyRules,
    Set<RuleId> excludedRules,
    boolean lowPrecision,
    int jobs,
    boolean respectIgnoreFiles,
    List<String> include,
    List<String> exclude,
    long maxFileSize,
    Map<String, FileContext> contexts,
    boolean keepLevels,
    TriageRequest triage) {
  /** Files of more bytes are not parsed unless the request says otherwise. */
  public static final long DEFAULT_MAX_FILE_SIZE = 5_000_000;

  public ScanRequest {
    roots = List.copyOf(roots);
    onlyRules = Set.copyOf(onlyRules);
    excludedRules = Set.copyOf(excludedRules);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    contexts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(contexts));
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1, was " + jobs);
    }
  }

  /** A scan of some roots with the defaults. */
  public static ScanRequest of(List<Path> roots) {
    return new ScanRequest(
        roots,
        Optional.empty(),
        Set.of(),
        Set.of(),
        false,
        Math.max(1, Runtime.getRuntime().availableProcessors()),
        true,
        List.of(),
        List.of(),
        DEFAULT_MAX_FILE_SIZE,
        Map.of(),
        false,
        TriageRequest.NONE);
  }
}

package io.github.adalscan.cli.option;

import io.github.adalscan.cli.argument.PlainScan;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.source.kind.ContextRules;
import io.github.adalscan.source.walk.WalkOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which files a scan reads, and what they are there for. */
final class FileOptions {
  /** What scanners write. */
  private static final List<String> RESULTS = List.of(BaselineTarget.DEFAULT_FILE, "*.sarif");

  @Option(names = "--include", paramLabel = "GLOB", description = "Only these files. Repeatable.")
  private List<String> include = new ArrayList<>();

  @Option(names = "--exclude", paramLabel = "GLOB", description = "Not these files. Repeatable.")
  private List<String> exclude = new ArrayList<>();

  @Option(names = "--no-ignore", description = "Read files that .gitignore names as well.")
  private boolean noIgnore;

  @Option(
      names = "--follow-symlinks",
      description = "Read what links lead to outside of the scanned folders, each target once.")
  private boolean followLinks;

  @Option(
      names = "--max-file-size",
      paramLabel = "BYTES",
      description = "Do not parse larger files (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + WalkOptions.DEFAULT_MAX_FILE_SIZE)
  private long maxFileSize = WalkOptions.DEFAULT_MAX_FILE_SIZE;

  @Option(
      names = "--path-context",
      paramLabel = "GLOB=USE",
      description =
          "What files are there for: main, test, sample, recorded, generated, vendored or"
              + " documentation.")
  private Map<String, FileContext> contexts = new LinkedHashMap<>();

  /** Takes over what plain arguments say. */
  void take(PlainScan plain) {
    noIgnore = plain.has("--no-ignore");
  }

  /** What the options choose. */
  WalkOptions choice() {
    return choice(List.of());
  }

  /**
   * What the options choose. Results quote findings and are none themselves.
   *
   * @param outside globs of files that are left out in any case
   */
  WalkOptions choice(List<String> outside) {
    if (maxFileSize < 1) {
      throw new UsageException("--max-file-size must be at least 1, not " + maxFileSize + ".");
    }
    try {
      List<ContextRules.Rule> stated =
          contexts.entrySet().stream()
              .map(e -> new ContextRules.Rule(e.getKey(), e.getValue()))
              .toList();
      List<String> left = new ArrayList<>(exclude);
      left.addAll(outside);
      left.addAll(RESULTS);
      return WalkOptions.DEFAULT
          .withIgnoreFiles(!noIgnore)
          .withMaxFileSize(maxFileSize)
          .withGlobs(include, left)
          .withContextRules(new ContextRules(stated))
          .withLinksFollowed(followLinks);
    } catch (IllegalArgumentException badGlob) {
      throw new UsageException(String.valueOf(badGlob.getMessage()));
    }
  }
}

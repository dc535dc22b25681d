package io.github.adalscan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where settings come from besides the command line. {@link Settings} acts on them. */
final class ConfigOptions {
  /** The option that names a configuration file. */
  static final String FILE = "--config";

  /** The option that leaves configuration files out. */
  static final String NONE = "--no-config";

  @Option(
      names = FILE,
      paramLabel = "FILE",
      description = "Read this file instead of the adalscan.yaml of the scanned folder.")
  private @Nullable Path file;

  @Option(names = NONE, description = "Read no configuration file.")
  private boolean none;

  /** The file that holds for some paths, if any. */
  Optional<Path> inForce(Map<String, String> environment, List<Path> scanned) {
    return none
        ? Optional.empty()
        : new Settings(environment).file(Optional.ofNullable(file), scanned);
  }

  /** Takes over what plain arguments say. */
  void take(PlainScan plain) {
    none = plain.has(NONE);
  }

  @Override
  public String toString() {
    return none ? "no configuration" : "configuration " + file;
  }
}

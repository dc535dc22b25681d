package io.github.adalscan.cli.config;

import io.github.adalscan.cli.argument.PlainScan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where settings come from besides the command line. {@link Settings} acts on them. */
public final class ConfigOptions {
  /** The option that names a configuration file. */
  public static final String FILE = "--config";

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
  public Optional<Path> inForce(Map<String, String> environment, List<Path> scanned) {
    return none
        ? Optional.empty()
        : new Settings(environment).file(Optional.ofNullable(file), scanned);
  }

  /** True when nothing but plain arguments says how to scan; asked before any model is made. */
  public static boolean areUnused(PlainScan plain, Map<String, String> environment) {
    List<Path> scanned = plain.paths().isEmpty() ? List.of(Path.of("")) : plain.paths();
    return environment.keySet().stream().noneMatch(ConfigKeys::isVariable)
        && (plain.has(NONE) || scanned.stream().allMatch(ConfigOptions::isUnconfigured));
  }

  private static boolean isUnconfigured(Path path) {
    return ConfigFile.find(path).isEmpty() && ConfigFile.misnamed(path).isEmpty();
  }

  /** Takes over what plain arguments say. */
  public void take(PlainScan plain) {
    none = plain.has(NONE);
  }

  @Override
  public String toString() {
    return none ? "no configuration" : "configuration " + file;
  }
}

package io.github.adalscan.cli.option;

import io.github.adalscan.cli.terminal.AtomicFile;
import io.github.adalscan.cli.terminal.Failures;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.triage.Baseline;
import io.github.adalscan.triage.BaselineException;
import io.github.adalscan.triage.BaselineFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A baseline on disk. Its paths are relative to the root of the repository, so that it fits
 * whatever part of it is scanned.
 *
 * @param prefix the way from the root of the repository to what is scanned; may be empty
 */
public record BaselineStore(Path file, String prefix) {
  /** The whole baseline. */
  public Baseline read() {
    try {
      return BaselineFile.read(Files.readString(file));
    } catch (NoSuchFileException missing) {
      throw new UsageException(
          "There is no baseline '" + file + "'; 'adalscan baseline create' writes one.");
    } catch (IOException unreadable) {
      throw new UsageException(
          "The baseline '" + file + "' cannot be read: " + Failures.reason(unreadable));
    } catch (BaselineException broken) {
      throw new UsageException(
          "The baseline '" + file + "' cannot be used: " + broken.getMessage() + ".");
    }
  }

  /** The part of it that is about what is scanned, with paths as the report has them. */
  public Baseline scanned() {
    return read().within(prefix);
  }

  public boolean exists() {
    return Files.isRegularFile(file);
  }

  /** Writes the whole baseline; the earlier file stays as it was until the new one is complete. */
  public void write(Baseline baseline) {
    if (Files.isDirectory(file) || Files.isSymbolicLink(file)) {
      throw new UsageException("'" + file + "' is a folder or a link; write the name of a file.");
    }
    try {
      AtomicFile.write(
          file, out -> out.write(BaselineFile.write(baseline).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException failed) {
      throw new UsageException(
          "The baseline '" + file + "' cannot be written: " + Failures.reason(failed));
    }
  }

  /** A build must not accept its own findings. */
  public void refuseInBuild(Map<String, String> environment, boolean force) {
    String build = environment.getOrDefault("CI", "").toLowerCase(Locale.ROOT);
    if (!force && Set.of("true", "1").contains(build)) {
      throw new UsageException(
          "A baseline is not written in a build (CI=" + build + "); add --force if it has to be.");
    }
  }
}

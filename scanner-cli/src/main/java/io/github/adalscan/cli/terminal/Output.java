package io.github.adalscan.cli.terminal;

import io.github.adalscan.model.Report;
import io.github.adalscan.report.Format;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.rule.yaml.Suggestions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A report to write.
 *
 * @param file where to; empty for standard output
 */
public record Output(Format format, Optional<Path> file) {
  /** Reads {@code FORMAT} and {@code FORMAT=FILE}; at most one report goes to each place. */
  public static List<Output> parse(List<String> texts) {
    List<Output> outputs = new ArrayList<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      Optional<Path> file =
          equals < 0 ? Optional.empty() : Optional.of(path(text.substring(equals + 1)));
      outputs.add(new Output(format(name), file));
    }
    Set<Optional<Path>> places = new HashSet<>();
    for (Output output : outputs) {
      if (!places.add(output.file().map(path -> path.toAbsolutePath().normalize()))) {
        throw new UsageException(
            "Two reports would go to "
                + output.place()
                + "; write --format FORMAT=FILE with another file for each but one.");
      }
    }
    return outputs.isEmpty() ? List.of(new Output(Format.TEXT, Optional.empty())) : outputs;
  }

  private static Path path(String text) {
    try {
      if (!text.isEmpty()) {
        return Path.of(text);
      }
    } catch (InvalidPathException impossible) {
      throw new UsageException("'" + text.replace('\0', '?') + "' cannot be the name of a file.");
    }
    throw new UsageException("Write the name of a file after 'FORMAT='.");
  }

  /** SARIF to a file. */
  public static Output sarif(Path file) {
    return new Output(Format.SARIF, Optional.of(file));
  }

  @Override
  public String toString() {
    return format.id() + " to " + place();
  }

  private String place() {
    return file.map(path -> "'" + path + "'").orElse("standard output");
  }

  private static Format format(String name) {
    return Format.of(name.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new UsageException(
                    "Unknown format '"
                        + name
                        + "'"
                        + Suggestions.hint(
                            name, Arrays.stream(Format.values()).map(Format::id).toList())));
  }

  /** Refuses a file that surely cannot be written, before the scan. */
  public void check() {
    file.ifPresent(
        path -> {
          Path folder = folder(path);
          if (!Files.isDirectory(folder)) {
            throw new UsageException("There is no folder '" + folder + "' to write a report to.");
          }
          if (Files.isDirectory(path)) {
            throw new UsageException("'" + path + "' is a folder; write the name of a file.");
          }
          if (Files.isSymbolicLink(path)) {
            throw new UsageException("'" + path + "' is a symbolic link; write another file.");
          }
          if (!Files.isWritable(folder)) {
            throw new UsageException("The folder '" + folder + "' cannot be written to.");
          }
        });
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
  }

  /** Writes the report; an earlier file stays as it was until the new one is complete. */
  public void write(Report report, Reporter reporter, OutputStream standard) {
    try {
      if (file.isPresent()) {
        write(file.get(), out -> reporter.write(report, out));
        return;
      }
      BufferedOutputStream buffered = new BufferedOutputStream(standard);
      reporter.write(report, buffered);
      buffered.flush();
    } catch (IOException failed) {
      if (!Failures.isClosedPipe(failed)) {
        throw unwritable(place(), failed);
      }
    }
  }

  /** Writes a file; an earlier one stays as it was until the new one is complete. */
  public static void write(Path file, AtomicFile.Content content) {
    try {
      AtomicFile.write(file, content);
    } catch (IOException failed) {
      throw unwritable("'" + file + "'", failed);
    }
  }

  private static UsageException unwritable(String place, IOException failed) {
    return new UsageException(
        "The report cannot be written to " + place + ": " + Failures.reason(failed));
  }
}

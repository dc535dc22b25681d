package io.github.adalscan.cli;

import io.github.adalscan.model.Report;
import io.github.adalscan.report.Format;
import io.github.adalscan.report.Reporter;
import io.github.adalscan.rule.yaml.Suggestions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A report to write.
 *
 * @param file where to; empty for standard output
 */
record Output(Format format, Optional<Path> file) {
  /** Reads {@code FORMAT} and {@code FORMAT=FILE}; at most one report goes to standard output. */
  static List<Output> parse(List<String> texts) {
    List<Output> outputs = new ArrayList<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      Optional<Path> file =
          equals < 0 ? Optional.empty() : Optional.of(Path.of(text.substring(equals + 1)));
      outputs.add(new Output(format(name), file));
    }
    if (outputs.stream().filter(output -> output.file().isEmpty()).count() > 1) {
      throw new UsageException(
          "Two reports would go to standard output; write --format FORMAT=FILE for all but one.");
    }
    return outputs.isEmpty() ? List.of(new Output(Format.TEXT, Optional.empty())) : outputs;
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
  void check() {
    file.ifPresent(path -> new WholeFile(path).check("a report"));
  }

  /** Writes the report; an earlier file stays as it was until the new one is complete. */
  void write(Report report, Reporter reporter, OutputStream standard) {
    try {
      if (file.isPresent()) {
        new WholeFile(file.get()).write(out -> reporter.write(report, out));
      } else {
        BufferedOutputStream buffered = new BufferedOutputStream(standard);
        reporter.write(report, buffered);
        buffered.flush();
      }
    } catch (IOException failed) {
      throw new UsageException(
          "The report cannot be written to "
              + file.map(path -> "'" + path + "'").orElse("standard output")
              + ": "
              + Main.reason(failed));
    }
  }
}

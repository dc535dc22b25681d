package io.github.adalscan.testing;

import io.github.adalscan.model.Report;
import io.github.adalscan.report.Format;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.report.source.SourceFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes reports of scans. */
public final class Reports {
  private Reports() {}

  /** Options with the files of a folder at hand. */
  public static ReportOptions options(Path root) {
    return ReportOptions.of(new SourceFiles(root)).withLook(false, 1, false);
  }

  /** The report of a folder in one format. */
  public static byte[] bytes(Report report, Format format, ReportOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.reporter(options).write(report, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** The same as text. */
  public static String text(Report report, Format format, ReportOptions options) {
    return new String(bytes(report, format, options), StandardCharsets.UTF_8);
  }
}

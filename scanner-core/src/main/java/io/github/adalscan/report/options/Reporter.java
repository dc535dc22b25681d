package io.github.adalscan.report.options;

import io.github.adalscan.model.Report;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a report in one format. Stateless; the same report gives the same bytes. */
public interface Reporter {
  /**
   * Writes a report as UTF-8; neither closes nor buffers beyond the call.
   *
   * @throws IOException when {@code out} fails
   */
  void write(Report report, OutputStream out) throws IOException;
}

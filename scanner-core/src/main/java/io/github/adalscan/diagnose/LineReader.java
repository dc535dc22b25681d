package io.github.adalscan.diagnose;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads lines of any length in bounded memory: of a long line only the beginning is kept. */
final class LineReader {
  /** Characters of a line that are kept. */
  static final int MAX_LINE = 32_768;

  private static final int BUFFER = 16_384;

  private final Reader reader;
  private final char[] buffer = new char[BUFFER];
  private int at;
  private int end;

  LineReader(Reader reader) {
    this.reader = reader;
  }

  /** The next line without its end; empty at the end of the text. */
  Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.append(buffer, from, Math.min(at - from, MAX_LINE - line.length()));
      if (at < end) {
        at++;
        break;
      }
    }
    return any ? Optional.of(line.toString()) : Optional.empty();
  }

  private boolean fill() throws IOException {
    int read = reader.read(buffer, 0, buffer.length);
    at = 0;
    end = Math.max(read, 0);
    return read > 0;
  }
}

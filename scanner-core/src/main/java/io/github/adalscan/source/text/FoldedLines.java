package io.github.adalscan.source.text;

import java.nio.file.Path;

/** Manifests of Java archives: a line has 72 bytes at the most and goes on behind a blank. */
public final class FoldedLines {
  private static final String MANIFEST = "MANIFEST.MF";

  private FoldedLines() {}

  /** True when a file has such lines. */
  public static boolean in(Path file) {
    return file.endsWith(MANIFEST);
  }

  /**
   * Joins lines with what goes on in the next one, in place.
   *
   * @return how many bytes remain
   */
  public static int join(byte[] bytes, int length) {
    int end = 0;
    for (int at = 0; at < length; at++) {
      int newline = bytes[at] == '\r' && at + 1 < length && bytes[at + 1] == '\n' ? at + 1 : at;
      if (bytes[newline] == '\n' && newline + 1 < length && bytes[newline + 1] == ' ') {
        at = newline + 1;
      } else {
        bytes[end++] = bytes[at];
      }
    }
    return end;
  }
}

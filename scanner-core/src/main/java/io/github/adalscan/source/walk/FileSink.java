package io.github.adalscan.source.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Takes what a walk finds, while it is walking. Each thread of a walk has its own. */
interface FileSink {
  /** False while files are better kept for later. */
  boolean isReady();

  /**
   * A regular file that nothing excludes.
   *
   * @param size in bytes
   */
  void file(Path file, long size);

  /**
   * Something was left out.
   *
   * @param why tells what decided, if somebody asks
   */
  void skipped(SkipReason reason, Path path, Supplier<String> why);

  /** A directory or file could not be read; the walk goes on. */
  void unreadable(Path path, IOException cause);
}

package io.github.adalscan.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A file that is written as a whole or not at all. */
record WholeFile(Path path) {
  /** Writes the content. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Refuses a file that surely cannot be written.
   *
   * @param what it is to hold, for the message
   */
  void check(String what) {
    Path folder = folder();
    if (!Files.isDirectory(folder)) {
      throw new UsageException("There is no folder '" + folder + "' to write " + what + " to.");
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
  }

  private Path folder() {
    return Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(Path.of("."));
  }

  /** Writes the file; an earlier one stays as it was until the new one is complete. */
  void write(Content content) throws IOException {
    Path temporary = Files.createTempFile(folder(), ".adalscan", ".tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
        content.write(out);
      }
      move(temporary, path);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

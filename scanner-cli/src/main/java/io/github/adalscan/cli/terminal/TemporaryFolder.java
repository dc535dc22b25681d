package io.github.adalscan.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** A folder that exists from the first file that is written to it until it is closed. */
public final class TemporaryFolder implements AutoCloseable {
  private final Deque<Path> created = new ArrayDeque<>();

  /**
   * Writes a file.
   *
   * @param name relative
   * @return the folder that the name is relative to, which holds nothing else
   */
  public Path write(Path name, InputStream content) throws IOException {
    Path folder = Files.createTempDirectory("adalscan");
    keepUntilExit(folder);
    Path place = folder;
    for (int i = 0; i < name.getNameCount() - 1; i++) {
      place = Files.createDirectory(place.resolve(name.getName(i)));
      keepUntilExit(place);
    }
    Path file = place.resolve(name.getName(name.getNameCount() - 1));
    keepUntilExit(file);
    Files.copy(content, file);
    return folder;
  }

  /** The process may be stopped before this is closed; what is made last goes first then. */
  private void keepUntilExit(Path path) {
    created.push(path);
    path.toFile().deleteOnExit();
  }

  @Override
  public void close() {
    while (!created.isEmpty()) {
      try {
        Files.deleteIfExists(created.pop());
      } catch (IOException busy) {
        // The system clears its temporary folder; nothing depends on it.
      }
    }
  }
}

package io.github.adalscan.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The way from the root of a repository to what is scanned. */
final class RepositoryPrefix {
  private RepositoryPrefix() {}

  /**
   * The names between the nearest folder with a {@code .git} and this folder, joined by {@code /};
   * empty at the root and outside of repositories.
   */
  static String of(Path folder) {
    try {
      Path real = folder.toRealPath();
      for (Path root = real; root != null; root = root.getParent()) {
        if (Files.exists(root.resolve(".git"))) {
          return root.relativize(real).toString().replace(File.separatorChar, '/');
        }
      }
      return "";
    } catch (IOException gone) {
      return "";
    }
  }
}

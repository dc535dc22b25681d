package io.github.adalscan.source.path;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a scan starts.
 *
 * @param base the directory that all paths of a report are relative to
 * @param roots absolute and normalised, each once
 */
public record ScanRoots(Path base, Set<Path> roots) {
  /**
   * Resolves what the user named. The base is the root itself when there is one and it is a
   * directory, its parent when it is a file; for several roots it is the working directory when all
   * lie below it, else the longest directory that they share.
   *
   * @throws NoSuchFileException when one of the paths does not exist
   */
  public static ScanRoots of(List<Path> paths, Path workingDirectory) throws NoSuchFileException {
    Set<Path> roots = new LinkedHashSet<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
      roots.add(path.toAbsolutePath().normalize());
    }
    return new ScanRoots(base(List.copyOf(roots), workingDirectory.toAbsolutePath()), roots);
  }

  private static Path base(List<Path> roots, Path workingDirectory) {
    if (roots.size() > 1 && roots.stream().allMatch(root -> root.startsWith(workingDirectory))) {
      return workingDirectory;
    }
    if (roots.isEmpty()) {
      return workingDirectory;
    }
    Path shared = directory(roots.get(0));
    for (Path root : roots) {
      shared = shared(shared, directory(root));
    }
    return shared;
  }

  private static Path directory(Path root) {
    Path parent = root.getParent();
    return parent == null || Files.isDirectory(root) ? root : parent;
  }

  private static Path shared(Path first, Path second) {
    Path candidate = first;
    Path parent = candidate.getParent();
    while (!second.startsWith(candidate) && parent != null) {
      candidate = parent;
      parent = candidate.getParent();
    }
    return candidate;
  }

  /** True when one root may lie within another. */
  public boolean several() {
    return roots.size() > 1;
  }

  /** The path of a file or directory below the base, with {@code /} between the names. */
  public String relative(Path path) {
    String name = path.startsWith(base) ? base.relativize(path).toString() : path.toString();
    return slashed(name);
  }

  /** The path with {@code /} between the names whatever the platform. */
  public static String slashed(String path) {
    return File.separatorChar == '/' ? path : path.replace(File.separatorChar, '/');
  }
}

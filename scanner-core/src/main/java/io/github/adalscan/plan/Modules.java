package io.github.adalscan.plan;

import io.github.adalscan.model.LastPart;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which module a file belongs to: the nearest folder above it with a build file. */
final class Modules {
  /** The folder that everything else belongs to. */
  static final String ROOT = ".";

  private final SortedSet<String> folders = new TreeSet<>();

  /**
   * Finds the modules.
   *
   * @param paths of all files
   * @param buildFiles names of build files; {@code *} stands for any beginning
   */
  Modules(List<String> paths, List<String> buildFiles) {
    for (String path : paths) {
      String name = LastPart.ofPath(path);
      if (buildFiles.stream().anyMatch(pattern -> matches(pattern, name))) {
        folders.add(parent(path));
      }
    }
  }

  private static boolean matches(String pattern, String name) {
    return pattern.startsWith("*") ? name.endsWith(pattern.substring(1)) : name.equals(pattern);
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? ROOT : path.substring(0, slash);
  }

  /** The folders of all modules. */
  SortedSet<String> all() {
    return new TreeSet<>(folders);
  }

  /** The module of a file. */
  public String of(String path) {
    String folder = parent(path);
    while (!folder.equals(ROOT) && !folders.contains(folder)) {
      folder = parent(folder);
    }
    return folder;
  }
}

package io.github.adalscan.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Java files of the tree by name, also those that were never read: a file {@code a/b/C.java}
 * declares the type {@code a.b.C}.
 */
public final class ProjectPaths {
  /** No files. */
  public static final ProjectPaths NONE = new ProjectPaths(List.of());

  private final Map<String, Set<String>> pathsByFileName;

  /**
   * @param paths relative to the scan root
   */
  public ProjectPaths(Collection<String> paths) {
    Map<String, Set<String>> byName = new HashMap<>();
    for (String path : paths) {
      if (path.endsWith(".java")) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        byName.computeIfAbsent(name, key -> new TreeSet<>()).add(path);
      }
    }
    pathsByFileName = byName;
  }

  /** The path of the file that, by convention, declares a top-level type. */
  public Optional<String> fileOf(String qualifiedName) {
    String simple = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    String suffix = qualifiedName.replace('.', '/') + ".java";
    return pathsByFileName.getOrDefault(simple + ".java", Set.of()).stream()
        .filter(path -> path.equals(suffix) || path.endsWith("/" + suffix))
        .findFirst();
  }

  /** Every file of a simple type name. */
  public Set<String> filesOf(String simpleName) {
    return new HashSet<>(pathsByFileName.getOrDefault(simpleName + ".java", Set.of()));
  }
}

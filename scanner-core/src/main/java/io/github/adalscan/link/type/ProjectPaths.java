package io.github.adalscan.link.type;

import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Lazy;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java files of the tree by name, also those that were never read: a file {@code a/b/C.java}
 * declares the type {@code a.b.C}.
 */
public final class ProjectPaths {
  /** No files. */
  public static final ProjectPaths NONE = new ProjectPaths(List.of());

  private final Lazy<Map<String, Set<String>>> pathsByFileName;

  /**
   * @param paths relative to the scan root
   */
  public ProjectPaths(Collection<String> paths) {
    this(Lazy.of(() -> byFileName(paths)));
  }

  private final Map<String, NavigableSet<String>> declaring = new ConcurrentHashMap<>();

  private ProjectPaths(Lazy<Map<String, Set<String>>> pathsByFileName) {
    this.pathsByFileName = pathsByFileName;
  }

  /** Paths that are asked for when the first name is: most scans look up none. */
  public static ProjectPaths later(Supplier<? extends Collection<String>> paths) {
    return new ProjectPaths(Lazy.of(() -> byFileName(paths.get())));
  }

  private static Map<String, Set<String>> byFileName(Collection<String> paths) {
    Map<String, Set<String>> byName = new HashMap<>();
    for (String path : paths) {
      if (path.endsWith(".java")) {
        int end = path.length() - ".java".length();
        String name = path.substring(path.lastIndexOf('/') + 1, end);
        byName.computeIfAbsent(name, key -> new TreeSet<>()).add(path);
      }
    }
    return byName;
  }

  /** The path of the file that, by convention, declares a top-level type. */
  public Optional<String> fileOf(String qualifiedName) {
    return declaring(qualifiedName).stream().findFirst();
  }

  /** The same, for code in another file: of modules with types of one name its own counts. */
  public Optional<String> fileOf(String qualifiedName, String from) {
    NavigableSet<String> paths = declaring(qualifiedName);
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    // What begins most like a text stands beside it in their order.
    int most =
        Stream.of(Optional.ofNullable(paths.floor(from)), Optional.ofNullable(paths.higher(from)))
            .flatMap(Optional::stream)
            .mapToInt(path -> shared(path, from))
            .max()
            .orElse(0);
    return Optional.ofNullable(paths.ceiling(from.substring(0, most)));
  }

  /** The same; a type within others is declared where they are. */
  public Optional<String> fileAround(String qualifiedName, String from) {
    Optional<String> file = fileOf(qualifiedName, from);
    String outer = qualifiedName.substring(0, Math.max(0, qualifiedName.lastIndexOf('.')));
    return file.isPresent() || !isType(LastPart.ofName(outer)) ? file : fileAround(outer, from);
  }

  private static boolean isType(String simple) {
    return !simple.isEmpty() && Character.isUpperCase(simple.charAt(0));
  }

  private NavigableSet<String> declaring(String qualifiedName) {
    return declaring.computeIfAbsent(qualifiedName, this::find);
  }

  private NavigableSet<String> find(String qualifiedName) {
    String simple = LastPart.ofName(qualifiedName);
    Set<String> named = pathsByFileName.get().getOrDefault(simple, Set.of());
    if (named.isEmpty()) {
      return Collections.emptyNavigableSet();
    }
    String suffix = qualifiedName.replace('.', '/') + ".java";
    return named.stream()
        .filter(path -> path.equals(suffix) || path.endsWith("/" + suffix))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How many characters two paths begin with in common. */
  private static int shared(String one, String other) {
    int end = Math.min(one.length(), other.length());
    int i = 0;
    while (i < end && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }
}

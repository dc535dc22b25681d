package io.github.adalscan.link.build;

import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.source.kind.FileKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What Gradle files define by name. A name is looked up in the file itself, then in the files of
 * its folder and the folders above, and last in the whole tree when it is defined once there.
 */
final class GradleScope<T> {
  /** A definition and the file that holds it. */
  record Definition<T>(String path, T value) {}

  private static final Set<Dependency.Tool> BUILDS =
      Set.of(Dependency.Tool.GRADLE, Dependency.Tool.CATALOG);

  private final Map<String, List<Definition<T>>> byName = new HashMap<>();

  static GradleScope<ConfigEntry> entries(List<FileFacts> files) {
    GradleScope<ConfigEntry> scope = new GradleScope<>();
    for (FileFacts file : files) {
      if (file.kind() == FileKind.GRADLE || Paths.name(file.path()).equals("gradle.properties")) {
        file.config().forEach(entry -> scope.add(entry.key(), file.path(), entry));
      }
    }
    return scope;
  }

  /** Dependencies of some kind by the name that they are given. */
  static GradleScope<Dependency> aliases(List<FileFacts> files, Dependency.Kind kind) {
    GradleScope<Dependency> scope = new GradleScope<>();
    for (FileFacts file : files) {
      file.dependencies().stream()
          .filter(it -> it.kind() == kind && BUILDS.contains(it.tool()))
          .forEach(it -> scope.add(normal(it.scope()), file.path(), it));
    }
    return scope;
  }

  /** An alias with dots, which stand for dashes and underscores too. */
  static String normal(String alias) {
    return alias.replace('-', '.').replace('_', '.');
  }

  void add(String name, String path, T value) {
    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(new Definition<>(path, value));
  }

  Optional<Definition<T>> find(String name, String path) {
    List<Definition<T>> found = byName.getOrDefault(name, List.of());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return first(found, definition -> definition.path().equals(path))
        .or(() -> inFolders(found, Paths.folder(path)))
        .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
  }

  private Optional<Definition<T>> inFolders(List<Definition<T>> found, String start) {
    String folder = start;
    while (true) {
      String here = folder;
      Optional<Definition<T>> definition = first(found, it -> scope(it.path()).equals(here));
      if (definition.isPresent() || folder.isEmpty()) {
        return definition;
      }
      folder = Paths.folder(folder);
    }
  }

  /** The folder that a file speaks for: of scripts in a folder named gradle, the one above. */
  private static String scope(String path) {
    String folder = Paths.folder(path);
    boolean shared = Paths.name(folder).equals("gradle") || Paths.name(folder).equals("buildSrc");
    return shared ? Paths.folder(folder) : folder;
  }

  private Optional<Definition<T>> first(
      List<Definition<T>> found, Predicate<Definition<T>> condition) {
    return found.stream().filter(condition).findFirst();
  }
}

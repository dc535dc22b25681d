package io.github.adalscan.engine;

import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.MavenModel;
import io.github.adalscan.link.build.Paths;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.walk.Candidates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the build files that spell no keyword but the versions of what others depend on: parents of
 * POMs, and what Gradle reads in the folders above.
 */
final class BuildFiles {
  private static final List<String> OF_GRADLE =
      List.of("gradle.properties", "build.gradle", "build.gradle.kts");

  private final Candidates candidates;
  private final FurtherFiles further;

  BuildFiles(Candidates candidates, FurtherFiles further) {
    this.candidates = candidates;
    this.further = further;
  }

  /** Adds them to those that are read; parents have parents. */
  void extend() {
    List<FileFacts> fresh = further.facts();
    while (!fresh.isEmpty()) {
      Set<String> wanted = new TreeSet<>();
      for (FileFacts file : fresh) {
        parent(file).ifPresent(wanted::add);
        if (file.kind() == FileKind.GRADLE && isOpen(file)) {
          addAbove(file.path(), wanted);
        }
      }
      wanted.removeIf(further::isRead);
      fresh = wanted.isEmpty() ? List.of() : further.near(candidates.named(wanted));
    }
  }

  private static Optional<String> parent(FileFacts pom) {
    return pom.maven()
        .map(MavenModel::parentPath)
        .filter(path -> !path.isEmpty())
        .map(path -> Paths.resolve(Paths.folder(pom.path()), path))
        .map(path -> path.endsWith(".xml") ? path : path.isEmpty() ? "pom.xml" : path + "/pom.xml");
  }

  /** Some version is a name. */
  private static boolean isOpen(FileFacts build) {
    return build.dependencies().stream().map(Dependency::version).anyMatch(v -> v.contains("$"));
  }

  private static void addAbove(String path, Set<String> wanted) {
    String folder = path;
    while (!folder.isEmpty()) {
      folder = Paths.folder(folder);
      for (String name : OF_GRADLE) {
        wanted.add(folder.isEmpty() ? name : folder + "/" + name);
      }
    }
  }
}

package io.github.adalscan.link.build;

import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.limit.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins the build files of a tree: properties, parents, management, catalogs. */
public final class Builds {
  private Builds() {}

  /**
   * Every dependency of every build file, resolved within the tree, in the order of paths and then
   * of places. An alias that names no known dependency is left out; nothing is fetched.
   *
   * @param limits counts what is cut off
   */
  public static List<ResolvedDependency> resolve(List<FileFacts> files, Limits limits) {
    List<FileFacts> sorted = files.stream().sorted(Comparator.comparing(FileFacts::path)).toList();
    MavenBuild maven = new MavenBuild(sorted, limits);
    GradleBuild gradle = new GradleBuild(sorted, limits);
    List<ResolvedDependency> resolved = new ArrayList<>();
    for (FileFacts file : sorted) {
      for (Dependency dependency : file.dependencies()) {
        switch (dependency.tool()) {
          case MAVEN -> resolved.add(maven.resolve(file, dependency));
          case GRADLE, CATALOG -> resolved.addAll(gradle.resolve(file, dependency));
          case OTHER -> resolved.add(plain(file, dependency));
        }
      }
    }
    resolved.sort(
        Comparator.comparing(ResolvedDependency::path)
            .thenComparing(dependency -> dependency.declared().region()));
    return List.copyOf(resolved);
  }

  /** Builds whose names for versions are not followed. */
  private static ResolvedDependency plain(FileFacts file, Dependency dependency) {
    return new ResolvedDependency(
        file.path(),
        dependency,
        dependency.group(),
        dependency.artifact(),
        dependency.version(),
        List.of());
  }
}

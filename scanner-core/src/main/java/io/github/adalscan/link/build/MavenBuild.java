package io.github.adalscan.link.build;

import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.Dependency.Kind;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.build.Interpolation.Definition;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The POMs of a tree and how they inherit from and import each other. */
final class MavenBuild {
  private static final int MAX_PARENTS = 50;

  /** Bills of materials that are searched for one version. */
  private static final int MAX_IMPORTS = 50;

  private final Limits limits;
  private final Map<String, MavenPom> byPath = new HashMap<>();
  private final Map<String, List<MavenPom>> byModule = new HashMap<>();

  /** Takes files in the order of their paths. */
  MavenBuild(List<FileFacts> files, Limits limits) {
    this.limits = limits;
    for (FileFacts file : files) {
      file.maven().map(model -> new MavenPom(file, model)).ifPresent(this::add);
    }
  }

  private void add(MavenPom pom) {
    byPath.put(pom.path(), pom);
    byModule.computeIfAbsent(pom.group() + ":" + pom.artifact(), key -> new ArrayList<>()).add(pom);
  }

  ResolvedDependency resolve(FileFacts file, Dependency declared) {
    List<MavenPom> chain =
        Optional.ofNullable(byPath.get(file.path())).map(this::chain).orElse(List.of());
    Interpolation names = names(chain, declared.profile());
    String group = names.apply(declared.group());
    String artifact = names.apply(declared.artifact());
    String version = names.apply(declared.version());
    List<Step> trail = new ArrayList<>(names.trail());
    boolean managed = declared.kind() == Kind.DECLARED && declared.version().isEmpty();
    if (managed) {
      Optional<Managed> found =
          managed(chain, declared.profile(), group, artifact, new HashSet<>());
      version = found.map(Managed::version).orElse("");
      found.ifPresent(it -> trail.addAll(it.trail()));
    }
    return new ResolvedDependency(
        file.path(), declared, group, artifact, Interpolation.known(version), trail);
  }

  /** The POM and its ancestors within the tree, itself first. */
  private List<MavenPom> chain(MavenPom pom) {
    Map<String, MavenPom> chain = new LinkedHashMap<>();
    Optional<MavenPom> next = Optional.of(pom);
    while (next.isPresent()
        && !chain.containsKey(next.get().path())
        && limits.room(chain.keySet(), MAX_PARENTS, Bound.PARENTS)) {
      chain.put(next.get().path(), next.get());
      next = parent(next.get());
    }
    return List.copyOf(chain.values());
  }

  private Optional<MavenPom> parent(MavenPom pom) {
    if (!pom.hasParent()) {
      return Optional.empty();
    }
    return byRelativePath(pom)
        .or(() -> find(pom.parentGroup(), pom.parentArtifact(), pom.parentVersion()));
  }

  private Optional<MavenPom> byRelativePath(MavenPom pom) {
    String relative = pom.model().parentPath();
    if (relative.isEmpty()) {
      return Optional.empty();
    }
    String path = Paths.resolve(Paths.folder(pom.path()), relative);
    String inFolder = path.isEmpty() ? "pom.xml" : path + "/pom.xml";
    return Optional.ofNullable(byPath.get(path))
        .or(() -> Optional.ofNullable(byPath.get(inFolder)))
        .filter(found -> found.artifact().equals(pom.parentArtifact()));
  }

  /** The POM of some coordinates: that of the same version, or else the first. */
  private Optional<MavenPom> find(String group, String artifact, String version) {
    List<MavenPom> found = byModule.getOrDefault(group + ":" + artifact, List.of());
    return found.stream()
        .filter(pom -> pom.version().equals(version))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private Interpolation names(List<MavenPom> chain, String profile) {
    return new Interpolation(name -> define(name, chain, profile), false, limits);
  }

  private static Optional<Definition> define(String name, List<MavenPom> chain, String profile) {
    for (MavenPom pom : chain) {
      Optional<Definition> found = pom.property(name, profile);
      if (found.isPresent()) {
        return found;
      }
    }
    Optional<Definition> builtIn = chain.isEmpty() ? Optional.empty() : builtIn(name, chain.get(0));
    return builtIn.or(
        () -> chain.stream().flatMap(pom -> pom.anyProfileProperty(name).stream()).findFirst());
  }

  private static Optional<Definition> builtIn(String name, MavenPom pom) {
    String value =
        switch (name) {
          case "project.version", "pom.version", "version" -> pom.version();
          case "project.groupId", "pom.groupId", "groupId" -> pom.group();
          case "project.artifactId", "pom.artifactId", "artifactId" -> pom.artifact();
          case "project.parent.version", "parent.version" -> pom.parentVersion();
          case "project.parent.groupId", "parent.groupId" -> pom.parentGroup();
          default -> "";
        };
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Definition(value, Optional.empty()));
  }

  /** A version that a POM manages, and how it came about. */
  private record Managed(String version, List<Step> trail) {}

  private Optional<Managed> managed(
      List<MavenPom> chain, String profile, String group, String artifact, Set<String> seen) {
    for (MavenPom pom : chain) {
      for (Dependency entry : pom.dependencies(Kind.MANAGED)) {
        Interpolation names = names(chain, profile);
        if (names.apply(entry.artifact()).equals(artifact)
            && names.apply(entry.group()).equals(group)) {
          String version = names.apply(entry.version());
          List<Step> trail = new ArrayList<>();
          Location location = new Location(pom.path(), entry.versionRegion());
          trail.add(new Step(location, "version managed here"));
          trail.addAll(names.trail());
          return Optional.of(new Managed(version, trail));
        }
      }
    }
    return imported(chain, profile, group, artifact, seen);
  }

  /** The same from the bills of materials that the POMs import, where they are in the tree. */
  private Optional<Managed> imported(
      List<MavenPom> chain, String profile, String group, String artifact, Set<String> seen) {
    for (MavenPom pom : chain) {
      for (Dependency entry : pom.dependencies(Kind.PLATFORM)) {
        Interpolation names = names(chain, profile);
        Optional<MavenPom> bom =
            find(
                names.apply(entry.group()),
                names.apply(entry.artifact()),
                names.apply(entry.version()));
        if (bom.isPresent()
            && !seen.contains(bom.get().path())
            && limits.room(seen, MAX_IMPORTS, Bound.PARENTS)) {
          seen.add(bom.get().path());
          Optional<Managed> found = managed(chain(bom.get()), "", group, artifact, seen);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }
}

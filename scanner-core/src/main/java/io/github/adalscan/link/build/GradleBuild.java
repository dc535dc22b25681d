package io.github.adalscan.link.build;

import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.Dependency.Kind;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.build.Interpolation.Definition;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Step;
import io.github.adalscan.source.kind.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Gradle scripts, properties and version catalogs of a tree. */
final class GradleBuild {
  private static final String[] SCOPES = {
    "project.", "rootProject.", "ext.", "extra.", "properties.", "gradle.", "this."
  };

  private final Limits limits;
  private final GradleScope<ConfigEntry> entries;
  private final GradleScope<Dependency> catalog;
  private final GradleScope<Dependency> named;
  private final GradleScope<Dependency> managed;
  private final GradleScope<ConfigEntry> catalogEntries = new GradleScope<>();
  private final GradleScope<String> bundles = new GradleScope<>();

  /** Takes files in the order of their paths. */
  GradleBuild(List<FileFacts> files, Limits limits) {
    this.limits = limits;
    this.entries = GradleScope.entries(files);
    this.catalog = GradleScope.aliases(files, Kind.CATALOG);
    this.named = GradleScope.aliases(files, Kind.MANAGED);
    this.managed = new GradleScope<>();
    for (FileFacts file : files) {
      if (file.kind() == FileKind.GRADLE) {
        file.dependencies().stream()
            .filter(it -> it.kind() == Kind.MANAGED)
            .forEach(it -> managed.add(it.group() + ":" + it.artifact(), file.path(), it));
      }
      if (file.kind() == FileKind.VERSION_CATALOG) {
        file.config().forEach(entry -> addCatalogEntry(file.path(), entry));
      }
    }
  }

  private void addCatalogEntry(String path, ConfigEntry entry) {
    catalogEntries.add(GradleScope.normal(entry.key()), path, entry);
    int position = entry.key().lastIndexOf('.');
    if (entry.key().startsWith("bundles.") && position > 0) {
      String bundle = GradleScope.normal(entry.key().substring(0, position));
      bundles.add(bundle + "#" + entry.key().substring(position + 1), path, entry.value());
    }
  }

  /** The dependencies that a declaration means; several for a bundle, none for an unknown alias. */
  List<ResolvedDependency> resolve(FileFacts file, Dependency declared) {
    boolean isAlias =
        declared.group().isEmpty()
            && declared.kind() != Kind.EXCLUDED
            && declared.kind() != Kind.PLUGIN;
    return isAlias
        ? aliased(file.path(), declared, declared.artifact())
        : List.of(direct(file.path(), declared, declared, file.path(), List.of()));
  }

  /**
   * Resolves names where they are defined.
   *
   * @param stated the declaration that holds the coordinates
   * @param at the file that holds {@code stated}
   */
  private ResolvedDependency direct(
      String path, Dependency declared, Dependency stated, String at, List<Step> before) {
    Interpolation names = new Interpolation(name -> define(name, at), true, limits);
    String group = names.apply(stated.group());
    String artifact = names.apply(stated.artifact());
    String version = names.apply(stated.version());
    List<Step> trail = new ArrayList<>(before);
    trail.addAll(names.trail());
    if (version.isEmpty() && declared.kind() == Kind.DECLARED) {
      Optional<GradleScope.Definition<Dependency>> found = managed.find(group + ":" + artifact, at);
      if (found.isPresent()) {
        Interpolation other =
            new Interpolation(name -> define(name, found.get().path()), true, limits);
        version = other.apply(found.get().value().version());
        trail.add(
            step(found.get().path(), found.get().value().versionRegion(), "version set here"));
        trail.addAll(other.trail());
      }
    }
    return new ResolvedDependency(
        path, declared, group, artifact, Interpolation.known(version), trail);
  }

  private List<ResolvedDependency> aliased(String path, Dependency declared, String alias) {
    int dot = alias.indexOf('.');
    String inCatalog = dot < 0 ? alias : GradleScope.normal(alias.substring(dot + 1));
    if (inCatalog.startsWith("bundles.")) {
      return bundle(path, declared, inCatalog);
    }
    return catalog
        .find(inCatalog, path)
        .or(() -> named.find(GradleScope.normal(withoutScope(alias)), path))
        .map(found -> defined(path, declared, found))
        .map(List::of)
        .orElse(List.of());
  }

  private ResolvedDependency defined(
      String path, Dependency declared, GradleScope.Definition<Dependency> found) {
    Step step = step(found.path(), found.value().region(), "alias " + declared.artifact());
    return direct(path, declared, found.value(), found.path(), List.of(step));
  }

  private List<ResolvedDependency> bundle(String path, Dependency declared, String bundle) {
    List<ResolvedDependency> members = new ArrayList<>();
    for (int i = 0; true; i++) {
      Optional<GradleScope.Definition<String>> alias = bundles.find(bundle + "#" + i, path);
      if (alias.isEmpty()) {
        return members;
      }
      catalog
          .find(GradleScope.normal(alias.get().value()), path)
          .ifPresent(found -> members.add(defined(path, declared, found)));
    }
  }

  private Optional<Definition> define(String reference, String path) {
    String name = withoutScope(reference);
    Optional<GradleScope.Definition<ConfigEntry>> found = entries.find(name, path);
    if (found.isEmpty()) {
      found = catalogEntries.find(GradleScope.normal(catalogName(name)), path);
    }
    return found.map(
        it ->
            new Definition(
                it.value().value(),
                Optional.of(
                    step(it.path(), it.value().region(), name + " is " + it.value().value()))));
  }

  /** {@code libs.versions.a.get()} is the entry {@code versions.a} of a catalog. */
  private static String catalogName(String name) {
    int versions = name.indexOf("versions.");
    String entry = versions < 0 ? name : name.substring(versions);
    int call = entry.indexOf(".get(");
    return call < 0 ? entry : entry.substring(0, call);
  }

  /** A reference without the objects that only say where properties live. */
  private static String withoutScope(String reference) {
    String name = reference;
    boolean found = true;
    while (found) {
      found = false;
      for (String scope : SCOPES) {
        if (name.startsWith(scope)) {
          name = name.substring(scope.length());
          found = true;
        }
      }
    }
    return unquoted(name);
  }

  /** {@code property("x")}, {@code ext["x"]} and their like are the name in quotes. */
  private static String unquoted(String name) {
    for (char quote : new char[] {'"', '\''}) {
      int open = name.indexOf(quote);
      int close = name.lastIndexOf(quote);
      if (open >= 0 && close > open) {
        return name.substring(open + 1, close);
      }
    }
    return name;
  }

  private static Step step(String path, Region region, String message) {
    return new Step(new Location(path, region), message);
  }
}

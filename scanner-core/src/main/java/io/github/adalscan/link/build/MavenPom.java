package io.github.adalscan.link.build;

import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.MavenModel;
import io.github.adalscan.link.build.Interpolation.Definition;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Step;
import java.util.List;
import java.util.Optional;

/** A POM of the tree; coordinates are as written, so they may hold {@code ${...}}. */
record MavenPom(FileFacts file, MavenModel model) {
  private static String part(String coordinates, int index) {
    String[] parts = coordinates.split(":", -1);
    return index < parts.length ? parts[index] : "";
  }

  String path() {
    return file.path();
  }

  boolean hasParent() {
    return !model.parent().isEmpty();
  }

  String artifact() {
    return part(model.coordinates(), 1);
  }

  /** Its own group, or that of the parent as written. */
  String group() {
    String own = part(model.coordinates(), 0);
    return own.isEmpty() ? parentGroup() : own;
  }

  String version() {
    String own = part(model.coordinates(), 2);
    return own.isEmpty() ? parentVersion() : own;
  }

  String parentGroup() {
    return part(model.parent(), 0);
  }

  String parentArtifact() {
    return part(model.parent(), 1);
  }

  String parentVersion() {
    return part(model.parent(), 2);
  }

  List<Dependency> dependencies(Dependency.Kind kind) {
    return file.dependencies().stream().filter(it -> it.kind() == kind).toList();
  }

  /** A property of the project, or of one of its profiles. */
  Optional<Definition> property(String name, String profile) {
    String inProfile = "profile:" + profile + ":" + name;
    String value = model.properties().get(profile.isEmpty() ? name : inProfile);
    return Optional.ofNullable(value == null ? model.properties().get(name) : value)
        .map(found -> new Definition(found, Optional.of(step(name, found))));
  }

  /** A property that some profile sets. */
  Optional<Definition> anyProfileProperty(String name) {
    return model.properties().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("profile:"))
        .filter(entry -> entry.getKey().endsWith(":" + name))
        .map(entry -> new Definition(entry.getValue(), Optional.of(step(name, entry.getValue()))))
        .findFirst();
  }

  private Step step(String name, String value) {
    Location location =
        file.config().stream()
            .filter(entry -> entry.key().equals(name) && entry.value().equals(value))
            .map(ConfigEntry::region)
            .map(region -> new Location(path(), region))
            .findFirst()
            .orElse(new Location(path(), new Region(1, 1, 1, 1)));
    return new Step(location, "property " + name + " is " + value);
  }
}

package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.build.Coordinates;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.Dependency.Kind;
import io.github.adalscan.fact.Dependency.Tool;
import io.github.adalscan.model.Region;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the values of a version catalog their meaning. */
final class CatalogReading {
  private final FactCollector facts;
  private final List<TomlValue> values;
  private final Map<String, String> versions = new HashMap<>();

  CatalogReading(FactCollector facts, List<TomlValue> values) {
    this.facts = facts;
    this.values = values;
  }

  void read() {
    Map<String, Map<String, TomlValue>> libraries = new LinkedHashMap<>();
    Map<String, Map<String, TomlValue>> plugins = new LinkedHashMap<>();
    for (TomlValue value : values) {
      switch (value.part(0)) {
        case "versions" -> version(value);
        case "libraries" -> attribute(libraries, value);
        case "plugins" -> attribute(plugins, value);
        default -> entry(value);
      }
    }
    libraries.forEach(this::library);
    plugins.forEach(this::plugin);
  }

  private static void attribute(Map<String, Map<String, TomlValue>> entries, TomlValue value) {
    entries
        .computeIfAbsent(value.part(1), alias -> new LinkedHashMap<>())
        .putIfAbsent(value.from(2), value);
  }

  /** A version, or one of the parts of a rich one, of which the first that is given counts. */
  private void version(TomlValue value) {
    versions.putIfAbsent(value.part(1), value.value());
    entry(value);
  }

  private void entry(TomlValue value) {
    Span span = value.span();
    facts.config(
        value.from(0), value.value(), "", region(value.keySpan()), span.start(), span.end());
  }

  private void library(String alias, Map<String, TomlValue> parts) {
    Optional<TomlValue> whole = part(parts, "").or(() -> part(parts, "module"));
    if (whole.isPresent()) {
      Coordinates.parse(whole.get().value())
          .ifPresent(found -> module(alias, found, whole.get(), parts));
      return;
    }
    Optional<TomlValue> name = part(parts, "name");
    Optional<TomlValue> group = part(parts, "group");
    if (name.isPresent() && group.isPresent()) {
      Region region = region(name.get().span());
      Region versionRegion = versionPart(parts).map(it -> region(it.span())).orElse(region);
      facts.dependency(
          Dependency.of(group.get().value(), name.get().value(), version(parts), region)
              .as(Tool.CATALOG, Kind.CATALOG, alias)
              .withVersionAt(versionRegion));
    }
  }

  private void module(
      String alias, Coordinates found, TomlValue whole, Map<String, TomlValue> parts) {
    Span span = whole.span();
    Region region = region(span);
    boolean inside = !found.version().isEmpty();
    boolean verbatim = span.length() == whole.value().length();
    Optional<Region> own =
        found
            .versionSpan()
            .filter(it -> verbatim)
            .map(it -> region(new Span(span.start() + it.start(), span.start() + it.end())));
    Optional<Region> given = versionPart(parts).map(it -> region(it.span()));
    String version = inside ? found.version() : version(parts);
    facts.dependency(
        Dependency.of(found.group(), found.artifact(), version, region)
            .as(Tool.CATALOG, Kind.CATALOG, alias)
            .withVersionAt(own.or(() -> given).orElse(region)));
  }

  private void plugin(String alias, Map<String, TomlValue> parts) {
    Optional<TomlValue> whole = part(parts, "");
    Optional<TomlValue> id = part(parts, "id").or(() -> whole);
    if (id.isEmpty()) {
      return;
    }
    String text = id.get().value();
    int colon = whole.isPresent() ? text.indexOf(':') : -1;
    String name = colon < 0 ? text : text.substring(0, colon);
    String version = colon < 0 ? version(parts) : text.substring(colon + 1);
    Region region = region(id.get().span());
    Region versionRegion = versionPart(parts).map(it -> region(it.span())).orElse(region);
    facts.dependency(
        Dependency.of(name, name + ".gradle.plugin", version, region)
            .as(Tool.CATALOG, Kind.PLUGIN, alias)
            .withVersionAt(versionRegion));
  }

  private static Optional<TomlValue> part(Map<String, TomlValue> parts, String name) {
    return Optional.ofNullable(parts.get(name));
  }

  private static Optional<TomlValue> versionPart(Map<String, TomlValue> parts) {
    for (String name :
        new String[] {
          "version", "version.ref", "version.strictly", "version.require", "version.prefer"
        }) {
      if (parts.containsKey(name)) {
        return part(parts, name);
      }
    }
    return Optional.empty();
  }

  /** The version text; a reference that this file does not resolve stays {@code ${...}}. */
  private String version(Map<String, TomlValue> parts) {
    if (parts.containsKey("version.ref")) {
      String name = part(parts, "version.ref").map(TomlValue::value).orElse("");
      return versions.getOrDefault(name, "${versions." + name + "}");
    }
    return versionPart(parts).map(TomlValue::value).orElse("");
  }

  private Region region(Span span) {
    return facts.source().region(span.start(), span.end());
  }
}

package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.build.PackageHeaders;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.Dependency.Kind;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.model.Region;
import java.util.Optional;
import java.util.Set;

/** Walks a POM: coordinates become dependencies, properties entries, all other text texts. */
final class PomReading {
  private static final String DEFAULT_PLUGIN_GROUP = "org.apache.maven.plugins";
  private static final Set<String> COORDINATES =
      Set.of("groupId", "artifactId", "version", "scope", "type", "optional", "classifier");

  private final FactCollector facts;
  private final String text;

  PomReading(FactCollector facts) {
    this.facts = facts;
    this.text = facts.source().text();
  }

  /**
   * Where in the POM an element stands.
   *
   * @param path of names, with dots
   * @param profile the id of the enclosing profile
   */
  private record Place(String path, String profile, boolean managed) {
    Place inside(String name) {
      return new Place(path + "." + name, profile, managed || name.equals("dependencyManagement"));
    }

    Place inProfile(String id) {
      return new Place(path, id, managed);
    }
  }

  void read(XmlElement project) {
    add(project, Kind.OWN, "", ownGroup(project), new Place("project", "", false));
    Place place = new Place("project", "", false);
    addAttributes(project, place);
    project.children().stream()
        .filter(child -> !COORDINATES.contains(child.name()) && !child.name().equals("parent"))
        .forEach(child -> walk(child, place.inside(child.name())));
  }

  private String ownGroup(XmlElement project) {
    String own = project.value("groupId", text);
    return own.isEmpty()
        ? project.child("parent").map(parent -> parent.value("groupId", text)).orElse("")
        : own;
  }

  private void walk(XmlElement element, Place place) {
    switch (element.name()) {
      case "dependency", "plugin", "extension", "exclusion", "artifactItem" ->
          coordinates(element, place);
      case "profile" -> children(element, place.inProfile(element.value("id", text)));
      case "properties" -> properties(element, place);
      default -> {
        addAttributes(element, place);
        element.texts().forEach(span -> addText(span, place));
        children(element, place);
      }
    }
  }

  private void children(XmlElement element, Place place) {
    element.children().forEach(child -> walk(child, place.inside(child.name())));
  }

  private void addAttributes(XmlElement element, Place place) {
    element.attributes().stream()
        .filter(attribute -> !attribute.value().isEmpty())
        .forEach(attribute -> addText(attribute.value(), place));
  }

  private void addText(Span span, Place place) {
    if (PackageHeaders.isOne(place.path())) {
      PackageHeaders.find(facts, place.path(), span);
    } else if (facts.source().region(span.start(), span.end()).singleLine()) {
      String value = XmlText.decode(span.of(text));
      facts.text(Role.CONFIG, place.path(), value, span.start(), span.end());
    } else {
      facts.textPerLine(Role.CONFIG, place.path(), span.start(), span.end(), 1);
    }
  }

  /** Properties of the project or a profile; elsewhere the word is a plugin's own. */
  private void properties(XmlElement element, Place place) {
    boolean own =
        place.path().equals("project.properties")
            || place.path().equals("project.profiles.profile.properties");
    if (!own) {
      children(element, place);
      return;
    }
    for (XmlElement property : element.children()) {
      Region key = region(property.nameSpan());
      for (Span value : property.texts()) {
        String decoded = XmlText.decode(value.of(text));
        facts.config(property.name(), decoded, "", key, value.start(), value.end());
      }
    }
  }

  private void coordinates(XmlElement element, Place place) {
    boolean platform = place.managed() && element.value("scope", text).equals("import");
    String group = element.value("groupId", text);
    switch (element.name()) {
      case "plugin" ->
          add(element, Kind.PLUGIN, "", group.isEmpty() ? DEFAULT_PLUGIN_GROUP : group, place);
      case "extension" -> add(element, Kind.PLUGIN, "", group, place);
      case "exclusion" -> add(element, Kind.EXCLUDED, "", group, place);
      case "artifactItem" -> add(element, Kind.DECLARED, "plugin", group, place);
      default -> {
        Kind kind = place.managed() ? Kind.MANAGED : Kind.DECLARED;
        String scope = element.value("scope", text);
        add(element, platform ? Kind.PLATFORM : kind, scope, group, place);
      }
    }
    addAttributes(element, place);
    boolean named = element.textOf("artifactId").isPresent();
    element.children().stream()
        .filter(child -> !named || !COORDINATES.contains(child.name()))
        .forEach(child -> walk(child, place.inside(child.name())));
  }

  private void add(XmlElement element, Kind kind, String scope, String group, Place place) {
    Optional<Span> artifact = element.textOf("artifactId");
    if (artifact.isEmpty()) {
      return;
    }
    Region region = region(artifact.get());
    facts.dependency(
        new Dependency(
            group,
            XmlText.decode(artifact.get().of(text)),
            element.value("version", text),
            scope,
            kind,
            Dependency.Tool.MAVEN,
            place.profile(),
            element.value("optional", text).equals("true"),
            region,
            element.textOf("version").map(this::region).orElse(region)));
  }

  private Region region(Span span) {
    return facts.source().region(span.start(), span.end());
  }
}

package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.fact.MavenModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What joins a POM with others. */
final class PomModel {
  private static final String DEFAULT_PARENT_PATH = "../pom.xml";

  private PomModel() {}

  static MavenModel of(XmlElement project, String text) {
    Optional<XmlElement> parent = project.child("parent");
    return new MavenModel(
        coordinates(project, text),
        parent.map(element -> coordinates(element, text)).orElse(""),
        parent.map(element -> parentPath(element, text)).orElse(""),
        properties(project, text),
        modules(project, text));
  }

  private static String coordinates(XmlElement element, String text) {
    return element.value("groupId", text)
        + ":"
        + element.value("artifactId", text)
        + ":"
        + element.value("version", text);
  }

  private static String parentPath(XmlElement parent, String text) {
    return parent.child("relativePath").isPresent()
        ? parent.value("relativePath", text)
        : DEFAULT_PARENT_PATH;
  }

  private static Map<String, String> properties(XmlElement project, String text) {
    Map<String, String> properties = new HashMap<>();
    addProperties(project, "", text, properties);
    for (XmlElement profile : profiles(project)) {
      addProperties(profile, "profile:" + profile.value("id", text) + ":", text, properties);
    }
    return properties;
  }

  static List<XmlElement> profiles(XmlElement project) {
    return project.child("profiles").map(XmlElement::children).orElse(List.of());
  }

  private static void addProperties(
      XmlElement owner, String prefix, String text, Map<String, String> properties) {
    owner
        .child("properties")
        .map(XmlElement::children)
        .orElse(List.of())
        .forEach(
            property -> {
              Optional<Span> value = property.texts().stream().findFirst();
              String decoded = value.map(span -> XmlText.decode(span.of(text))).orElse("");
              properties.put(prefix + property.name(), decoded);
            });
  }

  private static List<String> modules(XmlElement project, String text) {
    List<String> modules = new ArrayList<>(modulesOf(project, text));
    profiles(project).forEach(profile -> modules.addAll(modulesOf(profile, text)));
    return modules;
  }

  private static List<String> modulesOf(XmlElement owner, String text) {
    return owner.child("modules").map(XmlElement::children).orElse(List.of()).stream()
        .flatMap(module -> module.texts().stream())
        .map(span -> XmlText.decode(span.of(text)))
        .toList();
  }
}

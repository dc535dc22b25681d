package io.github.adalscan.engine;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.config.GradleExtractor;
import io.github.adalscan.extract.config.JsonExtractor;
import io.github.adalscan.extract.config.PomExtractor;
import io.github.adalscan.extract.config.PropertiesExtractor;
import io.github.adalscan.extract.config.VersionCatalogExtractor;
import io.github.adalscan.extract.config.XmlExtractor;
import io.github.adalscan.extract.config.YamlExtractor;
import io.github.adalscan.extract.java.JavaExtractor;
import io.github.adalscan.extract.text.LightReader;
import io.github.adalscan.extract.text.jvm.JvmSourceReader;
import io.github.adalscan.extract.text.jvm.LexicalFallback;
import io.github.adalscan.source.kind.FileKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * The readers of one thread, one for each kind of file. They are made when the first file of their
 * kind is read: a Java parser starts slowly, and many trees have no Java file that is worth it.
 */
final class Extractors {
  private final LexicalFallback fallback = new LexicalFallback();
  private final LightReader light = new LightReader();
  private final Map<FileKind, Extractor> made = new EnumMap<>(FileKind.class);

  Extractor of(FileKind kind) {
    return made.computeIfAbsent(kind, this::make);
  }

  private Extractor make(FileKind kind) {
    return switch (kind) {
      case JAVA -> new JavaExtractor(fallback);
      case JVM_SOURCE -> new JvmSourceReader();
      case MAVEN_POM -> new PomExtractor();
      case GRADLE -> new GradleExtractor();
      case VERSION_CATALOG -> new VersionCatalogExtractor();
      case PROPERTIES -> new PropertiesExtractor();
      case YAML -> new YamlExtractor();
      case JSON -> new JsonExtractor();
      case XML -> new XmlExtractor();
      case PROSE, TEXT -> light;
    };
  }

  /** Reads Java by its tokens. */
  LexicalFallback fallback() {
    return fallback;
  }

  LightReader light() {
    return light;
  }
}

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
import io.github.adalscan.extract.text.JvmSourceReader;
import io.github.adalscan.extract.text.LexicalFallback;
import io.github.adalscan.extract.text.LightReader;
import io.github.adalscan.source.FileKind;

/** The readers of one thread, one for each kind of file. */
final class Extractors {
  private final LexicalFallback fallback = new LexicalFallback();
  private final Extractor java = new JavaExtractor(fallback);
  private final Extractor jvm = new JvmSourceReader();
  private final Extractor pom = new PomExtractor();
  private final Extractor gradle = new GradleExtractor();
  private final Extractor catalog = new VersionCatalogExtractor();
  private final Extractor properties = new PropertiesExtractor();
  private final Extractor yaml = new YamlExtractor();
  private final Extractor json = new JsonExtractor();
  private final Extractor xml = new XmlExtractor();
  private final LightReader light = new LightReader();

  Extractor of(FileKind kind) {
    return switch (kind) {
      case JAVA -> java;
      case JVM_SOURCE -> jvm;
      case MAVEN_POM -> pom;
      case GRADLE -> gradle;
      case VERSION_CATALOG -> catalog;
      case PROPERTIES -> properties;
      case YAML -> yaml;
      case JSON -> json;
      case XML -> xml;
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

package io.github.adalscan.source.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindsTest {
  @ParameterizedTest
  @CsvSource({
    "A.java, JAVA",
    "A.JAVA, JAVA",
    "package-info.java, JAVA",
    "A.java.txt, PROSE",
    "A.kt, JVM_SOURCE",
    "build.main.kts, JVM_SOURCE",
    "A.scala, JVM_SOURCE",
    "A.groovy, JVM_SOURCE",
    "page.jsp, JVM_SOURCE",
    "page.jspx, JVM_SOURCE",
    "page.ftl, TEXT",
    "pom.xml, MAVEN_POM",
    "adal4j-1.6.7.pom, MAVEN_POM",
    "pom-java8.xml, MAVEN_POM",
    "release.pom.xml, MAVEN_POM",
    "flattened-pom.xml, MAVEN_POM",
    "pompous.xml, XML",
    "build.gradle, GRADLE",
    "build.gradle.kts, GRADLE",
    "libs.versions.toml, VERSION_CATALOG",
    "Cargo.toml, TEXT",
    "application.properties, PROPERTIES",
    ".env, TEXT",
    "application.yml, YAML",
    "application.yaml, YAML",
    "azuredeploy.json, JSON",
    "settings.jsonc, JSON",
    "app.webmanifest, TEXT",
    "web.xml, XML",
    "Web.config, XML",
    "App.csproj, XML",
    "Directory.Build.props, XML",
    "service.wsdl, XML",
    "README.md, PROSE",
    "README, PROSE",
    "LICENSE, PROSE",
    "guide.adoc, PROSE",
    "index.html, PROSE",
    "index.xhtml, PROSE",
    "notes.txt, PROSE",
    "requirements.txt, TEXT",
    "requirements-dev.txt, TEXT",
    "CMakeLists.txt, TEXT",
    "script.py, TEXT",
    "Jenkinsfile, TEXT",
    "java, TEXT",
    ".java, JAVA",
  })
  void tellsTheKindByTheName(String name, FileKind kind) {
    assertThat(FileKinds.of(name)).isEqualTo(kind);
  }
}

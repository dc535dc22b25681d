package io.github.adalscan.link.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.config.GradleExtractor;
import io.github.adalscan.extract.config.PomExtractor;
import io.github.adalscan.extract.config.PropertiesExtractor;
import io.github.adalscan.extract.config.VersionCatalogExtractor;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildsTest {
  private static FileFacts facts(String path, String text) {
    Extractor extractor = new GradleExtractor();
    FileKind kind = FileKind.GRADLE;
    if (path.endsWith(".xml")) {
      extractor = new PomExtractor();
      kind = FileKind.MAVEN_POM;
    } else if (path.endsWith(".properties")) {
      extractor = new PropertiesExtractor();
      kind = FileKind.PROPERTIES;
    } else if (path.endsWith(".toml")) {
      extractor = new VersionCatalogExtractor();
      kind = FileKind.VERSION_CATALOG;
    }
    return extractor.extract(
        new SourceFile(path, Path.of(path), kind, FileContext.MAIN),
        new SourceText(text, StandardCharsets.UTF_8));
  }

  /** The declared dependencies of paths and texts, as {@code path group:artifact:version}. */
  private static List<String> declared(String... pathsAndTexts) {
    return resolve(pathsAndTexts).stream()
        .filter(it -> it.declared().kind() == Dependency.Kind.DECLARED)
        .map(it -> it.path() + " " + it.module() + ":" + it.version())
        .toList();
  }

  private static List<ResolvedDependency> resolve(String... pathsAndTexts) {
    List<FileFacts> files = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.add(facts(pathsAndTexts[i], pathsAndTexts[i + 1]));
    }
    return Builds.resolve(files, new Limits());
  }

  private static String pom(String content) {
    return "<project>" + content + "</project>";
  }

  private static String coordinates(String group, String artifact, String version) {
    return "<groupId>"
        + group
        + "</groupId><artifactId>"
        + artifact
        + "</artifactId>"
        + (version.isEmpty() ? "" : "<version>" + version + "</version>");
  }

  private static String dependency(String version) {
    return "<dependency>" + coordinates("com.microsoft.azure", "adal4j", version) + "</dependency>";
  }

  private static String managed(String dependency) {
    return "<dependencyManagement><dependencies>"
        + dependency
        + "</dependencies></dependencyManagement>";
  }

  private static String dependencies(String dependency) {
    return "<dependencies>" + dependency + "</dependencies>";
  }

  private static String parent(String artifact, String relativePath) {
    return "<parent>" + coordinates("com.example", artifact, "1") + relativePath + "</parent>";
  }

  @Test
  void propertiesOfParents() {
    assertThat(
            declared(
                "pom.xml",
                pom(
                    coordinates("com.example", "root", "1")
                        + "<properties><v>${w}</v><w>1.6.7</w></properties>"),
                "a/pom.xml",
                pom(
                    parent("root", "")
                        + "<artifactId>a</artifactId>"
                        + dependencies(dependency("${v}")))))
        .containsExactly("a/pom.xml com.microsoft.azure:adal4j:1.6.7");
  }

  @Test
  void parentsByCoordinatesAndManagement() {
    List<ResolvedDependency> resolved =
        resolve(
            "build/parent.xml",
            pom(
                coordinates("com.example", "root", "1")
                    + "<properties><v>1.0</v></properties>"
                    + managed(dependency("${v}"))),
            "x/y/pom.xml",
            pom(
                parent("root", "<relativePath/>")
                    + "<artifactId>a</artifactId>"
                    + "<properties><v>1.2.0</v></properties>"
                    + dependencies(dependency(""))));
    ResolvedDependency dependency = resolved.get(resolved.size() - 1);
    assertThat(dependency.version()).isEqualTo("1.2.0");
    assertThat(dependency.trail())
        .extracting(it -> it.location().path() + " " + it.message())
        .containsExactly(
            "build/parent.xml version managed here", "x/y/pom.xml property v is 1.2.0");
  }

  @Test
  void importedBillsOfMaterials() {
    String imported =
        "<dependency>"
            + coordinates("com.example", "bom", "${project.version}")
            + "<type>pom</type><scope>import</scope></dependency>";
    assertThat(
            declared(
                "bom/pom.xml",
                pom(coordinates("com.example", "bom", "2") + managed(dependency("1.6.3"))),
                "pom.xml",
                pom(
                    coordinates("com.example", "a", "2")
                        + managed(imported)
                        + dependencies(dependency("")))))
        .containsExactly("pom.xml com.microsoft.azure:adal4j:1.6.3");
  }

  @Test
  void profiles() {
    assertThat(
            declared(
                "pom.xml",
                pom(
                    coordinates("com.example", "a", "2")
                        + "<properties><v>1</v></properties>"
                        + "<profiles><profile><id>p</id><properties><v>2</v><w>3</w></properties>"
                        + dependencies(dependency("${v}"))
                        + "</profile></profiles>"
                        + dependencies(
                            dependency("${v}")
                                + "<dependency>"
                                + coordinates("g", "h", "${w}")
                                + "</dependency>"))))
        .containsExactly(
            "pom.xml com.microsoft.azure:adal4j:2",
            "pom.xml com.microsoft.azure:adal4j:1",
            "pom.xml g:h:3");
  }

  @Test
  void unknownAndCircularNames() {
    assertThat(
            declared(
                "pom.xml",
                pom(
                    coordinates("com.example", "a", "2")
                        + parent("a", "<relativePath>pom.xml</relativePath>")
                        + "<properties><v>${w}</v><w>${v}${v}</w></properties>"
                        + managed(
                            "<dependency>"
                                + coordinates("com.example", "a", "2")
                                + "<scope>import</scope></dependency>")
                        + dependencies(dependency("${v}") + dependency("${no}") + dependency("")))))
        .containsOnly("pom.xml com.microsoft.azure:adal4j:");
  }

  @Test
  void gradleNames() {
    assertThat(
            declared(
                "build.gradle",
                "ext.adalVersion = '1.6.5'\next { versions = [adal: '1.6.4'] }\n",
                "gradle.properties",
                "propVersion=1.6.1\n",
                "gradle/deps.gradle",
                "ext.libs = [adal: \"com.microsoft.azure:adal4j:$adalVersion\"]\n",
                "a/build.gradle",
                """
                dependencies {
                  compile "com.microsoft.azure:adal4j:$adalVersion"
                  compile "com.microsoft.azure:adal4j:${rootProject.ext.versions.adal}"
                  compile "com.microsoft.azure:adal4j:${project.property('propVersion')}"
                  compile group: 'com.microsoft.azure', name: 'adal4j', version: adalVersion
                  compile libs.adal
                  compile unknown.thing
                  compile "com.microsoft.azure:adal4j:$unknown"
                }
                """))
        .containsExactly(
            "a/build.gradle com.microsoft.azure:adal4j:1.6.5",
            "a/build.gradle com.microsoft.azure:adal4j:1.6.4",
            "a/build.gradle com.microsoft.azure:adal4j:1.6.1",
            "a/build.gradle com.microsoft.azure:adal4j:1.6.5",
            "a/build.gradle com.microsoft.azure:adal4j:1.6.5",
            "a/build.gradle com.microsoft.azure:adal4j:");
  }

  @Test
  void catalogs() {
    List<ResolvedDependency> resolved =
        resolve(
            "gradle/libs.versions.toml",
            """
                [versions]
                adal = "1.6.7"
                [libraries]
                azure-adal = { module = "com.microsoft.azure:adal4j", version.ref = "adal" }
                other = "a.b:c:1"
                [bundles]
                azure-all = ["azure-adal", "other"]
                """,
            "app/build.gradle.kts",
            """
                dependencies {
                 implementation(libs.azure.adal)
                 implementation(libs.bundles.azure.all)
                 implementation("x.y:z:${libs.versions.adal.get()}")
                }
                """);
    assertThat(resolved)
        .filteredOn(it -> it.path().startsWith("app"))
        .extracting(it -> it.module() + ":" + it.version())
        .containsExactly(
            "com.microsoft.azure:adal4j:1.6.7",
            "com.microsoft.azure:adal4j:1.6.7",
            "a.b:c:1",
            "x.y:z:1.6.7");
    assertThat(resolved.get(0).trail().get(0).location().path())
        .isEqualTo("gradle/libs.versions.toml");
  }

  @Test
  void gradleManagement() {
    assertThat(
            declared(
                "build.gradle",
                """
                dependencyManagement { dependencies { dependency 'com.microsoft.azure:adal4j:1.2.0' } }
                dependencies { implementation 'com.microsoft.azure:adal4j' }
                """))
        .containsExactly("build.gradle com.microsoft.azure:adal4j:1.2.0");
  }
}

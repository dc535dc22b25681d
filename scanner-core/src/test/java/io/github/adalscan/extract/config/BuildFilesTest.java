package io.github.adalscan.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.Positions;
import io.github.adalscan.extract.text.Reading;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.MavenModel;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.source.kind.FileKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildFilesTest {
  private static final String POM =
      """
      <?xml version="1.0"?>
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <parent>
          <groupId>com.example</groupId>
          <artifactId>parent</artifactId>
          <version>1.0</version>
          <relativePath>../parent/pom.xml</relativePath>
        </parent>
        <artifactId>adal4j-sample</artifactId>
        <url>https://graph.windows.net</url>
        <properties>
          <adal.version>1.6.7</adal.version>
        </properties>
        <modules><module>a</module></modules>
        <dependencyManagement>
          <dependencies>
            <dependency>
              <groupId>com.example</groupId><artifactId>bom</artifactId><version>2</version>
              <type>pom</type><scope>import</scope>
            </dependency>
            <dependency>
              <groupId>com.microsoft.azure</groupId><artifactId>adal4j</artifactId>
              <version>${adal.version}</version>
            </dependency>
          </dependencies>
        </dependencyManagement>
        <dependencies>
          <!-- ADAL -->
          <dependency>
            <groupId>com.microsoft.azure</groupId>
            <artifactId>
              adal4j
            </artifactId>
            <scope>test</scope><optional>true</optional>
            <exclusions><exclusion><groupId>x.y</groupId><artifactId>z</artifactId></exclusion></exclusions>
          </dependency>
        </dependencies>
        <build><plugins><plugin>
          <artifactId>maven-antrun-plugin</artifactId><version>3</version>
          <configuration><arg value="https://graph.windows.net/me"/></configuration>
          <dependencies><dependency><groupId>p</groupId><artifactId>q</artifactId><version>1</version></dependency></dependencies>
        </plugin></plugins></build>
        <profiles><profile><id>old</id>
          <properties><adal.version>1.0.0</adal.version></properties>
          <dependencies><dependency><groupId>g</groupId><artifactId>h</artifactId><version>${adal.version}</version></dependency></dependencies>
        </profile></profiles>
      </project>
      """;

  private static Reading read(Extractor extractor, String path, FileKind kind, String text) {
    Reading reading = Reading.of(extractor, path, kind, text);
    Positions.check(reading);
    return reading;
  }

  private static Reading gradle(String path, String text) {
    return read(new GradleExtractor(), path, FileKind.GRADLE, text);
  }

  private static List<String> slices(Reading reading) {
    return reading.facts().dependencies().stream()
        .map(
            it ->
                reading.source().slice(it.region())
                    + "|"
                    + reading.source().slice(it.versionRegion()))
        .toList();
  }

  @Test
  void pom() {
    Reading reading = read(new PomExtractor(), "a/pom.xml", FileKind.MAVEN_POM, POM);
    assertThat(reading.dependencies())
        .containsExactly(
            "OWN com.example:adal4j-sample:",
            "PLATFORM com.example:bom:2 import",
            "MANAGED com.microsoft.azure:adal4j:${adal.version}",
            "DECLARED com.microsoft.azure:adal4j: test",
            "EXCLUDED x.y:z:",
            "PLUGIN org.apache.maven.plugins:maven-antrun-plugin:3",
            "DECLARED p:q:1",
            "DECLARED g:h:${adal.version}");
    assertThat(slices(reading)).contains("adal4j|${adal.version}", "adal4j|adal4j");
    Dependency declared = reading.facts().dependencies().get(3);
    assertThat(declared.optional()).isTrue();
    assertThat(reading.facts().dependencies().get(7).profile()).isEqualTo("old");
    assertThat(reading.entries()).containsExactly("adal.version=1.6.7", "adal.version=1.0.0");
    assertThat(reading.texts(Role.CONFIG))
        .contains("https://graph.windows.net", "https://graph.windows.net/me");
    assertThat(reading.comments()).containsExactly("<!-- ADAL -->");
  }

  @Test
  void pomModel() {
    MavenModel model =
        read(new PomExtractor(), "a/pom.xml", FileKind.MAVEN_POM, POM)
            .facts()
            .maven()
            .orElseThrow();
    assertThat(model.coordinates()).isEqualTo(":adal4j-sample:");
    assertThat(model.parent()).isEqualTo("com.example:parent:1.0");
    assertThat(model.parentPath()).isEqualTo("../parent/pom.xml");
    assertThat(model.modules()).containsExactly("a");
    assertThat(model.properties())
        .isEqualTo(Map.of("adal.version", "1.6.7", "profile:old:adal.version", "1.0.0"));
  }

  @Test
  void otherPoms() {
    Reading other = read(new PomExtractor(), "pom.xml", FileKind.MAVEN_POM, "<x><a>b.c</a></x>");
    assertThat(other.entries()).containsExactly("x.a=b.c");
    Reading broken =
        read(
            new PomExtractor(),
            "pom.xml",
            FileKind.MAVEN_POM,
            "<project><artifactId>adal4j.x</project>");
    assertThat(broken.facts().mode()).isEqualTo(ReadMode.LEXICAL);
    assertThat(broken.texts(Role.PLAIN)).singleElement().asString().contains("adal4j.x");
  }

  @Test
  void groovyScript() {
    Reading reading =
        gradle(
            "build.gradle",
            """
            import org.gradle.api.Task
            // c graph.windows.net
            buildscript { dependencies { classpath "a.b:c:1.0" } }
            plugins { id 'org.springframework.boot' version '2.1.0' }
            ext.adalVersion = '1.6.5'
            ext { versions = [adal: '1.6.4', other: "2"]
              libraries = [adal4j: "com.microsoft.azure:adal4j:${versions.adal}"] }
            dependencies {
              implementation 'com.microsoft.azure:adal4j:1.6.3'
              compile("com.microsoft.azure:adal4j:$adalVersion") {
                exclude group: 'x.y', module: 'z'
              }
              testCompile group: 'com.microsoft.azure', name: 'adal4j', version: adalVersion
              api platform('p:bom:1'), 'q:r'
              compile 'com.microsoft.azure:adal4j:' + adalVersion
              runtime libraries.adal4j
              compile project(':other')
              constraints { api 's:t:3' }
            }
            configurations.all { exclude module: 'adal4j' }
            def url = "https://graph.windows.net"
            task x { doLast { println 'https://graph.windows.net/me' } }
            """);
    assertThat(reading.dependencies())
        .containsExactly(
            "DECLARED a.b:c:1.0 classpath",
            "PLUGIN org.springframework.boot:org.springframework.boot.gradle.plugin:2.1.0",
            "MANAGED com.microsoft.azure:adal4j:${versions.adal} libraries.adal4j",
            "DECLARED com.microsoft.azure:adal4j:1.6.3 implementation",
            "DECLARED com.microsoft.azure:adal4j:$adalVersion compile",
            "EXCLUDED x.y:z: exclude",
            "DECLARED com.microsoft.azure:adal4j:${adalVersion} testCompile",
            "PLATFORM p:bom:1 api",
            "PLATFORM q:r: api",
            "DECLARED com.microsoft.azure:adal4j:${adalVersion} compile",
            "DECLARED :libraries.adal4j: runtime",
            "MANAGED s:t:3",
            "EXCLUDED :adal4j: exclude");
    assertThat(slices(reading))
        .contains(
            "com.microsoft.azure:adal4j:1.6.3|1.6.3",
            "com.microsoft.azure:adal4j:$adalVersion|$adalVersion",
            "adal4j|adalVersion",
            "libraries.adal4j|libraries.adal4j");
    assertThat(reading.entries())
        .containsExactly(
            "adalVersion=1.6.5",
            "versions.adal=1.6.4",
            "versions.other=2",
            "url=https://graph.windows.net");
    assertThat(reading.texts(Role.TOKEN)).contains("https://graph.windows.net/me", ":other");
    assertThat(reading.typeUses()).containsExactly("IMPORT org.gradle.api.Task");
    assertThat(reading.comments()).containsExactly("// c graph.windows.net");
  }

  @Test
  void kotlinScript() {
    Reading reading =
        gradle(
            "build.gradle.kts",
            """
            val adalVersion by extra("1.6.5")
            val other: String = "2.0"
            extra["third"] = "3.0"
            dependencies {
              implementation("com.microsoft.azure:adal4j:$adalVersion")
              api(platform("p:bom:1"))
              implementation(group = "com.microsoft.azure", name = "adal4j", version = "1.6.2")
              implementation(libs.adal4j)
              implementation(libs.azure.bundle.get())
              "customConfig"("a.b:c:1")
              add("kapt", "d.e:f:2")
              exclude(group = "x", module = "y")
              testImplementation(kotlin("test"))
            }
            """);
    assertThat(reading.dependencies())
        .containsExactly(
            "DECLARED com.microsoft.azure:adal4j:$adalVersion implementation",
            "PLATFORM p:bom:1 api",
            "DECLARED com.microsoft.azure:adal4j:1.6.2 implementation",
            "DECLARED :libs.adal4j: implementation",
            "DECLARED :libs.azure.bundle: implementation",
            "DECLARED a.b:c:1 customConfig",
            "DECLARED d.e:f:2 kapt",
            "EXCLUDED x:y: exclude");
    assertThat(reading.entries()).containsExactly("adalVersion=1.6.5", "other=2.0", "third=3.0");
  }

  @Test
  void springManagement() {
    Reading reading =
        gradle(
            "build.gradle",
            """
            dependencyManagement {
              imports { mavenBom "a.b:bom:${v}" }
              dependencies {
                dependency 'com.microsoft.azure:adal4j:1.2.0'
                dependencySet(group: 'g.h', version: '7') { entry 'one'
                  entry 'two' }
              }
            }
            """);
    assertThat(reading.dependencies())
        .containsExactly(
            "PLATFORM a.b:bom:${v}",
            "MANAGED com.microsoft.azure:adal4j:1.2.0",
            "MANAGED g.h:one:7",
            "MANAGED g.h:two:7");
  }

  @Test
  void lookAlikesAreNoDependencies() {
    Reading reading =
        gradle(
            "build.gradle",
            "task a { dependsOn 'x:y:z', ':p:q' }\ndef t = '12:30:45'\ndef u = 'http://a.b:80/c'\nurl 'a.b:c'\n");
    assertThat(reading.dependencies()).isEmpty();
  }

  @Test
  void settingsCatalog() {
    Reading reading =
        gradle(
            "settings.gradle.kts",
            """
            dependencyResolutionManagement { versionCatalogs { create("libs") {
              version("adal", "1.6.7")
              library("adal4j", "com.microsoft.azure", "adal4j").versionRef("adal")
              library("msal", "com.microsoft.azure:msal4j:1.1")
            } } }
            """);
    assertThat(reading.dependencies())
        .containsExactly(
            "CATALOG com.microsoft.azure:adal4j:${versions.adal} adal4j",
            "CATALOG com.microsoft.azure:msal4j:1.1 msal");
    assertThat(reading.entries()).containsExactly("versions.adal=1.6.7");
  }

  @Test
  void versionCatalog() {
    Reading reading =
        read(
            new VersionCatalogExtractor(),
            "gradle/libs.versions.toml",
            FileKind.VERSION_CATALOG,
            """
            # c
            [versions]
            adal = "1.6.7" # d
            rich = { strictly = "[1,2)", prefer = "1.5" }
            [libraries]
            one = "com.microsoft.azure:adal4j:1.6.6"
            two = { module = "com.microsoft.azure:adal4j", version.ref = "adal" }
            three = { group = "com.microsoft.azure", name = "adal4j", version = { ref = "rich" } }
            four.module = "a.b:c"
            [libraries.five]
            module = "a.b:d"
            version = "5"
            [bundles]
            azure = [
              "one", "two",
            ]
            [plugins]
            boot = { id = "org.boot", version = "3" }
            short = "x.y:4"
            """);
    assertThat(reading.dependencies())
        .containsExactly(
            "CATALOG com.microsoft.azure:adal4j:1.6.6 one",
            "CATALOG com.microsoft.azure:adal4j:1.6.7 two",
            "CATALOG com.microsoft.azure:adal4j:[1,2) three",
            "CATALOG a.b:c: four",
            "CATALOG a.b:d:5 five",
            "PLUGIN org.boot:org.boot.gradle.plugin:3 boot",
            "PLUGIN x.y:x.y.gradle.plugin:4 short");
    assertThat(slices(reading))
        .contains(
            "com.microsoft.azure:adal4j:1.6.6|1.6.6",
            "com.microsoft.azure:adal4j|adal",
            "adal4j|rich");
    assertThat(reading.entries())
        .containsExactly(
            "versions.adal=1.6.7",
            "versions.rich.strictly=[1,2)",
            "versions.rich.prefer=1.5",
            "bundles.azure.0=one",
            "bundles.azure.1=two");
    assertThat(reading.comments()).containsExactly("# c", "# d");
  }

  @Test
  void brokenCatalogKeepsTheRest() {
    Reading reading =
        read(
            new VersionCatalogExtractor(),
            "libs.versions.toml",
            FileKind.VERSION_CATALOG,
            "[libraries]\nbad = = graph.windows.net\ngood = \"a.b:c:1\"\n");
    assertThat(reading.dependencies()).containsExactly("CATALOG a.b:c:1 good");
    assertThat(reading.facts().mode()).isEqualTo(ReadMode.PARTLY_PARSED);
    assertThat(reading.texts(Role.PLAIN)).containsExactly("bad = = graph.windows.net");
  }
}

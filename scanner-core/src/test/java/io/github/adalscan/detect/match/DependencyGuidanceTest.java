package io.github.adalscan.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dependencies are replaced by others with versions, and what changes with them is said. */
class DependencyGuidanceTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "com.microsoft.azure:adal4j:1.6.7|com.microsoft.azure:msal4j:1.26.0",
        "com.microsoft.aad:adal:4.7.1|com.microsoft.identity.client:msal:8.5.0",
        "com.microsoft.azure:azure-client-authentication:1.7.14|com.azure:azure-identity:1.19.0",
        "com.microsoft.azure:azure-mgmt-graph-rbac:1.41.4|com.microsoft.graph:microsoft-graph:6.69.0 com.azure:azure-identity:1.19.0",
        "com.microsoft.azure:azure:1.41.4|com.azure.resourcemanager:azure-resourcemanager:2.57.0 com.azure:azure-identity:1.19.0",
        "com.microsoft.azure:azure-keyvault:0.9.7|com.azure:azure-security-keyvault-secrets:4.11.1 com.azure:azure-identity:1.19.0",
        "com.microsoft.azure:azure-eventhubs:3.3.0|com.azure:azure-messaging-eventhubs:5.21.5 com.azure:azure-identity:1.19.0",
        "com.microsoft.azure:azure-active-directory-spring-boot-starter:2.1.7|com.azure.spring:spring-cloud-azure-starter-active-directory:7.1.0",
        "com.microsoft.azure:azure-batch:11.2.0|''"
      })
  void names(String dependency, String additions) throws IOException {
    Replacement.Dependencies replacement = replacement(dependency);
    assertThat(replacement.remove())
        .containsExactly(dependency.substring(0, dependency.lastIndexOf(':')));
    assertThat(String.join(" ", replacement.add())).isEqualTo(additions);
    assertThat(replacement.effort()).isEqualTo(additions.isEmpty() ? Effort.MANUAL : Effort.REVIEW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "com.microsoft.azure.kusto:kusto-data:2.4.0|7.0.6",
        "com.azure.resourcemanager:azure-resourcemanager-authorization:2.1.0|2.53.9",
        "io.kubernetes:client-java:20.0.1|27.0.0",
        "com.microsoft.azure.kusto:kusto-ingest:2.4.0|7.0.6"
      })
  void updates(String dependency, String version) throws IOException {
    Replacement.Dependencies replacement = replacement(dependency);
    String coordinates = dependency.substring(0, dependency.lastIndexOf(':'));
    assertThat(replacement.remove()).isEmpty();
    assertThat(replacement.add()).containsExactly(coordinates + ":" + version);
  }

  @Test
  void libraryBringsLess() throws IOException {
    assertThat(replacement("com.microsoft.azure:adal4j:1.6.7").notes())
        .containsExactly(
            "1.6.7 of 2021 is the last release.",
            "Versions from 1.24.1 on will do.",
            "ADAL4J also brought oauth2-oidc-sdk, gson, commons-codec and commons-lang3; declare"
                + " those that your code imports.");
  }

  /** Versions of the driver carry the Java that they are for; one without it does not exist. */
  @Test
  void driverIsNamedWithItsJava() throws IOException {
    assertThat(replacement("com.microsoft.sqlserver:mssql-jdbc:6.1.0.jre8").add())
        .containsExactly(
            "com.microsoft.sqlserver:mssql-jdbc:13.6.2.jre11", "com.microsoft.azure:msal4j:1.26.0");
  }

  @Test
  void starterRenamesProperties() throws IOException {
    List<String> notes =
        replacement("com.microsoft.azure:azure-active-directory-spring-boot-starter:2.1.7").notes();
    assertThat(notes)
        .contains(
            "Affected unless azure.activedirectory.environment ends in -v2-graph.",
            "Versions from 4.0.0 on will do.",
            "7.x is for Spring Boot 4, 5.x and 6.x for Spring Boot 3, 4.x for Spring Boot 2.5 to"
                + " 2.7.",
            "`azure.activedirectory.client-id` becomes"
                + " `spring.cloud.azure.active-directory.credential.client-id`.",
            "`azure.activedirectory.tenant-id` becomes"
                + " `spring.cloud.azure.active-directory.profile.tenant-id`.",
            "`azure.activedirectory.allow-telemetry` goes away.")
        .hasSizeGreaterThan(15);
  }

  private Replacement.Dependencies replacement(String coordinates) throws IOException {
    Scans.write(
        folder,
        Map.of("build.gradle", "dependencies {\n  implementation '" + coordinates + "'\n}\n"));
    List<Finding> findings = Scans.all(folder).findings();
    return findings.stream()
        .flatMap(f -> f.replacement().stream())
        .filter(Replacement.Dependencies.class::isInstance)
        .map(Replacement.Dependencies.class::cast)
        .findFirst()
        .orElseThrow();
  }
}

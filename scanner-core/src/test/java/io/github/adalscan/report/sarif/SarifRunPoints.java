package io.github.adalscan.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.report.sarif.SarifPointsTest.Point;
import io.github.adalscan.report.text.Hashes;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.RelativeUri;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Points 43 to 55: the run, and what is never shown. */
final class SarifRunPoints {
  /** File names and their addresses. */
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "A B.java", "A%20B.java",
          "größe.java", "gr%C3%B6%C3%9Fe.java",
          "a:b.java", "a%3Ab.java",
          "100%.java", "100%25.java",
          "x#y?z", "x%23y%3Fz",
          "[x].java", "%5Bx%5D.java",
          "cafe\u0301.java", "cafe%CC%81.java",
          "a/b-c_d.e~f", "a/b-c_d.e~f");

  private final SarifDocuments documents;
  private final JsonNode run;

  SarifRunPoints(SarifDocuments documents) {
    this.documents = documents;
    this.run = documents.project;
  }

  List<Point> all() {
    return List.of(
        new Point(43, "a root without an address", this::base),
        new Point(44, "where the sources are from", this::provenance),
        new Point(45, "addresses of files", this::addresses),
        new Point(46, "files with hashes, each once", this::artifacts),
        new Point(47, "how the scanner ran", this::invocation),
        new Point(48, "a notification for each file that was not read whole", this::notifications),
        new Point(49, "a category with a slash at its end", this::category),
        new Point(50, "how columns and lines count", this::counting),
        new Point(51, "marks, tabs and line ends count as they should", this::columns),
        new Point(52, "no halves of characters, no controls", this::characters),
        new Point(53, "no secret in any text", this::secret),
        new Point(54, "redaction is told, and only then", this::tokens),
        new Point(55, "no secret in any byte", this::bytes));
  }

  private void base() {
    JsonNode base = run.at("/originalUriBaseIds/SRCROOT");
    assertThat(base.has("uri")).isFalse();
    assertThat(base.at("/description/text").asText()).isNotBlank();
    SarifOptions local =
        new SarifOptions(
            false,
            true,
            SarifOptions.Include.ACTIVE,
            Optional.empty(),
            5_000,
            Optional.of("file:///a/b/"));
    assertThat(
            SarifDocuments.run(documents.projectBytes(local))
                .at("/originalUriBaseIds/SRCROOT/uri")
                .asText())
        .isEqualTo("file:///a/b/");
  }

  private void provenance() {
    JsonNode origin = run.at("/versionControlProvenance/0");
    assertThat(origin.path("repositoryUri").asText()).isEqualTo("https://example.com/a/b.git");
    assertThat(origin.path("revisionId").asText()).hasSize(40);
    assertThat(origin.path("branch").asText()).isEqualTo("main");
    assertThat(origin.at("/mappedTo/uriBaseId").asText()).isEqualTo("SRCROOT");
  }

  private void addresses() {
    ADDRESSES.forEach((name, address) -> assertThat(RelativeUri.of(name)).isEqualTo(address));
    run.path("artifacts")
        .forEach(
            file ->
                assertThat(file.at("/location/uri").asText())
                    .startsWith("sub/module/")
                    .doesNotContain("..", "\\", ":", "./"));
  }

  private void artifacts() {
    List<String> uris = run.path("artifacts").findValuesAsText("uri");
    assertThat(uris).isSorted().doesNotHaveDuplicates();
    for (JsonNode file : run.path("artifacts")) {
      assertThat(file.at("/hashes/sha-256").asText()).matches("[0-9a-f]{64}");
      assertThat(file.path("length").asLong()).isPositive();
      assertThat(file.path("mimeType").asText()).contains("/");
      assertThat(file.path("roles").isArray()).isTrue();
    }
    assertThat(run.path("artifacts").findValuesAsText("sourceLanguage")).contains("java");
    assertThat(run.path("artifacts").findValuesAsText("encoding")).contains("UTF-8");
  }

  private void invocation() {
    JsonNode one = run.at("/invocations/0");
    assertThat(run.path("invocations")).hasSize(1);
    assertThat(one.path("executionSuccessful").asBoolean()).isTrue();
    assertThat(one.path("exitCode").asInt()).isEqualTo(1);
    assertThat(one.path("exitCodeDescription").asText()).endsWith(".");
    assertThat(one.path("startTimeUtc").asText()).isEqualTo("2026-01-02T03:04:05.678Z");
    assertThat(one.path("endTimeUtc").asText()).isEqualTo("2026-01-02T03:04:06.789Z");
    assertThat(SarifRulePoints.texts(one.path("arguments")))
        .containsExactly("scan", "-f", "sarif=[PATH]", "[PATH]");
    assertThat(one.at("/workingDirectory/uriBaseId").asText()).isEqualTo("SRCROOT");
  }

  private void notifications() {
    JsonNode notices = documents.odd.at("/invocations/0/toolExecutionNotifications");
    assertThat(notices).hasSize(1);
    JsonNode notice = notices.get(0);
    JsonNode descriptor =
        documents.odd.at("/tool/driver/notifications").get(notice.at("/descriptor/index").asInt());
    assertThat(descriptor.path("id")).isEqualTo(notice.at("/descriptor/id"));
    assertThat(notice.path("level").asText()).isIn("warning", "note");
    assertThat(notice.at("/message/id").asText()).isEqualTo("default");
    assertThat(notice.at("/message/arguments")).hasSize(1);
    assertThat(notice.path("timeUtc").asText()).endsWith("Z");
    assertThat(notice.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .endsWith("Broken.java");
    assertThat(documents.odd.at("/invocations/0").has("toolConfigurationNotifications")).isFalse();
  }

  private void category() {
    assertThat(run.at("/automationDetails/id").asText()).isEqualTo("adalscan/sub/module/");
    SarifOptions named =
        new SarifOptions(
            false, true, SarifOptions.Include.ACTIVE, Optional.of("shop"), 5, Optional.empty());
    assertThat(
            SarifDocuments.run(documents.projectBytes(named)).at("/automationDetails/id").asText())
        .isEqualTo("adalscan/shop/");
  }

  private void counting() {
    assertThat(run.path("columnKind").asText()).isEqualTo("utf16CodeUnits");
    assertThat(SarifRulePoints.texts(run.path("newlineSequences")))
        .containsExactly("\r\n", "\n", "\r");
    assertThat(run.path("defaultEncoding").asText()).isEqualTo("UTF-8");
    assertThat(run.path("language").asText()).isEqualTo("en-US");
  }

  private void columns() {
    JsonNode tabs = place("%5Bx%5D.java");
    assertThat(tabs.path("startLine").asInt()).isEqualTo(2);
    assertThat(tabs.path("startColumn").asInt()).isEqualTo(13);
    assertThat(place("x%23y.java").path("startColumn"))
        .isEqualTo(place("100%25.java").path("startColumn"));
  }

  private JsonNode place(String end) {
    for (JsonNode result : documents.odd.path("results")) {
      JsonNode physical = result.at("/locations/0/physicalLocation");
      if (physical.at("/artifactLocation/uri").asText().endsWith(end)) {
        return physical.path("region");
      }
    }
    throw new AssertionError("no result in " + end);
  }

  private void characters() {
    assertThat(Json.whole("a\uD800b")).isEqualTo("a\uFFFDb");
    whole(documents.odd);
  }

  private static void whole(JsonNode node) {
    if (node.isTextual()) {
      assertThat(node.asText().chars())
          .noneMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0);
    }
    node.forEach(SarifRunPoints::whole);
  }

  private void secret() {
    assertThat(documents.secret.toString()).doesNotContain(SarifDocuments.SECRET);
    JsonNode place = documents.secret.at("/results/0/locations/0/physicalLocation");
    assertThat(place.at("/region/snippet/text").asText()).contains("[REDACTED]");
    assertThat(place.at("/contextRegion/snippet/text").asText()).contains("before: [REDACTED]");
  }

  private void tokens() {
    assertThat(SarifRulePoints.texts(documents.secret.path("redactionTokens")))
        .containsExactly("[REDACTED]");
    assertThat(run.has("redactionTokens")).isFalse();
  }

  private void bytes() {
    String text = new String(documents.secretBytes(), StandardCharsets.UTF_8);
    byte[] value = SarifDocuments.SECRET.getBytes(StandardCharsets.UTF_8);
    assertThat(text)
        .contains("SEC0001")
        .doesNotContain(SarifDocuments.SECRET)
        .doesNotContain(Base64.getEncoder().withoutPadding().encodeToString(value))
        .doesNotContain(Hashes.sha256(SarifDocuments.SECRET));
  }
}

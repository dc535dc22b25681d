package io.github.adalscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.text.RelativeUri;
import io.github.adalscan.testing.Reports;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportersTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static Report project(Path root) {
    return new Scanner().scan(Scans.request(root, true, 2), ScanListener.NONE);
  }

  private static byte[] bytes(Report report, Format format, Path root) {
    return Reports.bytes(report, format, Reports.options(root));
  }

  private static Path daemon() {
    return Scans.repository().resolve("testdata/projects/daemon-adal");
  }

  private static Path broken() {
    return Scans.repository().resolve("testdata/broken");
  }

  @Test
  void sarifFollowsItsSchema() throws IOException {
    JsonSchema schema;
    try (InputStream in =
        ReportersTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(MAPPER.readTree(in));
    }
    for (Path root : new Path[] {daemon(), broken()}) {
      JsonNode sarif = MAPPER.readTree(bytes(project(root), Format.SARIF, root));
      assertThat(schema.validate(sarif)).isEmpty();
    }
  }

  @Test
  void sarifResultsPointAtRulesAndArtifacts() throws IOException {
    Report report = project(daemon());
    JsonNode run = MAPPER.readTree(bytes(report, Format.SARIF, daemon())).get("runs").get(0);
    assertThat(run.get("results")).hasSameSizeAs(report.findings()).isNotEmpty();
    for (JsonNode result : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      JsonNode physical = result.at("/locations/0/physicalLocation");
      int index = physical.at("/artifactLocation/index").asInt();
      assertThat(run.get("artifacts").get(index).at("/location/uri"))
          .isEqualTo(physical.at("/artifactLocation/uri"));
      assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
          .matches("[0-9a-f]+:[0-9]+");
      assertThat(result.at("/partialFingerprints").get("adalscan/v1").asText())
          .matches("[0-9a-f]{32}");
      assertThat(result.at("/message/text").asText()).isNotBlank();
    }
    for (JsonNode rule : run.at("/tool/driver/rules")) {
      assertThat(rule.at("/help/markdown").asText()).contains("## Do instead");
      assertThat(rule.get("helpUri").asText()).startsWith("https://");
      assertThat(rule.get("name").asText()).matches("[A-Z][A-Za-z0-9]+");
    }
  }

  @Test
  void allFormatsCountTheSame() throws IOException {
    Report report = project(daemon());
    JsonNode json = MAPPER.readTree(bytes(report, Format.JSON, daemon()));
    String text = new String(bytes(report, Format.TEXT, daemon()), StandardCharsets.UTF_8);
    assertThat(json.get("formatVersion").asInt()).isEqualTo(1);
    assertThat(json.get("findings")).hasSameSizeAs(report.findings());
    long headings =
        text.lines().filter(l -> l.matches("\\S+:\\d+:\\d+: (error|warning|note) .*")).count();
    assertThat(headings).isEqualTo(report.findings().size());
    for (JsonNode finding : json.get("findings")) {
      assertThat(finding.get("fingerprint").asText()).hasSize(32);
      if (finding.has("replacement")) {
        assertThat(finding.at("/replacement/effort").asText()).isIn("safe", "review", "manual");
      }
    }
  }

  @Test
  void textOfScannedFilesIsHarmless(@TempDir Path root) throws IOException {
    String nasty = "::error::x \u001b[31m \u202e https://graph.windows.net/\u0007me";
    Scans.write(root, Map.of("a.properties", "url=" + nasty + "\n"));
    Report report = project(root);
    assertThat(report.findings()).isNotEmpty();
    String text = new String(bytes(report, Format.TEXT, root), StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("\u001b", "\u202e", "\u0007");
    assertThat(text.lines()).noneMatch(line -> line.startsWith("::"));
  }

  @Test
  void urisAreEncodedByTheirBytes() {
    assertThat(RelativeUri.of("A B.java")).isEqualTo("A%20B.java");
    assertThat(RelativeUri.of("größe.java")).isEqualTo("gr%C3%B6%C3%9Fe.java");
    assertThat(RelativeUri.of("a:b.java")).isEqualTo("a%3Ab.java");
    assertThat(RelativeUri.of("x#y?z")).isEqualTo("x%23y%3Fz");
    assertThat(RelativeUri.of("100%.java")).isEqualTo("100%25.java");
    assertThat(RelativeUri.of("[x].java")).isEqualTo("%5Bx%5D.java");
    assertThat(RelativeUri.of("a\\b\nc")).isEqualTo("a%5Cb%0Ac");
    assertThat(RelativeUri.of("%2e%2e/x")).isEqualTo("%252e%252e/x");
    assertThat(RelativeUri.of("cafe\u0301.java")).isEqualTo("cafe%CC%81.java");
  }
}

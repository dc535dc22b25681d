package io.github.adalscan.report.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.Format;
import io.github.adalscan.testing.Reports;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only a literal that can be exchanged as it stands is offered as a fix. */
class EditTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path root;

  private Report scan(String scope) throws IOException {
    Scans.write(
        root,
        Map.of(
            "A.java",
            """
            import com.microsoft.aad.msal4j.*;
            import java.util.*;

            class A {
              static final String HOST = "graph.microsoft.com";

              Object parameters() {
                return ClientCredentialParameters.builder(Collections.singleton(%s)).build();
              }
            }
            """
                .formatted(scope)));
    return Scans.all(root);
  }

  private JsonNode sarif(Report report) throws IOException {
    assertThat(report.findings()).hasSize(1);
    return MAPPER
        .readTree(Reports.bytes(report, Format.SARIF, Reports.options(root)))
        .at("/runs/0/results/0");
  }

  @Test
  void aWholeLiteralIsExchanged() throws IOException {
    Report report = scan("\"https://graph.microsoft.com\"");
    JsonNode result = sarif(report);
    JsonNode replacement = result.at("/fixes/0/artifactChanges/0/replacements/0");
    JsonNode place = result.at("/locations/0/physicalLocation/region");
    assertThat(replacement.at("/insertedContent/text").asText())
        .isEqualTo("\"https://graph.microsoft.com/.default\"");
    for (String key : new String[] {"startLine", "startColumn", "endLine", "endColumn"}) {
      assertThat(replacement.at("/deletedRegion").get(key)).isEqualTo(place.get(key));
    }
    assertThat(result.at("/fixes/0/description/text").asText()).endsWith(".");
    String line = Reports.text(report, Format.RDJSONL, Reports.options(root));
    assertThat(MAPPER.readTree(line).at("/suggestions/0/text").asText())
        .isEqualTo("\"https://graph.microsoft.com/.default\"");
  }

  @Test
  void aPartOfATextIsNot() throws IOException {
    Report report = scan("\"https://\" + HOST");
    assertThat(sarif(report).has("fixes")).isFalse();
    assertThat(Reports.text(report, Format.RDJSONL, Reports.options(root)))
        .doesNotContain("suggestions");
  }
}

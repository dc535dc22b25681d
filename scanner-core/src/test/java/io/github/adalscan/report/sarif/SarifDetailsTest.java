package io.github.adalscan.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.Format;
import io.github.adalscan.report.options.Invocation;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.report.source.SourceFiles;
import io.github.adalscan.testing.Reports;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More of the profile: what services rely on and no schema says. */
class SarifDetailsTest {
  private static final Pattern VALUE = Pattern.compile("(.?)\\{\\d+\\}");
  private static final Path PROJECTS = Scans.repository().resolve("testdata/projects");
  private static final Path BROKEN = Scans.repository().resolve("testdata/broken");
  private static final Report REPORT = Scans.all(PROJECTS);

  private static JsonNode run(Report report, ReportOptions options) throws IOException {
    return new ObjectMapper().readTree(Reports.bytes(report, Format.SARIF, options)).at("/runs/0");
  }

  private static JsonNode run() throws IOException {
    return run(REPORT, Reports.options(PROJECTS));
  }

  private static List<String> texts(JsonNode array, String pointer) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.at(pointer).asText()));
    return texts;
  }

  @Test
  void theToolSaysWhoItIs() throws IOException {
    JsonNode driver = run().at("/tool/driver");
    assertThat(driver.path("name").asText()).isEqualTo("adalscan");
    assertThat(driver.path("fullName").asText()).startsWith("adalscan ");
    assertThat(driver.path("organization").asText()).isNotBlank();
    assertThat(driver.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(driver.path("semanticVersion")).isEqualTo(driver.path("version"));
    assertThat(driver.path("informationUri").asText()).startsWith("https://");
    assertThat(driver.path("language").asText()).isEqualTo("en-US");
    assertThat(driver.at("/supportedTaxonomies/0/name").asText()).isEqualTo("CWE");
    assertThat(driver.path("rules")).hasSameSizeAs(REPORT.rules());
  }

  @Test
  void theRunSaysHowToReadIt() throws IOException {
    JsonNode run = run();
    assertThat(run.path("columnKind").asText()).isEqualTo("utf16CodeUnits");
    assertThat(texts(run.path("newlineSequences"), "")).containsExactly("\r\n", "\n", "\r");
    assertThat(run.path("defaultEncoding").asText()).isEqualTo("UTF-8");
    assertThat(run.path("language").asText()).isEqualTo("en-US");
    assertThat(run.at("/automationDetails/id").asText()).startsWith("adalscan/").endsWith("/");
    assertThat(run.at("/originalUriBaseIds/SRCROOT").has("uri")).isFalse();
    assertThat(run.at("/originalUriBaseIds/SRCROOT/description/text").asText()).isNotBlank();
    assertThat(run.at("/invocations/0/workingDirectory/uriBaseId").asText()).isEqualTo("SRCROOT");
    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
    assertThat(run.at("/taxonomies/0/isComprehensive").asBoolean(true)).isFalse();
    assertThat(run.has("redactionTokens")).isFalse();
  }

  @Test
  void orderIsThatOfPlaces() throws IOException {
    JsonNode run = run();
    assertThat(texts(run.at("/tool/driver/rules"), "/id")).isSorted();
    List<JsonNode> results = new ArrayList<>();
    run.path("results").forEach(results::add);
    assertThat(results)
        .isSortedAccordingTo(
            Comparator.comparing((JsonNode r) -> place(r, "/artifactLocation/uri").asText())
                .thenComparing(r -> place(r, "/region/startLine").asInt())
                .thenComparing(r -> place(r, "/region/startColumn").asInt())
                .thenComparing(r -> r.path("ruleId").asText()));
  }

  private static JsonNode place(JsonNode result, String pointer) {
    return result.at("/locations/0/physicalLocation" + pointer);
  }

  @Test
  void messagesHaveTheirValuesInQuotes() throws IOException {
    for (JsonNode rule : run().at("/tool/driver/rules")) {
      String text = rule.at("/messageStrings/default/text").asText();
      Matcher value = VALUE.matcher(text);
      int values = 0;
      boolean quoted = true;
      while (value.find()) {
        values++;
        boolean inside = count(text.substring(0, value.end(1))) % 2 == 1;
        boolean hint = value.group(1).matches("[^ (/]");
        quoted &= inside || hint;
      }
      assertThat(values).as(text).isPositive();
      assertThat(quoted).as(text).isTrue();
      assertThat(text).contains("'{0}");
    }
  }

  private static long count(String text) {
    return text.replaceAll("(?<=\\p{L})'(?=\\p{L})", "").chars().filter(c -> c == '\'').count();
  }

  @Test
  void fingerprintsComeOfRuleDeclarationSymbolAndNumberOnly()
      throws IOException, NoSuchAlgorithmException {
    JsonNode report =
        new ObjectMapper().readTree(Reports.bytes(REPORT, Format.JSON, Reports.options(PROJECTS)));
    Map<String, Integer> seen = new HashMap<>();
    for (JsonNode finding : report.path("findings")) {
      String symbol = finding.path("symbol").asText();
      assertThat(symbol).isNotBlank().doesNotContain("\n", "  ");
      String tuple =
          String.join(
              "\0", finding.path("rule").asText(), finding.path("enclosing").asText(), symbol);
      int number = seen.merge(finding.path("path").asText() + tuple, 1, Integer::sum);
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((tuple + "\0" + number).getBytes(StandardCharsets.UTF_8));
      assertThat(finding.path("fingerprint").asText())
          .isEqualTo(HexFormat.of().formatHex(digest).substring(0, 32));
    }
  }

  @Test
  void everySearchedFileIsListedOnDemand() throws IOException {
    List<String> files = List.of("daemon-adal/README.md", "daemon-adal/pom.xml");
    ReportOptions options =
        Reports.options(PROJECTS)
            .withSarif(Invocation.UNKNOWN, SarifOptions.DEFAULT.withFiles(files));
    JsonNode all = run(REPORT, options).path("artifacts");
    assertThat(texts(all, "/location/uri")).isSorted().doesNotHaveDuplicates().containsAll(files);
    assertThat(all.size()).isGreaterThan(run().path("artifacts").size() - 1);
    for (JsonNode artifact : all) {
      assertThat(artifact.path("mimeType").asText()).isNotBlank();
      assertThat(texts(artifact.path("roles"), "")).contains("analysisTarget");
    }
  }

  @Test
  void notificationsPointAtTheTokenThatDoesNotParse(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("A.java"),
        "class A {\n  String a = \"https://graph.windows.net\";\n  int b = ;\n}\n");
    JsonNode run = run(Scans.all(folder), Reports.options(folder));
    JsonNode notice = run.at("/invocations/0/toolExecutionNotifications/0");
    assertThat(notice.at("/message/text").asText()).contains("line 3");
    JsonNode place = notice.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("A.java");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(3);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(9);
    assertThat(place.at("/region/endColumn").asInt()).isEqualTo(10);
  }

  @Test
  void regionsOfNotificationsLieInTheirFiles() throws IOException {
    SourceFiles sources = new SourceFiles(BROKEN);
    int regions = 0;
    for (JsonNode notice :
        run(Scans.all(BROKEN), Reports.options(BROKEN))
            .at("/invocations/0/toolExecutionNotifications")) {
      JsonNode region = notice.at("/locations/0/physicalLocation/region");
      if (region.isObject()) {
        regions++;
        String uri = notice.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
        String path = java.net.URLDecoder.decode(uri, StandardCharsets.UTF_8);
        assertThat(region.path("endLine").asInt())
            .isLessThanOrEqualTo(sources.text(path).orElseThrow().lineCount());
      }
    }
    assertThat(regions).isPositive();
  }
}

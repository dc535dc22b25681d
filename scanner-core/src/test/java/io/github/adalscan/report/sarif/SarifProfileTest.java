package io.github.adalscan.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.Format;
import io.github.adalscan.report.options.Invocation;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.report.source.SourceFiles;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.RelativeUri;
import io.github.adalscan.report.text.Visible;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.testing.Reports;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no schema and no validator sees. */
class SarifProfileTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern LINK =
      Pattern.compile("(?<!\\\\)\\[[^\\]]*?(?<!\\\\)\\]\\((\\d+)\\)");
  private static JsonSchema schema;

  @BeforeAll
  static void readSchema() throws IOException {
    try (InputStream in =
        SarifProfileTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(MAPPER.readTree(in));
    }
  }

  private static Path folder(String name) {
    return Scans.repository().resolve("testdata").resolve(name);
  }

  private static JsonNode run(Report report, ReportOptions options) throws IOException {
    JsonNode sarif = MAPPER.readTree(Reports.bytes(report, Format.SARIF, options));
    assertThat(schema.validate(sarif)).isEmpty();
    assertThat(sarif.get("$schema").asText())
        .isEqualTo("https://json.schemastore.org/sarif-2.1.0.json");
    assertThat(sarif.get("runs")).hasSize(1);
    return sarif.at("/runs/0");
  }

  private static JsonNode run(String folder) throws IOException {
    return run(Scans.all(folder(folder)), Reports.options(folder(folder)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"projects", "err", "broken", "regressions", "ok"})
  void resultsAreWhole(String folder) throws IOException {
    JsonNode run = run(folder);
    for (JsonNode result : run.get("results")) {
      pointsAtItsRule(result, run);
      pointsAtOneToken(result, run, folder(folder));
      saysWhatItsMessageStringSays(result, run);
      linksToRelatedLocations(result);
      endsItsFlowAtItsPlace(result);
      assertThat(result.has("suppressions")).isFalse();
      assertThat(result.has("baselineState")).isFalse();
      assertThat(result.has("fingerprints")).isFalse();
      assertThat(result.at("/partialFingerprints").get("adalscan/v1").asText())
          .matches("[0-9a-f]{32}");
    }
  }

  private static void pointsAtItsRule(JsonNode result, JsonNode run) {
    JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
    assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
    assertThat(result.get("kind").asText()).isEqualTo("fail");
    assertThat(result.get("level").asText()).isIn("error", "warning", "note");
    JsonNode severity = rule.at("/properties/security-severity");
    assertThat(result.has("rank")).isEqualTo(severity.isTextual());
  }

  private static void pointsAtOneToken(JsonNode result, JsonNode run, Path root)
      throws IOException {
    assertThat(result.get("locations")).hasSize(1);
    JsonNode physical = result.at("/locations/0/physicalLocation");
    JsonNode region = physical.get("region");
    assertThat(region.get("startLine")).as("%s", result).isEqualTo(region.get("endLine"));
    assertThat(region.get("endColumn").asInt()).isGreaterThan(region.get("startColumn").asInt());
    int index = physical.at("/artifactLocation/index").asInt();
    assertThat(run.get("artifacts").get(index).at("/location/uri"))
        .isEqualTo(physical.at("/artifactLocation/uri"));
    SourceText text = source(physical, root);
    int line = region.get("startLine").asInt();
    String token =
        text.line(line)
            .substring(region.get("startColumn").asInt() - 1, region.get("endColumn").asInt() - 1);
    assertThat(region.at("/snippet/text").asText()).isEqualTo(shown(token));
    JsonNode context = physical.get("contextRegion");
    if (context != null) {
      assertThat(context.get("startLine").asInt()).isBetween(Math.max(1, line - 2), line);
      assertThat(context.get("endLine").asInt()).isBetween(line, line + 2);
      assertThat(context.at("/snippet/text").asText())
          .contains(region.at("/snippet/text").asText());
    }
    for (JsonNode name : result.at("/locations/0/logicalLocations")) {
      assertThat(
              run.get("logicalLocations").get(name.get("index").asInt()).get("fullyQualifiedName"))
          .isEqualTo(name.get("fullyQualifiedName"));
    }
  }

  private static SourceText source(JsonNode physical, Path root) {
    String uri = physical.at("/artifactLocation/uri").asText();
    assertThat(uri).doesNotStartWith("/").doesNotContain("..", "\\", ":");
    String path = URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
    assertThat(RelativeUri.of(path)).isEqualTo(uri);
    return new SourceFiles(root).text(path).orElseThrow();
  }

  private static String shown(String token) {
    String cut = token.length() > 1_000 ? token.substring(0, 1_000) : token;
    return Visible.block(Json.whole(cut));
  }

  private static void saysWhatItsMessageStringSays(JsonNode result, JsonNode run) {
    JsonNode message = result.get("message");
    JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
    String text = rule.get("messageStrings").get(message.get("id").asText()).get("text").asText();
    Matcher matcher = Pattern.compile("\\{(\\d+)\\}").matcher(text);
    String expanded =
        matcher.replaceAll(
            m ->
                Matcher.quoteReplacement(
                    message.get("arguments").get(Integer.parseInt(m.group(1))).asText()));
    assertThat(message.get("text").asText()).isEqualTo(expanded).endsWith(".");
  }

  private static void linksToRelatedLocations(JsonNode result) {
    Set<Integer> ids = new HashSet<>();
    for (JsonNode related : result.path("relatedLocations")) {
      assertThat(ids.add(related.get("id").asInt())).isTrue();
      assertThat(related.at("/message/text").asText()).isNotBlank();
    }
    assertThat(ids.size()).isLessThanOrEqualTo(20);
    Matcher links = LINK.matcher(result.at("/message/text").asText());
    while (links.find()) {
      assertThat(ids).contains(Integer.parseInt(links.group(1)));
    }
  }

  private static void endsItsFlowAtItsPlace(JsonNode result) {
    for (JsonNode flow : result.path("codeFlows")) {
      JsonNode steps = flow.at("/threadFlows/0/locations");
      assertThat(steps.size()).isBetween(1, 100);
      int order = 0;
      for (JsonNode step : steps) {
        assertThat(step.get("executionOrder").asInt()).isEqualTo(++order);
        assertThat(step.at("/location/message/text").asText()).isNotBlank();
      }
      assertThat(steps.get(steps.size() - 1).at("/location/physicalLocation/region/startLine"))
          .isEqualTo(result.at("/locations/0/physicalLocation/region/startLine"));
    }
  }

  @Test
  void rulesHaveAllThatServicesShow() throws IOException {
    JsonNode run = run("projects");
    Set<String> names = new HashSet<>();
    for (JsonNode rule : run.at("/tool/driver/rules")) {
      assertThat(names.add(rule.get("id").asText())).isTrue();
      assertThat(rule.get("id").asText()).matches("[A-Z]{1,8}[0-9]{4}").doesNotStartWith("AADSTS");
      assertThat(rule.get("name").asText()).matches("[A-Z][A-Za-z0-9]{1,254}");
      assertThat(rule.at("/shortDescription/text").asText()).hasSizeLessThan(1_024).endsWith(".");
      assertThat(rule.at("/fullDescription/text").asText()).hasSizeLessThan(1_024).endsWith(".");
      assertThat(rule.at("/help/text").asText()).isNotBlank();
      assertThat(rule.at("/help/markdown").asText())
          .contains("## Do instead")
          .doesNotContain("<img");
      assertThat(rule.get("helpUri").asText()).endsWith("/" + rule.get("id").asText() + ".md");
      assertThat(rule.at("/messageStrings/default/text").asText()).endsWith(".");
      assertThat(rule.at("/properties/tags").size()).isBetween(1, 10);
      for (JsonNode relationship : rule.path("relationships")) {
        JsonNode cwe = run.at("/taxonomies/0/taxa").get(relationship.at("/target/index").asInt());
        assertThat(cwe.get("id")).isEqualTo(relationship.at("/target/id"));
        assertThat(relationship.at("/target/toolComponent/guid"))
            .isEqualTo(run.at("/taxonomies/0/guid"));
      }
      JsonNode severity = rule.at("/properties/security-severity");
      boolean security = rule.at("/properties/category").asText().equals("security");
      assertThat(severity.isMissingNode() || (security && severity.isTextual())).isTrue();
    }
  }

  @Test
  void everyTextIsWholeAndTellsNoPlaceOfThisMachine() throws IOException {
    Path root = folder("broken");
    String sarif = Reports.text(Scans.all(root), Format.SARIF, Reports.options(root));
    String home = System.getProperty("user.home");
    assertThat(sarif)
        .doesNotContain(root.toAbsolutePath().normalize().toString())
        .doesNotContain("\"" + home)
        .endsWith("}\n")
        .doesNotStartWith("\uFEFF");
    assertThat(sarif.lines()).hasSize(1);
    assertWhole(MAPPER.readTree(sarif));
  }

  private static void assertWhole(JsonNode node) {
    if (node.isTextual()) {
      assertThat(node.asText().chars())
          .noneMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)
          .noneMatch(c -> c == 0xFFFE);
    }
    node.forEach(SarifProfileTest::assertWhole);
  }

  @Test
  void notificationsHaveDescriptors() throws IOException {
    JsonNode run = run("broken");
    JsonNode notices = run.at("/invocations/0/toolExecutionNotifications");
    assertThat(notices).isNotEmpty();
    for (JsonNode notice : notices) {
      JsonNode descriptor =
          run.at("/tool/driver/notifications").get(notice.at("/descriptor/index").asInt());
      assertThat(descriptor.get("id")).isEqualTo(notice.at("/descriptor/id"));
      assertThat(notice.at("/message/text").asText()).isNotBlank();
    }
    assertThat(run.at("/invocations/0").has("toolConfigurationNotifications")).isFalse();
  }

  @Test
  void tooManyResultsAreCutByLevelAndCounted() throws IOException {
    Path root = folder("projects");
    Report report = Scans.all(root);
    int room = 3;
    SarifOptions few =
        new SarifOptions(
            false,
            true,
            SarifOptions.Include.ACTIVE,
            java.util.Optional.of("shop"),
            room,
            java.util.Optional.empty());
    JsonNode run = run(report, Reports.options(root).withSarif(Invocation.UNKNOWN, few));
    assertThat(run.get("results")).hasSize(room);
    run.get("results").forEach(r -> assertThat(r.get("level").asText()).isEqualTo("error"));
    JsonNode notices = run.at("/invocations/0/toolExecutionNotifications");
    assertThat(notices.get(notices.size() - 1).at("/message/text").asText())
        .startsWith(report.results().size() - room + " results of lower severity");
    assertThat(run.at("/automationDetails/id").asText()).isEqualTo("adalscan/shop/");
  }

  @Test
  void artifactsAreDifferentAndHashed() throws IOException {
    JsonNode run = run("projects");
    List<String> uris = new ArrayList<>();
    run.get("artifacts").forEach(artifact -> uris.add(artifact.at("/location/uri").asText()));
    assertThat(uris).doesNotHaveDuplicates().isSorted();
    for (JsonNode artifact : run.get("artifacts")) {
      assertThat(artifact.at("/hashes/sha-256").asText()).matches("[0-9a-f]{64}");
      assertThat(artifact.get("length").asLong()).isPositive();
    }
  }

  @Test
  void jsonFollowsTheSchemaThatIsShipped() throws IOException {
    JsonSchema own;
    try (InputStream in =
        Files.newInputStream(
            Scans.repository().resolve("scanner-cli/src/main/resources/schema/report-1.json"))) {
      own =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(MAPPER.readTree(in));
    }
    for (String name : Stream.of("projects", "err", "broken").toList()) {
      Path root = folder(name);
      byte[] json = Reports.bytes(Scans.all(root), Format.JSON, Reports.options(root));
      assertThat(own.validate(MAPPER.readTree(json))).isEmpty();
    }
  }
}

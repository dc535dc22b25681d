package io.github.adalscan.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.report.sarif.SarifPointsTest.Point;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points 1 to 21: the file, the tool and its rules. */
final class SarifRulePoints {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  private static final Pattern CWE_TAG = Pattern.compile("external/cwe/cwe-[0-9]{3,}");

  private final SarifDocuments documents;
  private final JsonNode driver;

  SarifRulePoints(SarifDocuments documents) {
    this.documents = documents;
    this.driver = documents.project.at("/tool/driver");
  }

  List<Point> all() {
    return List.of(
        new Point(1, "UTF-8 without mark, compact, newline at the end", this::bytes),
        new Point(2, "schema, version, one run", this::head),
        new Point(3, "same input, same bytes; ordered", this::deterministic),
        new Point(4, "identifiers are of version 1 to 5", this::guids),
        new Point(5, "no path, user or machine", this::noMachine),
        new Point(6, "the tool says who it is", this::tool),
        new Point(7, "all rules, results even when there are none", this::complete),
        new Point(8, "descriptors of notifications", this::notifications),
        new Point(9, "CWE as taxonomy", this::taxonomy),
        new Point(10, "ids of rules", () -> eachRule(this::id)),
        new Point(11, "names of rules", () -> eachRule(this::name)),
        new Point(12, "short and full descriptions", () -> eachRule(this::descriptions)),
        new Point(13, "help without images and HTML", () -> eachRule(this::help)),
        new Point(14, "an absolute page for each rule", () -> eachRule(this::helpUri)),
        new Point(15, "messages with quoted placeholders", () -> eachRule(this::message)),
        new Point(16, "a level for each rule", () -> eachRule(this::level)),
        new Point(17, "relationships resolve", () -> eachRule(this::relationships)),
        new Point(18, "ten tags at most", () -> eachRule(this::tags)),
        new Point(19, "precision and problem severity", () -> eachRule(this::precision)),
        new Point(20, "security severity of security rules only", () -> eachRule(this::severity)),
        new Point(21, "a category", () -> eachRule(this::category)));
  }

  private void eachRule(java.util.function.Consumer<JsonNode> question) {
    assertThat(driver.path("rules").size()).isGreaterThan(50);
    driver.path("rules").forEach(question);
  }

  private void bytes() {
    byte[] bytes = documents.projectBytes(SarifOptions.DEFAULT);
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
    assertThat(text).startsWith("{\"").endsWith("}\n");
    assertThat(text.lines()).hasSize(1);
    SarifOptions pretty =
        new SarifOptions(
            true, false, SarifOptions.Include.ACTIVE, Optional.empty(), 5_000, Optional.empty());
    String indented = new String(documents.projectBytes(pretty), StandardCharsets.UTF_8);
    assertThat(indented.lines().count()).isGreaterThan(100);
  }

  private void head() {
    JsonNode root = SarifDocuments.root(documents.projectBytes(SarifOptions.DEFAULT));
    assertThat(root.path("$schema").asText())
        .isEqualTo("https://json.schemastore.org/sarif-2.1.0.json");
    assertThat(root.path("version").asText()).isEqualTo("2.1.0");
    assertThat(root.path("runs")).hasSize(1);
    assertThat(SarifSchema.errors(root)).isEmpty();
  }

  private void deterministic() {
    SarifOptions reproducible =
        new SarifOptions(
            false, true, SarifOptions.Include.ACTIVE, Optional.empty(), 5_000, Optional.empty());
    byte[] once = documents.projectBytes(reproducible);
    assertThat(documents.projectBytes(reproducible)).isEqualTo(once);
    assertThat(new String(once, StandardCharsets.UTF_8)).doesNotContain("TimeUtc");
    assertThat(driver.path("rules").findValuesAsText("id")).isNotEmpty();
  }

  private void guids() {
    List<String> all = documents.all.findValuesAsText("guid");
    all.addAll(documents.all.findValuesAsText("baselineGuid"));
    assertThat(all).isNotEmpty().allMatch(guid -> GUID.matcher(guid).matches());
  }

  private void noMachine() {
    String text = documents.odd + "" + documents.secret + documents.project;
    assertThat(text)
        .doesNotContain("/home/somebody")
        .doesNotContain(System.getProperty("user.home") + "/")
        .doesNotContain(SarifDocuments.PROJECTS.toAbsolutePath().normalize().toString());
  }

  private void tool() {
    assertThat(driver.path("name").asText()).isEqualTo("adalscan");
    assertThat(driver.path("fullName").asText()).isNotBlank();
    assertThat(driver.path("organization").asText()).isNotBlank();
    assertThat(driver.path("semanticVersion").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(driver.path("version").asText()).matches("\\d.*");
    assertThat(URI.create(driver.path("informationUri").asText()).isAbsolute()).isTrue();
    assertThat(driver.path("language").asText()).isEqualTo("en-US");
  }

  private void complete() throws java.io.IOException {
    JsonNode clean = documents.clean();
    assertThat(clean.path("results").isArray()).isTrue();
    assertThat(clean.path("results")).isEmpty();
    assertThat(clean.at("/tool/driver/rules").size()).isEqualTo(driver.path("rules").size());
  }

  private void notifications() {
    assertThat(driver.path("notifications").size()).isGreaterThanOrEqualTo(9);
    for (JsonNode descriptor : driver.path("notifications")) {
      assertThat(descriptor.path("id").asText()).matches("TOOL\\d{4}");
      assertThat(descriptor.at("/shortDescription/text").asText()).endsWith(".");
      assertThat(descriptor.at("/help/text").asText()).endsWith(".");
      assertThat(descriptor.path("helpUri").asText()).startsWith("https://");
    }
  }

  private void taxonomy() {
    assertThat(driver.at("/supportedTaxonomies/0/name").asText()).isEqualTo("CWE");
    JsonNode taxonomy = documents.project.at("/taxonomies/0");
    assertThat(taxonomy.path("version").asText()).isNotBlank();
    assertThat(taxonomy.path("isComprehensive").asBoolean(true)).isFalse();
    taxonomy
        .path("taxa")
        .forEach(cwe -> assertThat(cwe.path("helpUri").asText()).contains(cwe.path("id").asText()));
  }

  private void id(JsonNode rule) {
    assertThat(rule.path("id").asText()).matches("[A-Z]{1,8}[0-9]{4}").doesNotStartWith("AADSTS");
  }

  private void name(JsonNode rule) {
    assertThat(rule.path("name").asText())
        .matches("[A-Z][A-Za-z0-9]{1,254}")
        .isNotEqualTo(rule.path("id").asText());
  }

  private void descriptions(JsonNode rule) {
    for (String key : List.of("shortDescription", "fullDescription")) {
      assertThat(rule.path(key).path("text").asText())
          .hasSizeLessThanOrEqualTo(1_024)
          .endsWith(".");
    }
  }

  private void help(JsonNode rule) {
    assertThat(rule.at("/help/text").asText()).isNotBlank();
    assertThat(rule.at("/help/markdown").asText())
        .isNotBlank()
        .doesNotContain("![")
        .doesNotContainPattern("</?(?:img|a|div|script|table|br|p)\\b");
  }

  private void helpUri(JsonNode rule) {
    URI page = URI.create(rule.path("helpUri").asText());
    assertThat(page.isAbsolute()).isTrue();
    assertThat(page.getPath()).endsWith("/" + rule.path("id").asText() + ".md");
  }

  private void message(JsonNode rule) {
    String text = rule.at("/messageStrings/default/text").asText();
    assertThat(text).endsWith(".").containsPattern("'[^']*\\{0\\}");
  }

  private void level(JsonNode rule) {
    assertThat(rule.at("/defaultConfiguration/level").asText()).isIn("error", "warning", "note");
    assertThat(rule.at("/defaultConfiguration").has("enabled")).isTrue();
  }

  private void relationships(JsonNode rule) {
    for (JsonNode link : rule.path("relationships")) {
      JsonNode target = link.path("target");
      JsonNode taxonomy =
          documents.project.path("taxonomies").get(target.at("/toolComponent/index").asInt());
      assertThat(taxonomy.path("guid")).isEqualTo(target.at("/toolComponent/guid"));
      assertThat(taxonomy.path("taxa").get(target.path("index").asInt()).path("id"))
          .isEqualTo(target.path("id"));
      assertThat(link.path("kinds").toString()).isEqualTo("[\"relevant\"]");
    }
  }

  private void tags(JsonNode rule) {
    List<String> tags = texts(rule.at("/properties/tags"));
    assertThat(tags).hasSizeBetween(1, 10).doesNotHaveDuplicates();
    assertThat(tags).containsAnyOf("security", "migration");
    assertThat(tags.stream().filter(tag -> tag.startsWith("external/")))
        .allMatch(tag -> CWE_TAG.matcher(tag).matches())
        .hasSameSizeAs(rule.path("relationships"));
  }

  private void precision(JsonNode rule) {
    assertThat(rule.at("/properties/precision").asText())
        .isIn("very-high", "high", "medium", "low");
    assertThat(rule.at("/properties/problem.severity").asText())
        .isIn("error", "warning", "recommendation");
  }

  private void severity(JsonNode rule) {
    JsonNode severity = rule.at("/properties/security-severity");
    if (!severity.isMissingNode()) {
      assertThat(severity.isTextual()).isTrue();
      assertThat(Double.parseDouble(severity.asText())).isBetween(0.1, 10.0);
      assertThat(texts(rule.at("/properties/tags"))).contains("security");
    }
  }

  private void category(JsonNode rule) {
    assertThat(rule.at("/properties/category").asText()).isIn("security", "migration");
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new java.util.ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}

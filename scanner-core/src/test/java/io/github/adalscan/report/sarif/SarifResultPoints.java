package io.github.adalscan.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.adalscan.report.sarif.SarifPointsTest.Point;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points 22 to 42: results, their identity, suppressions and baselines. */
final class SarifResultPoints {
  private static final Pattern LINK =
      Pattern.compile("(?<!\\\\)\\[[^\\]]*?(?<!\\\\)\\]\\((\\d+)\\)");

  private final SarifDocuments documents;

  SarifResultPoints(SarifDocuments documents) {
    this.documents = documents;
  }

  List<Point> all() {
    return List.of(
        new Point(22, "rule id and index agree", this::ruleIndex),
        new Point(23, "kind fail, explicit level", this::kind),
        new Point(24, "expanded text, id and arguments; links resolve", this::message),
        new Point(25, "one location with index", this::location),
        new Point(26, "all four of the region", this::region),
        new Point(27, "one token on one line", this::oneLine),
        new Point(28, "snippets are the source, cut with care", this::snippets),
        new Point(29, "logical locations", this::logical),
        new Point(30, "related locations have ids and messages", this::related),
        new Point(31, "code flows end at the place", this::flows),
        new Point(32, "fixes are whole edits", this::fixes),
        new Point(33, "rank is ten times the security severity", this::rank),
        new Point(34, "taxa are those of the rule", this::taxa),
        new Point(35, "line hash", this::lineHash),
        new Point(36, "own fingerprint, the same on every line", this::fingerprint),
        new Point(37, "no hash where a secret is", this::noSecretHash),
        new Point(
            38, "no fingerprints", () -> each(r -> assertThat(r.has("fingerprints")).isFalse())),
        new Point(39, "baseline states: new, known, gone", this::matching),
        new Point(40, "suppressions on all or none", this::suppressions),
        new Point(41, "baseline state on all or none", this::states),
        new Point(42, "active results only by default", this::active));
  }

  private void each(java.util.function.Consumer<JsonNode> question) {
    documents.eachResult(question);
  }

  private static boolean isAbsent(JsonNode result) {
    return result.path("baselineState").asText().equals("absent");
  }

  private static JsonNode physical(JsonNode result) {
    return result.at("/locations/0/physicalLocation");
  }

  private void ruleIndex() {
    for (JsonNode run : List.of(documents.project, documents.odd, documents.all)) {
      for (JsonNode result : run.path("results")) {
        JsonNode rule = run.at("/tool/driver/rules").get(result.path("ruleIndex").asInt(-1));
        assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
        assertThat(result.has("rule")).isFalse();
      }
    }
  }

  private void kind() {
    each(
        result -> {
          assertThat(result.path("kind").asText()).isEqualTo("fail");
          assertThat(result.path("level").asText()).isIn("error", "warning", "note");
        });
  }

  private void message() {
    for (JsonNode run : List.of(documents.project, documents.odd, documents.secret)) {
      run.path("results").forEach(result -> message(result, run));
    }
    assertThat(documents.odd.toString()).contains("\\\\[x\\\\](1)").doesNotContain("\u0007");
  }

  private static void message(JsonNode result, JsonNode run) {
    JsonNode message = result.path("message");
    JsonNode rule = run.at("/tool/driver/rules").get(result.path("ruleIndex").asInt());
    String template =
        rule.at("/messageStrings").path(message.path("id").asText()).path("text").asText();
    String expanded =
        Pattern.compile("\\{(\\d+)\\}")
            .matcher(template)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        message.path("arguments").get(Integer.parseInt(m.group(1))).asText()));
    assertThat(message.path("text").asText()).isEqualTo(expanded).endsWith(".");
    Set<String> ids = new TreeSet<>();
    result.path("relatedLocations").forEach(place -> ids.add(place.path("id").asText()));
    Matcher links = LINK.matcher(message.path("text").asText());
    while (links.find()) {
      assertThat(ids).contains(links.group(1));
    }
  }

  private void location() {
    for (JsonNode run : List.of(documents.project, documents.odd, documents.all)) {
      for (JsonNode result : run.path("results")) {
        assertThat(result.path("locations")).hasSize(1);
        JsonNode file = physical(result).path("artifactLocation");
        assertThat(file.path("uriBaseId").asText()).isEqualTo("SRCROOT");
        assertThat(run.path("artifacts").get(file.path("index").asInt(-1)).at("/location/uri"))
            .isEqualTo(file.path("uri"));
      }
    }
  }

  private void region() {
    each(
        result -> {
          JsonNode region = physical(result).path("region");
          for (String key : List.of("startLine", "startColumn", "endLine", "endColumn")) {
            assertThat(isAbsent(result) || region.path(key).asInt() > 0).isTrue();
          }
        });
    JsonNode marked = only("x%23y.java");
    assertThat(physical(marked).at("/region/startColumn").asInt()).isEqualTo(22);
  }

  /** The result of {@link SarifDocuments#odd} in a file. */
  private JsonNode only(String end) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode result : documents.odd.path("results")) {
      if (physical(result).at("/artifactLocation/uri").asText().endsWith(end)) {
        found.add(result);
      }
    }
    assertThat(found).as(end).hasSize(1);
    return found.get(0);
  }

  private void oneLine() {
    each(
        result -> {
          JsonNode region = physical(result).path("region");
          assertThat(region.path("startLine")).isEqualTo(region.path("endLine"));
          assertThat(isAbsent(result) || width(region) > 0).isTrue();
        });
  }

  private static int width(JsonNode region) {
    return region.path("endColumn").asInt() - region.path("startColumn").asInt();
  }

  private void snippets() {
    JsonNode place = physical(only("%5Bx%5D.java"));
    JsonNode region = place.path("region");
    String line = documents.oddText("[x].java").lines().toList().get(1);
    assertThat(region.at("/snippet/text").asText())
        .isEqualTo(
            line.substring(
                region.path("startColumn").asInt() - 1, region.path("endColumn").asInt() - 1));
    each(
        result -> {
          JsonNode context = physical(result).path("contextRegion");
          JsonNode own = physical(result).path("region");
          if (!context.isMissingNode()) {
            assertThat(context.path("startLine").asInt())
                .isBetween(own.path("startLine").asInt() - 2, own.path("startLine").asInt());
            assertThat(context.at("/snippet/text").asText())
                .contains(own.at("/snippet/text").asText())
                .hasSizeLessThanOrEqualTo(4_000);
          }
        });
  }

  private void logical() {
    int seen = 0;
    for (JsonNode result : documents.project.path("results")) {
      for (JsonNode name : result.at("/locations/0/logicalLocations")) {
        seen++;
        JsonNode listed =
            documents.project.path("logicalLocations").get(name.path("index").asInt(-1));
        assertThat(listed.path("fullyQualifiedName")).isEqualTo(name.path("fullyQualifiedName"));
        assertThat(name.path("kind").asText()).isNotBlank();
      }
    }
    assertThat(seen).isPositive();
  }

  private void related() {
    int seen = 0;
    for (JsonNode result : documents.project.path("results")) {
      int id = 0;
      for (JsonNode place : result.path("relatedLocations")) {
        seen++;
        assertThat(place.path("id").asInt()).isEqualTo(++id);
        assertThat(place.at("/message/text").asText()).endsWith(".");
      }
      assertThat(id).isLessThanOrEqualTo(20);
    }
    assertThat(seen).isPositive();
  }

  private void flows() {
    int seen = 0;
    for (JsonNode result : documents.project.path("results")) {
      if (result.has("codeFlows")) {
        seen++;
        flow(result);
      }
    }
    assertThat(seen).isPositive();
    assertThat(documents.project.has("threadFlowLocations")).isFalse();
  }

  private static void flow(JsonNode result) {
    assertThat(result.path("codeFlows")).hasSize(1);
    assertThat(result.at("/codeFlows/0/threadFlows")).hasSize(1);
    JsonNode steps = result.at("/codeFlows/0/threadFlows/0/locations");
    assertThat(steps.size()).isBetween(1, 100);
    int order = 0;
    for (JsonNode step : steps) {
      assertThat(step.path("executionOrder").asInt()).isEqualTo(++order);
      assertThat(step.path("importance").asText()).isIn("essential", "important", "unimportant");
      assertThat(step.has("nestingLevel")).isTrue();
      assertThat(step.at("/location/message/text").asText()).isNotBlank();
    }
    JsonNode last = steps.get(order - 1).at("/location/physicalLocation");
    assertThat(last.path("artifactLocation")).isEqualTo(physical(result).path("artifactLocation"));
    assertThat(last.at("/region/startLine")).isEqualTo(physical(result).at("/region/startLine"));
  }

  private void fixes() {
    JsonNode fixed = only("Fix.java");
    JsonNode change = fixed.at("/fixes/0/artifactChanges/0");
    assertThat(fixed.at("/fixes/0/description/text").asText()).endsWith(".");
    assertThat(change.at("/artifactLocation/uri"))
        .isEqualTo(physical(fixed).at("/artifactLocation/uri"));
    assertThat(change.at("/replacements/0/insertedContent/text").asText())
        .isEqualTo("\"https://graph.microsoft.com/.default\"");
    documents.secret.path("results").forEach(r -> assertThat(r.has("fixes")).isFalse());
  }

  private void rank() {
    for (JsonNode run : List.of(documents.project, documents.secret)) {
      for (JsonNode result : run.path("results")) {
        JsonNode rule = run.at("/tool/driver/rules").get(result.path("ruleIndex").asInt());
        JsonNode severity = rule.at("/properties/security-severity");
        assertThat(result.has("rank")).isEqualTo(severity.isTextual());
        assertThat(result.path("rank").asDouble())
            .isEqualTo(severity.isTextual() ? severity.asDouble() * 10 : 0);
      }
    }
  }

  private void taxa() {
    each(result -> assertThat(result.has("taxa")).isFalse());
  }

  private void lineHash() {
    byte[] bytes = documents.oddText("100%.java").getBytes(StandardCharsets.UTF_8);
    assertThat(only("100%25.java").at("/partialFingerprints/primaryLocationLineHash").asText())
        .isEqualTo(LineHashes.of(bytes).get(0))
        .matches("[0-9a-f]{1,16}:[1-9][0-9]*");
  }

  private void fingerprint() {
    String same = own(only("gr%C3%B6%C3%9Fe.java"));
    assertThat(same).matches("[0-9a-f]{32}");
    assertThat(own(only("100%25.java"))).isEqualTo(same);
    assertThat(own(only("x%23y.java"))).isEqualTo(same);
  }

  private static String own(JsonNode result) {
    return result.path("partialFingerprints").path("adalscan/v1").asText();
  }

  private void noSecretHash() {
    assertThat(documents.secret.path("results")).isNotEmpty();
    documents
        .secret
        .path("results")
        .forEach(
            result ->
                assertThat(result.path("partialFingerprints").has("primaryLocationLineHash"))
                    .isFalse());
  }

  private void matching() {
    List<String> states = documents.all.path("results").findValuesAsText("baselineState");
    assertThat(states).contains("new", "unchanged", "absent");
    assertThat(states.stream().filter("absent"::equals)).hasSize(1);
  }

  private void suppressions() {
    int marked = 0;
    for (JsonNode result : documents.all.path("results")) {
      assertThat(result.path("suppressions").isArray()).isTrue();
      for (JsonNode entry : result.path("suppressions")) {
        marked++;
        assertThat(entry.path("kind").asText()).isEqualTo("inSource");
        assertThat(entry.path("status").asText()).isEqualTo("accepted");
        assertThat(entry.path("justification").asText()).isEqualTo("a mock answers it");
        assertThat(entry.at("/location/physicalLocation/region/startLine").asInt()).isEqualTo(1);
      }
    }
    assertThat(marked).isEqualTo(1);
  }

  private void states() {
    documents.all.path("results").forEach(r -> assertThat(r.has("baselineState")).isTrue());
    assertThat(documents.all.path("baselineGuid").asText()).isNotBlank();
    documents.odd.path("results").forEach(r -> assertThat(r.has("baselineState")).isFalse());
    assertThat(documents.odd.has("baselineGuid")).isFalse();
  }

  private void active() {
    for (JsonNode result : documents.odd.path("results")) {
      assertThat(result.has("suppressions")).isFalse();
      assertThat(decoded(result)).doesNotEndWith("Ignored.java");
    }
  }

  private static String decoded(JsonNode result) {
    String uri = physical(result).at("/artifactLocation/uri").asText();
    return URLDecoder.decode(uri, StandardCharsets.UTF_8);
  }
}

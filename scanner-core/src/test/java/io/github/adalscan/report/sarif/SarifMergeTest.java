package io.github.adalscan.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.engine.RuleSelection;
import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.Format;
import io.github.adalscan.report.options.Invocation;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.source.checkout.Checkout;
import io.github.adalscan.testing.Reports;
import io.github.adalscan.testing.Scans;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One run of several, whose indexes all point at what they mean. */
class SarifMergeTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path PROJECTS = Scans.repository().resolve("testdata/projects");
  private static final SarifOptions PLAIN = SarifOptions.DEFAULT;

  private static byte[] sarif(String project, SarifOptions options) {
    Path root = PROJECTS.resolve(project);
    Report report =
        new Scanner()
            .scan(
                ScanRequest.of(List.of(root)).withRules(RuleSelection.all(true)),
                ScanListener.NONE);
    Checkout place =
        new Checkout(Optional.empty(), Optional.empty(), Optional.empty(), "projects/" + project);
    return Reports.bytes(
        report,
        Format.SARIF,
        Reports.options(root).in(place).withSarif(Invocation.UNKNOWN, options));
  }

  private static JsonNode merged(SarifOptions options, byte[]... files) throws IOException {
    SarifMerge merge = new SarifMerge();
    for (byte[] file : files) {
      merge.add(file);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    merge.write(options, out);
    JsonNode root = MAPPER.readTree(out.toByteArray());
    assertThat(SarifSchema.errors(root)).isEmpty();
    assertThat(root.path("runs")).hasSize(1);
    return root.at("/runs/0");
  }

  private static int results(byte[] file) throws IOException {
    return MAPPER.readTree(file).at("/runs/0/results").size();
  }

  private static List<String> projects() {
    return List.of("daemon-adal", "flow-silent", "graph-sdk");
  }

  @Test
  void everyIndexPointsAtWhatItMeans() throws IOException {
    List<byte[]> files = projects().stream().map(name -> sarif(name, PLAIN)).toList();
    assertThat(files).hasSizeGreaterThan(1);
    JsonNode run = merged(PLAIN, files.toArray(byte[][]::new));
    int sum = 0;
    for (byte[] file : files) {
      sum += results(file);
    }
    assertThat(run.path("results")).hasSize(sum);
    for (JsonNode result : run.path("results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(result.path("ruleIndex").asInt());
      assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
      for (JsonNode link : rule.path("relationships")) {
        assertThat(run.at("/taxonomies/0/taxa").get(link.at("/target/index").asInt()).path("id"))
            .isEqualTo(link.at("/target/id"));
      }
      result
          .findParents("uri")
          .forEach(
              place ->
                  assertThat(
                          run.path("artifacts")
                              .get(place.path("index").asInt())
                              .at("/location/uri"))
                      .isEqualTo(place.path("uri")));
      result
          .findParents("fullyQualifiedName")
          .forEach(
              name ->
                  assertThat(
                          run.path("logicalLocations")
                              .get(name.path("index").asInt())
                              .path("fullyQualifiedName"))
                      .isEqualTo(name.path("fullyQualifiedName")));
    }
    assertThat(run.at("/automationDetails/id").asText()).isEqualTo("adalscan/");
    assertThat(run.path("invocations")).hasSize(files.size());
  }

  @Test
  void equalResultsCountOnceAndAMergeOfOneIsTheSame() throws IOException {
    byte[] file = sarif("daemon-adal", PLAIN);
    JsonNode once = merged(PLAIN, file);
    assertThat(once.path("results")).isEqualTo(MAPPER.readTree(file).at("/runs/0/results"));
    assertThat(once.at("/automationDetails/id").asText())
        .isEqualTo("adalscan/projects/daemon-adal/");
    assertThat(merged(PLAIN, file, file).path("results")).isEqualTo(once.path("results"));
  }

  @Test
  void theWorstStayWhereNotAllFit() throws IOException {
    byte[] file = sarif("daemon-adal", PLAIN);
    SarifOptions few =
        new SarifOptions(
            false, false, SarifOptions.Include.ACTIVE, Optional.of("shop"), 2, Optional.empty());
    JsonNode run = merged(few, file);
    assertThat(run.path("results")).hasSize(2);
    run.path("results").forEach(r -> assertThat(r.path("level").asText()).isEqualTo("error"));
    assertThat(run.at("/automationDetails/id").asText()).isEqualTo("adalscan/shop/");
    assertThat(run.at("/invocations/0/toolExecutionNotifications").toString())
        .contains((results(file) - 2) + " results of lower severity");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    SarifMerge merge = new SarifMerge();
    refused(merge, "x", "no JSON");
    refused(merge, "{}", "no SARIF of this scanner");
    refused(merge, "{\"version\":\"2.1.0\",\"runs\":[]}", "no SARIF of this scanner");
    String one = new String(sarif("daemon-adal", PLAIN), StandardCharsets.UTF_8);
    merge.add(one.getBytes(StandardCharsets.UTF_8));
    refused(merge, one.replace("\"version\":\"0.", "\"version\":\"9."), "another version");
    refused(
        merge, one.replace("\"SRCROOT\":{", "\"SRCROOT\":{\"uri\":\"file:///x/\","), "elsewhere");
  }

  private static void refused(SarifMerge merge, String file, String why) {
    assertThatThrownBy(() -> merge.add(file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MergeException.class)
        .hasMessageContaining(why);
  }

  @Test
  void suppressionsAreOnAllOrNone() throws IOException {
    byte[] with =
        new String(sarif("daemon-adal", PLAIN), StandardCharsets.UTF_8)
            .replace("\"kind\":\"fail\"", "\"kind\":\"fail\",\"suppressions\":[]")
            .getBytes(StandardCharsets.UTF_8);
    String other =
        projects().stream().filter(n -> !n.equals("daemon-adal")).findFirst().orElseThrow();
    Set<Boolean> marked = new TreeSet<>();
    merged(PLAIN, with, sarif(other, PLAIN))
        .path("results")
        .forEach(result -> marked.add(result.has("suppressions")));
    assertThat(marked).containsExactly(true);
  }
}

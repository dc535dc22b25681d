package io.github.adalscan.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.BaselineOutcome;
import io.github.adalscan.model.BaselineState;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.model.Suppression;
import io.github.adalscan.model.Triage;
import io.github.adalscan.report.Format;
import io.github.adalscan.report.options.Invocation;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.report.options.SarifOptions.Include;
import io.github.adalscan.testing.Reports;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Suppressed and absent results are left out unless asked for, and marked alike on all results. */
class SarifTriageTest {
  private static final Path ROOT = Scans.repository().resolve("testdata/projects/daemon-adal");
  private static final Report REPORT = triaged();

  /** The first is suppressed, the last is gone, the others are compared. */
  private static Report triaged() {
    Report scanned = Scans.all(ROOT);
    List<Result> all = scanned.results();
    Result first = all.get(0);
    Result last = all.get(all.size() - 1);
    List<Result> active =
        all.subList(1, all.size() - 1).stream()
            .map(result -> result.withState(BaselineState.UNCHANGED))
            .toList();
    Suppression accepted = new Suppression("kept until spring", first.finding().location());
    BaselineOutcome outcome =
        new BaselineOutcome(0, active.size(), List.of(BaselineEntry.of(last)), List.of());
    return new Report(
        scanned.toolVersion(),
        scanned.rules(),
        active,
        new Triage(
            List.of(first.withState(BaselineState.NEW).suppressedBy(accepted)),
            Optional.of(outcome),
            Optional.empty()),
        scanned.notifications(),
        scanned.summary());
  }

  private static JsonNode run(Include include) throws IOException {
    SarifOptions options =
        new SarifOptions(false, false, include, Optional.empty(), 5_000, Optional.empty());
    return new ObjectMapper()
        .readTree(
            Reports.bytes(
                REPORT, Format.SARIF, Reports.options(ROOT).withSarif(Invocation.UNKNOWN, options)))
        .at("/runs/0");
  }

  @Test
  void activeResultsOnly() throws IOException {
    JsonNode run = run(Include.ACTIVE);
    assertThat(run.get("results")).hasSameSizeAs(REPORT.results());
    run.get("results")
        .forEach(
            result -> {
              assertThat(result.has("suppressions")).isFalse();
              assertThat(result.get("baselineState").asText()).isEqualTo("unchanged");
            });
    assertThat(run.get("baselineGuid").asText())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  @Test
  void suppressedOnesAreMarkedAndAllOthersAreNot() throws IOException {
    JsonNode run = run(Include.SUPPRESSED);
    assertThat(run.get("results")).hasSize(REPORT.results().size() + 1);
    int marked = 0;
    for (JsonNode result : run.get("results")) {
      assertThat(result.get("suppressions").isArray()).isTrue();
      assertThat(result.has("baselineState")).isTrue();
      for (JsonNode suppression : result.get("suppressions")) {
        marked++;
        assertThat(suppression.get("kind").asText()).isEqualTo("inSource");
        assertThat(suppression.get("status").asText()).isEqualTo("accepted");
        assertThat(suppression.get("justification").asText()).isEqualTo("kept until spring");
      }
    }
    assertThat(marked).isEqualTo(1);
  }

  @Test
  void absentOnesPointAtTheirFile() throws IOException {
    for (Include include : Stream.of(Include.ABSENT, Include.ALL).toList()) {
      JsonNode results = run(include).get("results");
      JsonNode last = results.get(results.size() - 1);
      assertThat(last.get("baselineState").asText()).isEqualTo("absent");
      assertThat(last.at("/message/text").asText()).endsWith("is gone.");
      assertThat(last.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
          .isNotEmpty();
      assertThat(last.has("suppressions")).isEqualTo(include == Include.ALL);
    }
  }
}

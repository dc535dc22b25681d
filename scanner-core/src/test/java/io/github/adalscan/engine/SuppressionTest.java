package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Level;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.testing.Expectations;
import io.github.adalscan.testing.Scans;
import io.github.adalscan.triage.TriageRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comments accept stays in the report; {@code testdata/ok/suppressed} holds every form. */
class SuppressionTest {
  private static final String LINE =
      """
      url=https://graph.windows.net/
      # adalscan:ignore AADG0001 until=2026-05-01 -- mocked
      old=https://graph.windows.net/
      """;

  @TempDir private Path root;

  private Report scan(TriageRequest triage) {
    ScanRequest request = Scans.request(root, true, 1).withTriage(triage);
    return new Scanner().scan(request, ScanListener.NONE);
  }

  private Report scanOn(LocalDate day) throws IOException {
    Scans.write(root, Map.of("app.properties", LINE));
    return scan(TriageRequest.on(day));
  }

  @Test
  void aSuppressedFindingStaysInTheReport() throws IOException {
    Report report = scanOn(LocalDate.of(2026, 5, 1));
    assertThat(Expectations.found(report.findings())).containsExactly("app.properties:1 AADG0001");
    assertThat(report.triage().suppressed()).hasSize(1);
    Result suppressed = report.triage().suppressed().get(0);
    assertThat(suppressed.finding().location().region().startLine()).isEqualTo(3);
    assertThat(suppressed.suppression().orElseThrow().justification()).isEqualTo("mocked");
    assertThat(suppressed.suppression().orElseThrow().location().region().startLine()).isEqualTo(2);
  }

  @Test
  void theDayAfterItsEndItIsActive() throws IOException {
    Report report = scanOn(LocalDate.of(2026, 5, 2));
    assertThat(Expectations.found(report.findings()))
        .containsExactly(
            "app.properties:1 AADG0001", "app.properties:2 SUP0005", "app.properties:3 AADG0001");
    assertThat(report.triage().suppressed()).isEmpty();
  }

  @Test
  void fingerprintsDoNotDependOnSuppressions() throws IOException {
    Report with = scanOn(LocalDate.of(2026, 5, 1));
    Scans.write(root, Map.of("app.properties", LINE.replace("adalscan:ignore", "note")));
    Report without = scan(TriageRequest.NONE);
    assertThat(without.results())
        .extracting(Result::fingerprint)
        .containsExactly(
            with.results().get(0).fingerprint(), with.triage().suppressed().get(0).fingerprint());
  }

  @Test
  void mistakesAreErrorsWhenTheScanIsStrict() throws IOException {
    Scans.write(root, Map.of("app.properties", "# adalscan:ignore AADG0001 -- nothing\na=b\n"));
    assertThat(scan(TriageRequest.NONE.withStrict(true)).findings())
        .extracting(finding -> finding.rule() + " " + finding.level())
        .containsExactly("SUP0004 " + Level.ERROR);
    assertThat(scan(TriageRequest.NONE).findings().get(0).level()).isEqualTo(Level.NOTE);
  }

  @Test
  void anUnknownNameIsGuessed() throws IOException {
    Scans.write(root, Map.of("a.properties", "# adalscan:ignore AADG01 -- mocked\na=b\n"));
    assertThat(scan(TriageRequest.NONE).findings().get(0).message())
        .startsWith("there is no rule 'AADG01' to suppress; did you mean 'AADG00");
  }

  @Test
  void rulesThatDoNotRunAreNotUnused() throws IOException {
    Scans.write(root, Map.of("a.properties", "# adalscan:ignore AADG0002 -- mocked\na=b\n"));
    assertThat(Scans.byDefault(root).findings()).isEmpty();
    assertThat(Scans.all(root).findings()).hasSize(1);
  }
}

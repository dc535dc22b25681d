package io.github.adalscan.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.BaselineOutcome;
import io.github.adalscan.model.BaselineState;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known stays known, what is new is new, what is gone is fixed. */
class BaselineTest {
  private static final String LOGIN =
      """
      package app;

      import com.microsoft.aad.adal4j.AuthenticationContext;

      class Login {
        void three() {
          call("https://graph.windows.net/");
          call("https://graph.windows.net/");
          call("https://graph.windows.net/");
        }

        void call(String url) {}
      }
      """;
  private static final String CALL = "call(\"https://graph.windows.net/\");";

  @TempDir private Path root;

  @BeforeEach
  void write() throws IOException {
    Scans.write(
        root,
        Map.of("src/app/Login.java", LOGIN, "a.properties", "g=https://graph.windows.net/\n"));
  }

  private Report scan(TriageRequest triage) {
    return new Scanner().scan(Scans.request(root, true, 1).withTriage(triage), ScanListener.NONE);
  }

  private Report against(Baseline baseline) {
    return scan(Scans.TRIAGE.withBaseline(Optional.of(baseline)));
  }

  private Baseline baseline() {
    return new Baseline(scan(Scans.TRIAGE).results().stream().map(BaselineEntry::of).toList());
  }

  private static String figures(Report report) {
    BaselineOutcome outcome = report.triage().baseline().orElseThrow();
    return "%d new, %d known, %d fixed"
        .formatted(outcome.added(), outcome.known(), outcome.fixed().size());
  }

  @Test
  void everythingIsKnownAtFirst() {
    Report report = against(baseline());
    assertThat(figures(report)).isEqualTo("0 new, 5 known, 0 fixed");
    assertThat(report.results())
        .allMatch(r -> r.state().equals(Optional.of(BaselineState.UNCHANGED)));
  }

  @Test
  void ofThreeEqualFindingsOneIsFixed() throws IOException {
    Baseline before = baseline();
    Scans.write(
        root, Map.of("src/app/Login.java", LOGIN.replaceFirst("    \\Q" + CALL + "\\E\n", "")));
    assertThat(figures(against(before))).isEqualTo("0 new, 4 known, 1 fixed");
  }

  @Test
  void oneMoreOfThemIsNew() throws IOException {
    Baseline before = baseline();
    Scans.write(root, Map.of("src/app/Login.java", LOGIN.replaceFirst("\\Q" + CALL, CALL + CALL)));
    Report report = against(before);
    assertThat(figures(report)).isEqualTo("1 new, 5 known, 0 fixed");
    assertThat(report.results().stream().filter(r -> !r.known())).hasSize(1);
  }

  @Test
  void movedAndReformattedCodeIsKnown() throws IOException {
    Baseline before = baseline();
    String moved = LOGIN.replace("class Login {", "class Login {\n\n\n  int added;\n");
    Scans.write(
        root,
        Map.of("src/app/Login.java", moved.replace("call(\"", "call(\n  \"").replace("  ", "\t")));
    assertThat(figures(against(before))).isEqualTo("0 new, 5 known, 0 fixed");
  }

  @Test
  void aMovedFileIsKnown() throws IOException {
    Baseline before = baseline();
    Files.createDirectories(root.resolve("conf"));
    Files.move(root.resolve("a.properties"), root.resolve("conf/b.properties"));
    Report report = against(before);
    assertThat(figures(report)).isEqualTo("0 new, 5 known, 0 fixed");
    assertThat(
            report.results().stream().filter(r -> r.state().orElseThrow() == BaselineState.UPDATED))
        .hasSize(1);
  }

  @Test
  void aRenamedClassInARenamedPackageIsKnown() throws IOException {
    Baseline before = baseline();
    Files.delete(root.resolve("src/app/Login.java"));
    String renamed = LOGIN.replace("package app", "package web").replace("Login", "SignIn");
    Scans.write(root, Map.of("src/web/SignIn.java", renamed));
    assertThat(figures(against(before))).isEqualTo("0 new, 5 known, 0 fixed");
  }

  @Test
  void aRenamedOrSplitMethodIsKnown() throws IOException {
    Baseline before = baseline();
    Scans.write(root, Map.of("src/app/Login.java", LOGIN.replace("three()", "thrice()")));
    assertThat(figures(against(before))).isEqualTo("0 new, 5 known, 0 fixed");
    String split = LOGIN.replaceFirst("\\Q" + CALL + "\\E", CALL + "\n  }\n\n  void two() {");
    Scans.write(root, Map.of("src/app/Login.java", split));
    assertThat(figures(against(before))).isEqualTo("0 new, 5 known, 0 fixed");
    Scans.write(root, Map.of("src/app/Login.java", split.replaceFirst("\\Q" + CALL, CALL + CALL)));
    assertThat(figures(against(before))).isEqualTo("1 new, 5 known, 0 fixed");
  }

  @Test
  void aCopyIsNew() throws IOException {
    Baseline before = baseline();
    Scans.write(root, Map.of("src/web/SignIn.java", LOGIN.replace("app", "web")));
    assertThat(figures(against(before))).isEqualTo("4 new, 5 known, 0 fixed");
  }

  @Test
  void whatWasNotLookedAtIsNotFixed() {
    Baseline before = baseline();
    TriageRequest triage = Scans.TRIAGE.withBaseline(Optional.of(before));
    Report file =
        new Scanner()
            .scan(
                Scans.request(root.resolve("a.properties"), true, 1).withTriage(triage),
                ScanListener.NONE);
    assertThat(figures(file)).isEqualTo("0 new, 1 known, 0 fixed");
  }

  @Test
  void allIsFixedWhenNothingIsLeft() throws IOException {
    Baseline before = baseline();
    Files.delete(root.resolve("src/app/Login.java"));
    Scans.write(root, Map.of("a.properties", "g=none\n"));
    assertThat(figures(against(before))).isEqualTo("0 new, 0 known, 5 fixed");
  }

  @Test
  void aSuppressedFindingIsNeitherNewNorFixed() throws IOException {
    Baseline before = baseline();
    Scans.write(
        root,
        Map.of("src/app/Login.java", "// adalscan:ignore-file ADAL0001, AADG0001 -- x\n" + LOGIN));
    Report report = against(before);
    assertThat(figures(report)).isEqualTo("0 new, 1 known, 0 fixed");
    assertThat(report.triage().suppressed()).hasSize(4).allMatch(Result::known);
  }

  @Test
  void anEntryAcceptsUpToItsLastDay() {
    Baseline before = baseline();
    LocalDate today = LocalDate.of(2026, 1, 1);
    assertThat(figures(against(ending(before, today)))).isEqualTo("0 new, 5 known, 0 fixed");
    Report later = against(ending(before, today.minusDays(1)));
    assertThat(figures(later)).isEqualTo("5 new, 0 known, 0 fixed");
    assertThat(later.triage().baseline().orElseThrow().expired()).hasSize(5);
  }

  private static Baseline ending(Baseline baseline, LocalDate day) {
    return new Baseline(
        baseline.entries().stream()
            .map(entry -> entry.accepted(Optional.of("later"), Optional.of(day)))
            .toList());
  }

  @Test
  void foldersInFrontComeAndGo() {
    Baseline before = baseline();
    assertThat(before.below("mod").within("mod")).isEqualTo(before);
    assertThat(before.within("src").entries())
        .extracting(BaselineEntry::path)
        .containsOnly("app/Login.java");
    assertThat(before.without(List.of(before.entries().get(0))).entries()).hasSize(4);
  }
}

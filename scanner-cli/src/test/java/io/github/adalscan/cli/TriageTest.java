package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three uses: a scan by hand, a gate that lets old findings pass, a change under review. */
class TriageTest {
  private static final String OLD =
      "import com.microsoft.aad.adal4j.AuthenticationContext;\nclass Old {}\n";
  private static final String NEW =
      "import com.microsoft.aad.adal4j.ClientCredential;\nclass New {}\n";

  @TempDir private Path folder;
  private Path tree;
  private String baseline = "";

  @BeforeEach
  void write() throws IOException {
    tree = Files.createDirectories(folder.resolve("tree"));
    baseline = folder.resolve("baseline.json").toString();
    Files.writeString(tree.resolve("Old.java"), OLD);
  }

  private ProgramRun scan(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add(tree.toString());
    return ProgramRun.with(Map.of(), all.toArray(String[]::new));
  }

  private ProgramRun baseline(String command, String... options) {
    return baseline(Map.of(), command, options);
  }

  private ProgramRun baseline(Map<String, String> environment, String command, String... options) {
    List<String> all = new ArrayList<>(List.of("baseline", command, "--baseline", baseline));
    all.addAll(List.of(options));
    if (!command.equals("show")) {
      all.add(tree.toString());
    }
    return ProgramRun.with(environment, all.toArray(String[]::new));
  }

  private static void refused(ProgramRun run, String words) {
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("adalscan: ").contains(words);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aScanByHandShowsAllAndFails() {
    ProgramRun run = scan();
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("Old.java:1:8: error ADAL0001").doesNotContain("baseline");
  }

  @Test
  void theGatePassesOldFindingsAndFailsOnNewOnes() throws IOException {
    assertThat(baseline("create").out()).contains("1 accepted");
    ProgramRun old = scan("--baseline", baseline);
    assertThat(old.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(old.out()).contains("(in the baseline)").contains("0 new, 1 known, 0 fixed");
    Files.writeString(tree.resolve("New.java"), NEW);
    ProgramRun added = scan("--baseline", baseline, "--new-only");
    assertThat(added.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(added.out())
        .contains("New.java:1:8: error ADAL0001")
        .doesNotContain("Old.java")
        .contains("1 new, 1 known, 0 fixed");
    Files.delete(tree.resolve("New.java"));
    Files.delete(tree.resolve("Old.java"));
    Files.writeString(tree.resolve("Clean.java"), "class Clean {}\n");
    ProgramRun fixed = scan("--baseline", baseline);
    assertThat(fixed.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(fixed.out()).contains("0 new, 0 known, 1 fixed");
  }

  @Test
  void aBaselineInTheTreeIsNotAFindingItself() throws IOException {
    String address = "https://graph.windows.net/contoso.com/users";
    Files.writeString(tree.resolve("Url.java"), "class Url { String u = \"" + address + "\"; }\n");
    baseline = tree.resolve("known.json").toString();
    assertThat(baseline("create").out()).contains("accepted");
    assertThat(tree.resolve("known.json")).content().contains("graph.windows.net");
    assertThat(scan("--baseline", baseline).out()).contains("0 new, ", ", 0 fixed");
    assertThat(baseline("check").out()).startsWith("0 new, ");
    Files.move(tree.resolve("known.json"), tree.resolve("adalscan-baseline.json"));
    assertThat(scan().out()).contains("Url.java").doesNotContain("baseline.json");
    assertThat(ProgramRun.with(Map.of(), "plan", tree.toString()).out())
        .doesNotContain("baseline.json");
  }

  @Test
  void sarifOfAChangeHoldsOnlyWhatItAdds() throws IOException {
    Files.writeString(tree.resolve("New.java"), NEW);
    Path diff = folder.resolve("change.diff");
    Files.writeString(
        diff,
        "--- /dev/null\n+++ b/New.java\n@@ -0,0 +1,2 @@\n"
            + NEW.lines().map(line -> "+" + line + "\n").reduce("", String::concat));
    ProgramRun run = scan("-f", "sarif", "--changed-lines", diff.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    JsonNode results = new ObjectMapper().readTree(run.out()).at("/runs/0/results");
    assertThat(results).hasSize(1);
    assertThat(results.get(0).at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("New.java");
    assertThat(scan("--changed-lines", diff.toString()).out())
        .contains("outside of the change: 1 finding");
  }

  @Test
  void checkShowsWhatIsNewAndWhatIsFixed() throws IOException {
    baseline("create", "--reason", "moves in June");
    Files.move(tree.resolve("Old.java"), folder.resolve("Old.java"));
    Files.writeString(tree.resolve("New.java"), NEW);
    ProgramRun run = baseline("check");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .contains("New.java:1:8: error ADAL0001")
        .contains("fixed: Old.java: ADAL0001 com.microsoft.aad.adal4j.AuthenticationContext")
        .contains("-- moves in June")
        .endsWith("1 new, 0 known, 1 fixed\n");
  }

  @Test
  void pruneOnlyTakesOut() throws IOException {
    Files.writeString(tree.resolve("New.java"), NEW);
    baseline("create");
    Files.delete(tree.resolve("New.java"));
    Files.writeString(tree.resolve("Other.java"), NEW.replace("Credential", "Assertion"));
    assertThat(baseline("prune").out()).endsWith("1 left, was 2\n");
    assertThat(baseline("show").out())
        .contains("Old.java: ADAL0001")
        .endsWith("1 accepted in 1 files\n")
        .doesNotContain("Other");
    assertThat(baseline("prune").out()).endsWith("1 left, was 1\n");
  }

  @Test
  void nothingIsWrittenInABuild() throws IOException {
    refused(baseline(Map.of("CI", "true"), "create"), "not written in a build");
    assertThat(Path.of(baseline)).doesNotExist();
    assertThat(baseline(Map.of("CI", "true"), "create", "--force").code()).isZero();
    assertThat(baseline(Map.of("CI", "true"), "prune").code()).isZero();
    String before = Files.readString(Path.of(baseline));
    Files.writeString(tree.resolve("Old.java"), "class Old {}\n");
    refused(baseline(Map.of("CI", "true"), "prune"), "not written in a build");
    assertThat(Files.readString(Path.of(baseline))).isEqualTo(before);
    assertThat(baseline(Map.of("CI", "true"), "check").code()).isZero();
  }

  @Test
  void aBaselineIsNotOverwrittenAndKeepsItsReasons() throws IOException {
    baseline("create", "--reason", "old");
    refused(baseline("create"), "already");
    Files.writeString(tree.resolve("New.java"), NEW);
    assertThat(baseline("create", "--force").out()).contains("2 accepted (was 1)");
    assertThat(baseline("show").out().lines().filter(line -> line.endsWith("-- old"))).hasSize(1);
  }

  @Test
  void anEntryExpires() {
    baseline("create", "--until", "2026-03-01");
    String day = "--baseline";
    ProgramRun before = runOn("1772323200", day); // 2026-03-01
    assertThat(before.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(runOn("1772409600", day).code()).isEqualTo(ExitCode.FINDINGS);
    refused(runOn("soon", day), "SOURCE_DATE_EPOCH");
  }

  private ProgramRun runOn(String epoch, String option) {
    return ProgramRun.with(Map.of("SOURCE_DATE_EPOCH", epoch), option, baseline, tree.toString());
  }

  @Test
  void brokenInputIsRefusedInOneLine() throws IOException {
    refused(scan("--baseline", baseline), "There is no baseline");
    Files.writeString(Path.of(baseline), "{");
    refused(scan("--baseline", baseline), "broken JSON (line 1");
    refused(baseline("prune"), "broken JSON");
    refused(scan("--new-only"), "--new-only needs --baseline");
    Path diff = folder.resolve("broken.diff");
    refused(scan("--changed-lines", diff.toString()), "cannot be read");
    Files.writeString(diff, "--- a/A.java\n+++ b/A.java\n@@ -1 +1,9 @@\n+a\n");
    refused(scan("--changed-lines", diff.toString()), "line 4: the diff ends within a hunk");
    refused(scan("--changed-since", "main"), "not within a git repository");
    refused(ProgramRun.with(Map.of(), "baseline"), "create");
  }

  @Test
  void aPartOfTheTreeIsComparedByTheSamePaths() throws IOException {
    Files.createDirectories(tree.resolve(".git"));
    Files.createDirectories(tree.resolve("src"));
    Files.writeString(tree.resolve("src/New.java"), NEW);
    baseline("create");
    ProgramRun run =
        ProgramRun.with(Map.of(), "--baseline", baseline, tree.resolve("src").toString());
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out()).contains("0 new, 1 known, 0 fixed");
    assertThat(
            ProgramRun.with(Map.of(), "baseline", "prune", "--baseline", baseline, tree + "/src")
                .out())
        .endsWith("2 left, was 2\n");
  }
}

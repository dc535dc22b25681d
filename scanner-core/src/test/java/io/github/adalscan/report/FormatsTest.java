package io.github.adalscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.format.MarkdownReporter;
import io.github.adalscan.source.checkout.Checkout;
import io.github.adalscan.testing.Reports;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All formats say the same. */
class FormatsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path PROJECTS = Scans.repository().resolve("testdata/projects");
  private static final Report REPORT = Scans.all(PROJECTS);

  private static String text(Format format) {
    return Reports.text(REPORT, format, Reports.options(PROJECTS));
  }

  private static Report clean(Path folder) throws IOException {
    Scans.write(folder, Map.of("A.java", "class A {}\n"));
    return Scans.all(folder);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void namesEveryFindingOnce(Format format) throws Exception {
    List<String> expected = new ArrayList<>();
    REPORT
        .findings()
        .forEach(
            f ->
                expected.add(
                    f.rule()
                        + " "
                        + f.location().path()
                        + ":"
                        + f.location().region().startLine()));
    byte[] document = Reports.bytes(REPORT, format, Reports.options(PROJECTS));
    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(Places.of(format, document)).isEqualTo(expected.stream().sorted().toList());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void isValidWithoutFindings(Format format, @TempDir Path folder) throws Exception {
    byte[] document = Reports.bytes(clean(folder), format, Reports.options(folder));
    assertThat(Places.of(format, document)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void servicesOfARepositoryGetPathsFromItsRoot(Format format) throws Exception {
    Checkout place =
        new Checkout(Optional.empty(), Optional.empty(), Optional.empty(), "sub/module");
    byte[] document = Reports.bytes(REPORT, format, Reports.options(PROJECTS).in(place));
    boolean local = format == Format.TEXT || format == Format.JSON;
    assertThat(Places.of(format, document))
        .isNotEmpty()
        .allMatch(found -> found.contains(" sub/module/") != local);
  }

  @Test
  void aCleanRunIsOnePassingTest(@TempDir Path folder) throws IOException {
    String junit = Reports.text(clean(folder), Format.JUNIT, Reports.options(folder));
    assertThat(junit).contains("tests=\"1\" failures=\"0\"").contains("name=\"no findings\"");
    assertThat(Reports.text(clean(folder), Format.GITHUB, Reports.options(folder)))
        .isEqualTo("adalscan: no findings in 1 file\n");
    assertThat(Reports.text(clean(folder), Format.GITLAB, Reports.options(folder)).strip())
        .isEqualTo("[ ]");
    assertThat(Reports.text(clean(folder), Format.RDJSONL, Reports.options(folder))).isEmpty();
  }

  @Test
  void githubShowsTenOfAKindWorstFirst() {
    List<String> lines = text(Format.GITHUB).lines().toList();
    assertThat(lines.stream().filter(l -> l.startsWith("::error "))).hasSize(10);
    assertThat(lines.stream().filter(l -> l.startsWith("::warning ")).count())
        .isLessThanOrEqualTo(10);
    assertThat(lines.stream().filter(l -> l.startsWith("::notice ")).count())
        .isLessThanOrEqualTo(10);
    assertThat(lines.get(0)).startsWith("::error ");
    assertThat(lines.get(lines.size() - 1))
        .startsWith("::notice title=adalscan::adalscan: ")
        .contains(" without annotation");
  }

  @Test
  void gitlabKnowsEveryFindingByItsOwnFingerprint() throws IOException {
    JsonNode entries = MAPPER.readTree(text(Format.GITLAB));
    List<String> fingerprints = new ArrayList<>();
    entries.forEach(entry -> fingerprints.add(entry.get("fingerprint").asText()));
    assertThat(fingerprints).doesNotHaveDuplicates().hasSize(REPORT.results().size());
    entries.forEach(
        entry ->
            assertThat(entry.get("severity").asText())
                .isIn("info", "minor", "major", "critical", "blocker"));
  }

  @Test
  void sonarCountsColumnsFromZeroAndNamesItsRules() throws IOException {
    JsonNode root = MAPPER.readTree(text(Format.SONAR));
    List<String> ids = new ArrayList<>();
    root.get("rules").forEach(rule -> ids.add(rule.get("id").asText()));
    for (JsonNode entry : root.get("issues")) {
      assertThat(ids).contains(entry.get("ruleId").asText());
      JsonNode range = entry.at("/primaryLocation/textRange");
      assertThat(range.get("startColumn").asInt()).isNotNegative();
      assertThat(range.get("endColumn").asInt()).isGreaterThan(range.get("startColumn").asInt());
    }
  }

  @Test
  void reviewdogColumnsCountBytes(@TempDir Path folder) throws IOException {
    Scans.write(
        folder,
        Map.of(
            "A.java", "class A { String s = \"größe 𝒳\" + \"https://graph.windows.net/me\"; }\n"));
    Report report = Scans.all(folder);
    String line =
        Reports.text(report, Format.RDJSONL, Reports.options(folder)).lines().toList().get(0);
    JsonNode start = MAPPER.readTree(line).at("/location/range/start");
    int column = report.findings().get(0).location().region().startColumn();
    String source = "class A { String s = \"größe 𝒳\" + \"https://graph.windows.net/me\"; }";
    assertThat(start.get("column").asInt())
        .isEqualTo(source.substring(0, column - 1).getBytes(StandardCharsets.UTF_8).length + 1)
        .isGreaterThan(column);
  }

  @Test
  void markdownFitsIntoAComment(@TempDir Path folder) throws IOException {
    StringBuilder code = new StringBuilder("class A {\n");
    for (int i = 0; i < 400; i++) {
      code.append("  String s" + i + " = \"https://graph.windows.net/t/users/" + i + "\";\n");
    }
    Scans.write(folder, Map.of("A.java", code.append("}\n").toString()));
    String page = Reports.text(Scans.all(folder), Format.MARKDOWN, Reports.options(folder));
    assertThat(page.length()).isLessThanOrEqualTo(MarkdownReporter.MAX_LENGTH);
    assertThat(page).startsWith("## adalscan: 400 errors").contains("The page is full: ");
  }

  @Test
  void sameReportSameBytes() {
    for (Format format : Format.values()) {
      assertThat(text(format)).isEqualTo(text(format));
    }
  }
}

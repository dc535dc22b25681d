package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("A.java"),
        "import com.microsoft.aad.adal4j.AuthenticationContext;\nclass A {}\n");
  }

  private ProgramRun run(String... arguments) {
    return ProgramRun.of(arguments);
  }

  private String path() {
    return folder.toString();
  }

  private static void refused(ProgramRun run, String... words) {
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("adalscan: ").contains(words);
  }

  @Test
  void findsAndFails() {
    ProgramRun run = run(path());
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("A.java:1:8: error ADAL0001: ")
        .contains("  | import com.microsoft.aad.adal4j.AuthenticationContext;")
        .contains("  = import com.microsoft.aad.msal4j.")
        .contains("1 error, 0 warnings, 0 notes")
        .contains("1 file seen");
  }

  @Test
  void theCommandMayBeNamed() {
    assertThat(run("scan", path()).code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void thresholdsDecideTheExitCode() {
    assertThat(run("--fail-on", "never", path()).code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run("--exit-zero", path()).code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run("--exclude-rule", "ADAL", path()).code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run("--rule", "ADAL0003", path()).code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run("--rule", "adal0001", path()).code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void strictTellsIncompleteScans() throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A { String adal4j = ; ;; }}}} class");
    assertThat(run(path()).code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run("--strict", path()).code()).isEqualTo(ExitCode.INCOMPLETE);
  }

  @Test
  void mistakesAreOneLine() throws IOException {
    refused(run(folder.resolve("nothing").toString()), "There is no file or folder", "nothing");
    refused(run("--formt", "json", path()), "--formt", "did you mean '--format'");
    refused(run("--format", "sarf", path()), "sarf", "did you mean 'sarif'");
    refused(run("--fail-on", "bad", path()), "--fail-on", "bad");
    refused(run("--rule", "ADAL9999", path()), "ADAL9999", "'adalscan rules' lists them");
    refused(run("--jobs", "0", path()), "--jobs must be at least 1");
    refused(run("explain", "ADAL001"), "did you mean 'ADAL0001'");
    refused(run("-f", "json", "-f", "sarif", path()), "standard output", "FORMAT=FILE");
    refused(run("--rules", folder.resolve("no").toString(), path()), "There is no folder");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    refused(run(empty.toString()), "No file was seen");
  }

  @Test
  void aBrokenRuleFileIsNamed() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("own"));
    Files.writeString(rules.resolve("x.yaml"), "- id: nonsense\n");
    refused(run("--rules", folder.resolve("own").toString(), path()), "x.yaml");
  }

  @Test
  void reportsGoToFilesAtOnceOrNotAtAll() throws IOException {
    Path json = folder.resolve("out.json");
    Path sarif = folder.resolve("out.sarif");
    ProgramRun run = run("-f", "json=" + json, "-f", "sarif=" + sarif, "-f", "text", path());
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readString(json)).contains("\"formatVersion\" : 1");
    assertThat(Files.readString(sarif)).contains("\"version\":\"2.1.0\"");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("A.java", "out.json", "out.sarif");
    }
    String before = Files.readString(json);
    refused(run("-f", "json=" + json, folder.resolve("gone").toString()), "gone");
    assertThat(Files.readString(json)).isEqualTo(before);
    refused(run("-f", "json=" + folder.resolve("no/out.json"), path()), "There is no folder");
  }

  @Test
  void failingOutputIsNoSuccess() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    refused(ProgramRun.into(full, path()), "standard output", "No space left on device");
    refused(ProgramRun.into(full, "rules"), "No space left on device");
  }

  @Test
  void listsAndExplainsRules() {
    assertThat(run("rules").out()).contains("ADAL0001", "AADG0002", "off by default");
    ProgramRun explained = run("explain", "adal4j-reference");
    List<String> lines = run("explain", "ADAL0001").out().lines().toList();
    assertThat(lines.get(0)).startsWith("# ADAL0001");
    assertThat(explained.code()).isIn(ExitCode.CLEAN, ExitCode.USAGE);
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertThat(run("--version").out())
        .matches(
            "adalscan \\d+\\.\\d+\\.\\d+\\Rrules \\d+, facts of \\d{4}-\\d\\d-\\d\\d\\Rjava \\d+.*\\R");
    assertThat(run("--help").out()).contains("adalscan [scan]", "explain");
    assertThat(run("scan", "--help").out())
        .contains("--fail-on", "--format", "Exit codes", "Examples")
        .satisfies(help -> assertThat(help.lines()).hasSizeLessThanOrEqualTo(60));
  }

  @Test
  void quietLeavesFindingsOnly() {
    assertThat(run("--quiet", path()).out()).contains("ADAL0001").doesNotContain("seen");
  }

  @Test
  void statsGoToStandardErrorAndIntoJsonOnDemand() {
    ProgramRun run = run("--stats", "--exit-zero", "-f", "json", path());
    assertThat(run.err())
        .contains("1 files, ", " ms walk", " ms extract", " ms link", " ms detect", " ms report")
        .contains(" ms file A.java", " ms rule ")
        .contains(
            "bounds met: alternatives 0, call-depth 0, callers 0, chains 0, depth 0, files 0, length 0");
    assertThat(run.out()).contains("\"stats\" : {", "\"boundsMet\"", "\"slowestRules\"");
    assertThat(run("--exit-zero", "-f", "json", path()).out()).doesNotContain("\"stats\"");
  }

  @Test
  void progressIsForAPersonAtStandardError() {
    assertThat(progress(Map.of(), true)).isTrue();
    assertThat(progress(Map.of(), false)).isFalse();
    assertThat(progress(Map.of("CI", "true"), true)).isFalse();
    assertThat(progress(Map.of("TERM", "dumb"), true)).isFalse();
  }

  private static boolean progress(Map<String, String> environment, boolean watched) {
    return new Terminal(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            System.err,
            environment,
            true,
            watched)
        .progress();
  }

  @Test
  void variablesDecideAboutColours() {
    assertThat(colours(Map.of(), true)).isTrue();
    assertThat(colours(Map.of(), false)).isFalse();
    assertThat(colours(Map.of("NO_COLOR", "1", "FORCE_COLOR", "1"), true)).isFalse();
    assertThat(colours(Map.of("FORCE_COLOR", "1"), false)).isTrue();
    assertThat(colours(Map.of("FORCE_COLOR", "0"), false)).isFalse();
    assertThat(colours(Map.of("CLICOLOR_FORCE", "1"), false)).isTrue();
    assertThat(colours(Map.of("CLICOLOR_FORCE", "0"), false)).isFalse();
    assertThat(colours(Map.of("CLICOLOR", "0"), true)).isFalse();
    assertThat(colours(Map.of("CLICOLOR", "0", "FORCE_COLOR", "1"), true)).isTrue();
    assertThat(colours(Map.of("TERM", "dumb"), true)).isFalse();
  }

  private static boolean colours(Map<String, String> environment, boolean interactive) {
    return new Terminal(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            System.err,
            environment,
            interactive,
            false)
        .colour(Terminal.ColourChoice.AUTO);
  }

  @Test
  void colourFollowsTheChoice() {
    assertThat(run("--color", "always", path()).out()).contains("\u001b[");
    assertThat(run(path()).out()).doesNotContain("\u001b[");
  }
}

package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions, lists of files, merged reports, and what a scan says about itself. */
class ToolCommandsTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    for (String name : new String[] {"one", "two"}) {
      Path module = Files.createDirectory(folder.resolve(name));
      Files.writeString(
          module.resolve("A.java"),
          "import com.microsoft.aad.adal4j.AuthenticationContext;\nclass A {}\n");
    }
    Files.writeString(folder.resolve("one/N.java"), "class N {}\n");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void theVersionIsForPeopleAndPrograms() throws IOException {
    assertThat(ProgramRun.of("version").out()).isEqualTo(ProgramRun.of("--version").out());
    JsonNode version = new ObjectMapper().readTree(ProgramRun.of("version", "--json").out());
    assertThat(version.path("name").asText()).isEqualTo("adalscan");
    assertThat(version.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(version.path("rules").asInt()).isGreaterThan(50);
    assertThat(LocalDate.parse(version.path("rulesDate").asText())).isAfter("2026-01-01");
    assertThat(version.path("java").asText()).isEqualTo(System.getProperty("java.version"));
    assertThat(version.path("address").asText()).startsWith("https://").doesNotEndWith("/");
  }

  @Test
  void filesAreListed() {
    assertThat(ProgramRun.of("--list-files", path("one")).out()).isEqualTo("A.java\nN.java\n");
    ProgramRun why = ProgramRun.of("--list-files", "--why", "--exclude", "N.java", path("one"));
    assertThat(why.out()).isEqualTo("A.java: read\nN.java: excluded; N.java\n");
    assertThat(why.code()).isEqualTo(ExitCode.CLEAN);
    ProgramRun nothing = ProgramRun.of("--list-files", "--why", "--exclude", "*.java", path("one"));
    assertThat(nothing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nothing.out()).contains("A.java: excluded; *.java");
  }

  @Test
  void reportsOfModulesBecomeOne() throws IOException {
    for (String name : new String[] {"one", "two"}) {
      Path report = folder.resolve(name + ".sarif");
      ProgramRun.of("-q", "-f", "sarif=" + report, "--sarif-category", name, path(name));
    }
    ProgramRun run = ProgramRun.of("merge", path("one.sarif"), path("two.sarif"));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    JsonNode sarif = new ObjectMapper().readTree(run.out());
    assertThat(sarif.path("runs")).hasSize(1);
    assertThat(sarif.at("/runs/0/results")).isNotEmpty();
    Path all = folder.resolve("all.sarif");
    assertThat(ProgramRun.of("merge", "-o", all.toString(), path("one.sarif")).out()).isEmpty();
    assertThat(all).content().endsWith("}\n");
  }

  @Test
  void aMergeOfOtherFilesIsRefused() throws IOException {
    Path all = Files.writeString(folder.resolve("all.sarif"), "old");
    Path other = Files.writeString(folder.resolve("other.sarif"), "{}");
    for (String wrong : new String[] {other.toString(), path("nothing.sarif"), path("one")}) {
      ProgramRun run = ProgramRun.of("merge", "-o", all.toString(), wrong);
      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err().lines()).hasSize(1);
    }
    assertThat(all).hasContent("old");
    assertThat(ProgramRun.of("merge").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aScanSaysWhatItGoesBy() throws IOException {
    Files.writeString(folder.resolve("one/adalscan.yaml"), "fail-on: warning\n");
    ProgramRun run = ProgramRun.of("--verbose", path("one"));
    assertThat(run.err())
        .contains("adalscan: settings: ", "adalscan.yaml", "adalscan: folder: ")
        .containsPattern("adalscan: rules: \\d+")
        .contains("adalscan: report: text to standard output", "adalscan: exit code: 1, ");
    assertThat(ProgramRun.of("--debug", path("one")).err()).contains(" ms walk", "rules: ");
    assertThat(ProgramRun.of(path("one")).err()).isEmpty();
  }
}

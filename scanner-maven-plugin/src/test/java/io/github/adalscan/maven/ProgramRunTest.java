package io.github.adalscan.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramRunTest {
  @TempDir private Path folder;

  private ProgramRun scan(String... options) throws IOException {
    Files.writeString(
        folder.resolve("A.java"),
        "import com.microsoft.aad.adal4j.AuthenticationContext;\nclass A {}\n");
    Arguments arguments = new Arguments(folder).word("scan");
    List.of(options).forEach(arguments::word);
    return ProgramRun.of(arguments.scanned(List.of(), folder).all(), Map.of());
  }

  @Test
  void findingsFailTheBuildWithTheirNumber() throws IOException {
    ProgramRun run = scan();
    assertThatThrownBy(run::judge)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("adalscan found what fails the build: 1 error, 0 warnings, 0 notes.");
  }

  @Test
  void whatFailsNothingPasses() throws IOException {
    assertThatCode(scan("--fail-on=never")::judge).doesNotThrowAnyException();
  }

  @Test
  void aMistakeIsToldInOneLine() throws IOException {
    assertThatThrownBy(scan("--rule=ADAL1")::judge)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("adalscan: There is no rule 'ADAL1'")
        .hasMessageNotContaining("\n");
  }

  @Test
  void anIncompleteScanIsAFailureOfTheBuildToo() throws IOException {
    Files.writeString(folder.resolve("B.java"), "import com.microsoft.aad.adal4j.X;\nclass {{{");
    assertThatThrownBy(scan("--strict", "--exit-zero")::judge)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("incomplete");
  }

  @Test
  void relativePathsStartAtTheRoot() {
    Arguments arguments =
        new Arguments(folder)
            .path("--baseline", "known.json")
            .path("--config", " ")
            .formats("--format", List.of("text", "sarif=out/a.sarif", "json="))
            .options("--rule", List.of("ADAL0001", ""))
            .option("--quiet", true)
            .scanned(List.of("src"), folder);
    assertThat(arguments.all())
        .containsExactly(
            "--baseline=" + folder.resolve("known.json"),
            "--format=text",
            "--format=sarif=" + folder.resolve("out/a.sarif"),
            "--format=json=",
            "--rule=ADAL0001",
            "--quiet=true",
            "--",
            folder.resolve("src").toString());
  }
}

package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.adalscan.cli.config.ConfigFile;
import io.github.adalscan.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input is exit code 2 and one line that says what to write; earlier files stay. */
class MistakesTest {
  private static final String ADAL =
      "import com.microsoft.aad.adal4j.AuthenticationContext;\nclass A {}\n";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("A.java"), ADAL);
  }

  private ProgramRun scan(String... options) {
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = folder.toString();
    return ProgramRun.of(all);
  }

  private static void refused(ProgramRun run, String... words) {
    assertThat(run.err()).startsWith("adalscan: ").contains(words);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aMistypedCommandIsGuessed() {
    refused(ProgramRun.of("basline"), "did you mean 'adalscan baseline'?");
    refused(ProgramRun.of("explian"), "did you mean 'adalscan explain'?");
    refused(ProgramRun.of("no/such/folder"), "There is no file or folder 'no/such/folder'.");
    refused(ProgramRun.of("diagnose", "AADSTS500011: x"), "'adalscan explain' answers for errors.");
    refused(ProgramRun.of("baseline", "crate"), "did you mean 'create'?");
    refused(ProgramRun.of("config", "shwo"), "did you mean 'show'?");
  }

  @Test
  void aMistypedOptionOrWordIsGuessed() {
    refused(scan("--fial-on", "note"), "did you mean '--fail-on'?");
    refused(scan("--fial-on=note"), "did you mean '--fail-on'?");
    refused(scan("--fail-on", "warn"), "unknown word 'warn'", "error, warning, note, never");
    refused(scan("--fail-on", "eror"), "did you mean 'error'?");
    refused(scan("--level", "ADAL0001=fatal"), "unknown word 'fatal'");
    refused(ProgramRun.of("completion", "csh"), "unknown word 'csh'");
    refused(ProgramRun.of("rules", "-f", "jsn"), "did you mean 'json'?");
  }

  @Test
  void aReportIsNeverWrittenOverASource() throws IOException {
    Path source = folder.resolve("A.java");
    Path pom = Files.writeString(folder.resolve("pom.xml"), "<project/>\n");
    Path readme = Files.writeString(folder.resolve("README.md"), "# mine\n");
    refused(scan("-f", "sarif=" + source), "A.java' is a file to be scanned and no report");
    refused(scan("-f", "junit=" + pom), "is a file to be scanned");
    refused(scan("-f", "markdown=" + readme), "is a file to be scanned");
    refused(ProgramRun.of("-f", "json=" + source, source.toString()), "is a file to be scanned");
    assertThat(source).hasContent(ADAL);
    Path report = folder.resolve("report.json");
    for (int i = 0; i < 2; i++) {
      assertThat(scan("-q", "-f", "json=" + report).code()).isEqualTo(ExitCode.FINDINGS);
    }
    Path log = Files.writeString(folder.resolve("log.txt"), "of another tool\n");
    assertThat(scan("-f", "text=" + log).code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void whatCannotBeReadIsNoCleanResult() throws IOException {
    Path source = folder.resolve("A.java");
    assumeThat(source.toFile().setReadable(false, false)).isTrue();
    assumeThat(Files.isReadable(source)).isFalse();
    refused(ProgramRun.of(source.toString()), "A.java' cannot be read: access is denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exclude: {a: b}",
        "profiles: 3",
        "profiles: [a]",
        "format: nope",
        "format: [text, srif=x.sarif]",
        "fail-on: [error]",
        "fail-on:\terror",
        "fail-on: error\nfail-on: note",
        "jobs: many",
        "strict: 1",
        "rules: [ADAL]",
        "contexts: [a]",
        "level: [x]",
        ""
      })
  void aSettingOfAnotherTypeIsRefused(String text) throws IOException {
    Path report = Files.writeString(folder.resolve("old.sarif"), "old");
    Files.writeString(folder.resolve(ConfigFile.NAME), text);
    refused(scan("-f", "sarif=" + report), "adalscan.yaml:");
    assertThat(report).hasContent("old");
  }

  @Test
  void standardInputHoldsOneThing() {
    refused(ProgramRun.piped("x", "--changed-lines", "-", "-"), "not both");
    refused(ProgramRun.piped("hello\n", "--changed-lines", "-", folder.toString()), "is broken");
  }

  @Test
  void aDiffComesFromStandardInput() {
    String diff =
        """
        --- a/A.java
        +++ b/A.java
        @@ -0,0 +1 @@
        +import com.microsoft.aad.adal4j.AuthenticationContext;
        """;
    assertThat(ProgramRun.piped(diff, "--changed-lines", "-", folder.toString()).code())
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(ProgramRun.piped("", "--changed-lines", "-", folder.toString()).code())
        .isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void limitsAreChecked() {
    refused(scan("--timeout-per-file", "0"), "--timeout-per-file must be at least 1");
    refused(scan("--timeout-per-file", "10s"), "is no whole number");
    refused(scan("--why"), "--why needs --list-files");
  }

  @Test
  void aFailureOfTheScannerSaysWhereOnDemand() {
    StringWriter text = new StringWriter();
    IllegalStateException failure = new IllegalStateException("secret of a source");
    assertThat(Main.failed(failure, new PrintWriter(text), false)).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(text.toString().lines()).hasSize(1);
    Main.failed(failure, new PrintWriter(text), true);
    assertThat(text.toString()).contains("  at io.github.adalscan.cli.MistakesTest");
    assertThat(text.toString()).doesNotContain("secret of a source");
  }
}

package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.report.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan} and {@code diagnose}. */
class AnswerCommandsTest {
  private static final String LOG = "java.lang.IllegalStateException: AADSTS65001: consent\n";

  private ProgramRun last = new ProgramRun(ExitCode.CLEAN, "", "");

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("A.java"),
        "import com.microsoft.aad.adal4j.AuthenticationContext;\nclass A {}\n");
  }

  private int run(String... arguments) {
    last = ProgramRun.piped(LOG, arguments);
    return last.code();
  }

  private String text() {
    return last.out();
  }

  @Test
  void aPlanInEachFormat() {
    assertThat(run("plan", folder.toString())).isEqualTo(ExitCode.CLEAN);
    assertThat(text())
        .startsWith("1 finding (1 review) in 1 module.\n\n.: ADAL + Microsoft Graph\n")
        .contains("  1. Token acquisition: 1 finding (1 review)\n    [ ] A.java:1 ADAL0001 ");
    assertThat(run("plan", "-f", "markdown", folder.toString())).isEqualTo(ExitCode.CLEAN);
    assertThat(text()).startsWith("# Migration plan\n").contains("\n- [ ] A.java:1 ADAL0001 ");
    assertThat(run("plan", "--format", "json", folder.toString())).isEqualTo(ExitCode.CLEAN);
    assertThat(text())
        .contains(
            "\"stage\" : \"ADAL + Microsoft Graph\"", "\"id\" : \"tokens\"", "\"review\" : 1");
  }

  @Test
  void aLogFromStandardInputOrAFile() throws IOException {
    assertThat(run("diagnose", "--log", "-", folder.toString())).isEqualTo(ExitCode.CLEAN);
    assertThat(text()).contains("errors: AADSTS65001 (line 1)", "look at: consent");
    Path log = Files.writeString(folder.resolve("app.log"), LOG);
    assertThat(run("diagnose", "--log=" + log, "-f", "json", folder.toString()))
        .isEqualTo(ExitCode.CLEAN);
    assertThat(text()).contains("\"id\" : \"consent-missing\"", "\"certainty\" : \"likely\"");
  }

  @Test
  void settingsHoldForAnswersAsForScans() throws IOException {
    Files.writeString(
        folder.resolve("adalscan.yaml"), "exclude: A.java\nformat: [text, sarif=a.sarif]\n");
    Files.writeString(folder.resolve("B.java"), "class B {}\n");
    assertThat(run("plan", folder.toString())).isEqualTo(ExitCode.CLEAN);
    assertThat(text()).doesNotContain("A.java");
    assertThat(run("plan", "--no-config", folder.toString())).isEqualTo(ExitCode.CLEAN);
    assertThat(text()).contains("A.java");
    String baseline = folder.resolve("known.json").toString();
    assertThat(run("baseline", "create", "--baseline", baseline, folder.toString())).isZero();
    assertThat(text()).contains("0 accepted");
  }

  @Test
  void answersTakeTheSelectionsOfAScan() {
    assertThat(run("plan", "--rule", "AADG", folder.toString())).isEqualTo(ExitCode.CLEAN);
    assertThat(text()).doesNotContain("A.java");
    assertThat(run("diagnose", "--log", "-", "-")).isEqualTo(ExitCode.USAGE);
    assertThat(last.err()).contains("Standard input holds the log");
  }

  @Test
  void anEmptyTreeIsAMistake() throws IOException {
    String empty = Files.createDirectory(folder.resolve("empty")).toString();
    for (String command : List.of("plan", "permissions", "diagnose", "scan")) {
      assertThat(run(command, empty)).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(last.err().lines())
          .singleElement()
          .asString()
          .startsWith("adalscan: No file was seen");
    }
  }

  @Test
  void noAnswerSpellsASecret() throws IOException {
    Files.writeString(
        folder.resolve("A.java"),
        """
        import com.microsoft.aad.adal4j.ClientCredential;
        class A {
          String url = "https://graph.windows.net/t.com/users?client_secret=Zx9~aB3xYz9QwErTy";
          Object credential = new ClientCredential("id", "aB3~xYz9.QwErTy12345");
        }
        """);
    for (String format : List.of("text", "markdown", "json")) {
      run("plan", "-f", format, folder.toString());
      assertThat(text()).contains("AADG0001").doesNotContain("xYz9");
    }
    for (Format format : Format.values()) {
      run("scan", "--exit-zero", "-C", "1", "-f", format.id(), folder.toString());
      assertThat(text()).contains("AADG0001").doesNotContain("xYz9");
    }
    run("diagnose", "--log", "-", folder.toString());
    assertThat(text()).doesNotContain("xYz9");
  }

  @Test
  void mistakesAreUsageErrors() {
    assertThat(run("plan", folder.resolve("no").toString())).isEqualTo(ExitCode.USAGE);
    assertThat(run("diagnose", "--log", folder.resolve("no").toString())).isEqualTo(ExitCode.USAGE);
    assertThat(last.err()).contains("There is no log file");
    assertThat(run("plan", "-f", "html", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(last.err()).contains("html");
  }
}

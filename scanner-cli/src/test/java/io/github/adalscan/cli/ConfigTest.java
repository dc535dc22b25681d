package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.cli.config.ConfigFile;
import io.github.adalscan.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {
  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    source = Files.createDirectories(folder.resolve("app/src"));
    Files.writeString(
        source.resolve("A.java"),
        "import com.microsoft.aad.adal4j.AuthenticationContext;\nclass A {}\n");
  }

  private void config(String text) throws IOException {
    Files.writeString(folder.resolve(ConfigFile.NAME), text);
  }

  private ProgramRun scan(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = source.toString();
    return ProgramRun.of(all);
  }

  @Test
  void theFileIsFoundUpToTheRootOfTheRepository() throws IOException {
    config("fail-on: never\n");
    assertThat(scan().code()).isEqualTo(ExitCode.CLEAN);
    assertThat(scan("--no-config").code()).isEqualTo(ExitCode.FINDINGS);
    Path inner = Files.createDirectory(folder.resolve("app/.git"));
    assertThat(scan().code()).as("another repository").isEqualTo(ExitCode.FINDINGS);
    Files.delete(inner);
    Files.writeString(folder.resolve("app").resolve(ConfigFile.NAME), "fail-on: error\n");
    assertThat(scan().code()).as("the nearest").isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aFlagCountsMoreThanAVariableAndThatMoreThanTheFile() throws IOException {
    config("fail-on: never\n");
    Map<String, String> variable = Map.of("ADALSCAN_FAIL_ON", "error");
    assertThat(ProgramRun.with(variable, source.toString()).code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ProgramRun.with(variable, "--fail-on", "never", source.toString()).code())
        .isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void aVariableThatIsNoSettingIsSaid() {
    Map<String, String> variables =
        Map.of("ADALSCAN_FAILON", "never", "ADALSCAN_JAVA_OPTS", "-Xmx1g", "ADALSCAN_TEAM", "a");
    ProgramRun run = ProgramRun.with(variables, source.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err().lines())
        .containsExactly(
            "adalscan: There is no setting for the variable 'ADALSCAN_FAILON';"
                + " did you mean 'ADALSCAN_FAIL_ON'?",
            "adalscan: There is no setting for the variable 'ADALSCAN_TEAM'; it is ignored.");
  }

  @Test
  void rulesAreSwitchedAndLevelled() throws IOException {
    config("rules:\n  ADAL0001: off\n");
    assertThat(scan().out()).doesNotContain("ADAL0001");
    config("rules:\n  adal4j-reference: note\n");
    assertThat(scan().out()).contains("note ADAL0001");
    config("contexts:\n  \"app/src/**\": test\n");
    assertThat(ProgramRun.of(folder.resolve("app").toString()).out()).contains("note ADAL0001");
  }

  @Test
  void aBaselineIsMadeWithTheSameSettings() throws IOException {
    config("rules:\n  ADAL0001: off\nbaseline: known.json\n");
    ProgramRun run = ProgramRun.of("baseline", "create", source.toString());
    assertThat(run.out()).contains("known.json: 0 accepted");
    assertThat(folder.resolve("known.json")).exists();
    assertThat(ProgramRun.of("baseline", "check", "--no-config", source.toString()).err())
        .contains("There is no baseline 'adalscan-baseline.json'");
    config("force: true\n");
    assertThat(ProgramRun.of("baseline", "create", source.toString()).err())
        .contains("unknown key 'force'");
  }

  @Test
  void profilesAndExtendsLayer() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), "fail-on: never\nquiet: true\n");
    config("extends: base.yaml\nprofiles:\n  ci:\n    fail-on: note\n");
    assertThat(scan().code()).isEqualTo(ExitCode.CLEAN);
    assertThat(scan().out()).doesNotContain("files seen");
    assertThat(scan("--profile", "ci").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(scan("--profile", "cii").err()).contains("did you mean 'ci'");
    config("extends: adalscan.yaml\n");
    assertThat(scan().err()).contains("extend each other");
  }

  @Test
  void globsAreRelativeToTheFileWhereverAScanBegins() throws IOException {
    config("contexts:\n  \"app/src/**\": test\n");
    assertThat(scan().code()).isEqualTo(ExitCode.CLEAN);
    assertThat(ProgramRun.of(folder.toString()).code()).isEqualTo(ExitCode.CLEAN);
    assertThat(ProgramRun.of(source.resolve("A.java").toString()).code()).isEqualTo(ExitCode.CLEAN);
    config("exclude: [app/src/**]\n");
    assertThat(ProgramRun.of(folder.resolve("app").toString()).err()).contains("No file was seen");
    assertThat(scan().code()).as("named itself").isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aFileOfCommentsSetsNothing() throws IOException {
    config("# fail-on: never\n\n");
    assertThat(scan().code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(
            ProgramRun.of("config", "validate", folder.resolve(ConfigFile.NAME).toString()).out())
        .contains("0 settings, no mistake");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules: {ADAL9999: off}|:1:8: There is no rule 'ADAL9999'",
        "profiles: {ci: {rule: [ADALL]}}|There is no rule 'ADALL'",
        "exclude: [a/b, 'a[b']|:1:10: not a glob: 'a[b'",
        "rules: {ADAL0001: note}|no mistake"
      })
  void validationLooksAtWhatIsNamed(String text, String message) throws IOException {
    config(text + "\n");
    ProgramRun run =
        ProgramRun.of("config", "validate", folder.resolve(ConfigFile.NAME).toString());
    assertThat(run.out() + run.err()).contains(message);
  }

  @Test
  void aFileThatIsNotReadIsNamed() throws IOException {
    Files.writeString(folder.resolve("adalscan.yml"), "fail-on: never\n");
    ProgramRun run = scan();
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).contains("adalscan.yml' is not read; the file of settings is called");
    assertThat(scan("--no-config").err()).isEmpty();
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws IOException {
    Files.write(folder.resolve(ConfigFile.NAME), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(scan().err()).contains("it is not UTF-8.");
  }

  @Test
  void outputsOfTheFileStayInside() throws IOException {
    config("format:\n  - text\n  - json=report.json\n");
    assertThat(scan().out()).contains("ADAL0001");
    assertThat(folder.resolve("report.json")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fail-onn: error | adalscan.yaml:1:1: unknown key 'fail-onn'; did you mean 'fail-on'?
          fail-on: eror | adalscan.yaml:1:10: unknown word 'eror'; did you mean 'error'?
          jobs: many | adalscan.yaml:1:7: write a whole number, not 'many'
          strict: yes | unknown word 'yes'; write one of true, false
          format: json=../x.json | adalscan.yaml:1:9: '../x.json' is outside of
          extends: /etc/passwd | is outside of
          rules: {ADAL0001: eror} | did you mean 'error'?
          rules: [ADAL0001] | write a mapping
          contexts: {"a/**": tests} | did you mean 'test'?
          exclude: app\\src | 'app\\src'; write / between the names of folders
          exclude: "a/[b" | close the brackets
          profiles: {ci: {fail-onn: note}} | unknown key 'fail-onn'; did you mean 'fail-on'?
          """)
  void mistakesNameTheirPlace(String text, String message) throws IOException {
    config(text + "\n");
    ProgramRun run = scan();
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(message);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void settingsAreShownWithTheirOrigins() throws IOException {
    config("fail-on: warning\nexclude:\n  - \"a/**\"\n");
    String shown =
        ProgramRun.of("config", "show", "--origin", source.toString()).out().replace('\\', '/');
    assertThat(shown)
        .containsPattern("fail-on: warning  # .*adalscan.yaml:1:10")
        .containsPattern("exclude: \\[\"a/\\*\\*\"]  # .*adalscan.yaml:3:3")
        .contains("min-severity: note  # default");
  }

  @Test
  void filesAreCheckedAndBegun() throws IOException {
    config("fail-on: error\nprofiles:\n  ci:\n    oops: 1\n");
    String file = folder.resolve(ConfigFile.NAME).toString();
    assertThat(ProgramRun.of("config", "validate", file).err()).contains("unknown key 'oops'");
    ProgramRun again = ProgramRun.of("config", "init", folder.toString());
    assertThat(again.code()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err()).contains("nothing was written");
    assertThat(ProgramRun.of("config", "init", source.toString()).code()).isZero();
    assertThat(
            ProgramRun.of("config", "validate", source.resolve(ConfigFile.NAME).toString()).out())
        .contains("no mistake");
  }

  @Test
  void theSchemaIsJsonAndKnowsEachKey() throws IOException {
    String schema = ProgramRun.of("config", "schema").out();
    assertThat(new ObjectMapper().readTree(schema).at("/properties").size()).isGreaterThan(20);
    assertThat(schema).contains("\"fail-on\"", "\"rules\"", "\"contexts\"", "\"profiles\"");
  }

  @Test
  void filesComeFromListsAndStandardInput() throws IOException {
    String name = source.resolve("A.java").toString();
    assertThat(ProgramRun.piped(name + "\n", "--files-from", "-").out()).contains("ADAL0001");
    Path list = Files.writeString(folder.resolve("list"), name + "\0");
    assertThat(ProgramRun.of("--files-from", list.toString()).out()).contains("ADAL0001");
    ProgramRun gone = ProgramRun.piped("gone.java\n", "--files-from", "-");
    assertThat(gone.code()).isEqualTo(ExitCode.USAGE);
    ProgramRun piped =
        ProgramRun.piped(
            Files.readString(source.resolve("A.java")), "-", "--stdin-filename", "src/B.java");
    assertThat(piped.out()).contains("B.java:1:8: error ADAL0001");
    assertThat(ProgramRun.piped("", "-", "--stdin-filename", "../x.java").err())
        .contains("relative path");
  }

  @Test
  void argumentsComeFromFiles() throws IOException {
    Path arguments = Files.writeString(folder.resolve("args"), "--fail-on\nnever\n");
    assertThat(scan("@" + arguments).code()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void coloursFollowTheEnvironment() {
    assertThat(ProgramRun.with(Map.of("FORCE_COLOR", "1"), source.toString()).out())
        .contains("\u001b[");
    assertThat(
            ProgramRun.with(Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), source.toString()).out())
        .doesNotContain("\u001b[");
    assertThat(ProgramRun.with(Map.of("CI", "true"), source.toString()).out())
        .doesNotContain("\u001b[");
  }

  @Test
  void aReportIsNotScannedAgain() {
    String report = "json=" + source.resolve("out.json");
    assertThat(scan("-f", "text", "-f", report).code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(scan("-f", "text", "-f", report).out()).doesNotContain("out.json");
  }

  @Test
  void completionAndManualPageNameEachCommand() {
    assertThat(ProgramRun.of("completion", "bash").out()).contains("--fail-on", "config");
    assertThat(ProgramRun.of("completion", "zsh").out()).contains("compdef");
    assertThat(ProgramRun.of("completion", "fish").out())
        .contains("-l fail-on -r -f -a 'error warning note never'");
    assertThat(ProgramRun.of("completion", "tcsh").err()).contains("tcsh");
    assertThat(ProgramRun.of("man").out()).startsWith(".TH ADALSCAN 1").contains(".SH EXIT STATUS");
  }
}

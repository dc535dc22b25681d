package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.adalscan.cli.config.ConfigFile;
import io.github.adalscan.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what is right as it stands is mended, and a file keeps all else. */
class FixCommandTest {
  private static final String WRONG = "\"https://graph.microsoft.com\"";
  private static final String RIGHT = "\"https://graph.microsoft.com/.default\"";

  @TempDir Path folder;

  private static String code(String scope, String end) {
    String text =
        """
        import com.microsoft.aad.msal4j.*;
        import java.util.*;
        class A {
          String größe = "𝒳";
          Object p() {
            return ClientCredentialParameters.builder(Collections.singleton(%s)).build();
          }
        }
        """;
    return text.formatted(scope).replace("\n", end);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("A.java"), text);
  }

  private ProgramRun fix(String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "fix";
    System.arraycopy(options, 0, all, 1, options.length);
    all[all.length - 1] = folder.toString();
    return ProgramRun.of(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void writesTheFileWithAllElseAsItWas(String end) throws IOException {
    Path file = write("\uFEFF" + code(WRONG, end));
    ProgramRun shown = fix();
    assertThat(shown.err()).isEqualTo("adalscan: 1 fix in 1 file; --write applies them.\n");
    assertThat(Files.readString(file)).isEqualTo("\uFEFF" + code(WRONG, end));
    ProgramRun written = fix("--write");
    assertThat(written.out()).isEmpty();
    assertThat(written.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(Files.readString(file)).isEqualTo("\uFEFF" + code(RIGHT, end));
    assertThat(fix("--write").err()).contains("No literal can simply be exchanged");
  }

  @Test
  void theDiffIsOneThatGitTakes() throws IOException {
    assumeThat(Shell.has("git")).isTrue();
    Path file = write(code(WRONG, "\n").stripTrailing());
    Shell shell = Shell.in(folder, folder.resolve("tools"));
    Files.writeString(folder.resolve("p.diff"), fix("--exclude", "tools").out());
    assertThat(Files.readString(folder.resolve("p.diff")))
        .contains(
            "--- a/A.java\n+++ b/A.java\n@@ -3,6 +3,6 @@\n", "\n-    return", "\n+    return");
    assertThat(shell.run("git init -q . && git apply p.diff", Map.of()).err()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(code(RIGHT, "\n").stripTrailing());
  }

  @Test
  void permissionsStay() throws IOException {
    Path file = write(code(WRONG, "\n"));
    assumeThat(file.toFile().setExecutable(true)).isTrue();
    fix("--write");
    assertThat(Files.isExecutable(file)).isTrue();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatCannotBeWrittenBackAsItIsStays() throws IOException {
    Path file = folder.resolve("A.java");
    byte[] latin = code(WRONG, "\n").replace("𝒳", "x").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, latin);
    assertThat(fix("--write").err()).contains("No literal can simply be exchanged");
    assertThat(Files.readAllBytes(file)).isEqualTo(latin);
    String escape = code(WRONG, "\n").replace("𝒳", "\u001b[31m");
    write(escape);
    assertThat(fix().out()).isEmpty();
    assertThat(fix("--write").err()).contains("No literal can simply be exchanged");
    assertThat(Files.readString(file)).isEqualTo(escape);
  }

  @Test
  void noSettingMakesItWrite() throws IOException {
    Path file = write(code(WRONG, "\n"));
    ProgramRun run = ProgramRun.with(Map.of("ADALSCAN_WRITE", "true"), "fix", folder.toString());
    assertThat(run.out()).startsWith("--- a/A.java");
    Files.writeString(folder.resolve(ConfigFile.NAME), "write: true\n");
    assertThat(fix().err()).contains("unknown key 'write'");
    assertThat(Files.readString(file)).isEqualTo(code(WRONG, "\n"));
  }

  @Test
  void suppressedFindingsAndStandardInputAreLeftAlone() throws IOException {
    write(code(WRONG, "\n"));
    String table = ProgramRun.of("-f", "csv", folder.toString()).out();
    String rule = table.lines().skip(1).findFirst().orElse("").split(",", 2)[0];
    write(
        code(WRONG, "\n")
            .replace(
                "    return",
                "    // adalscan:ignore %s -- it is a test\n    return".formatted(rule)));
    assertThat(fix().out()).isEmpty();
    assertThat(ProgramRun.piped("x", "fix", "-").code()).isEqualTo(ExitCode.USAGE);
  }
}

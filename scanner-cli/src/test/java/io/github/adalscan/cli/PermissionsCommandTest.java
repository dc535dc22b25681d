package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionsCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("adalscan.root", ".."));
  private static final Path PROJECT = ROOT.resolve("testdata/projects/graph-sdk");
  private static final Path EXPECTED = ROOT.resolve("testdata/projects/graph-sdk/permissions.txt");

  private static String run(String... arguments) {
    ProgramRun run = ProgramRun.of(arguments);
    assertThat(run.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  @Test
  void tellsWhatEachApplicationNeeds() throws IOException {
    String text = run("permissions", PROJECT.toString());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(EXPECTED, text);
    }
    assertThat(text).isEqualTo(Files.readString(EXPECTED));
  }

  @Test
  void answersPrograms() {
    assertThat(run("permissions", "-f", "json", PROJECT.toString()))
        .contains("\"path\" : \"mail-job\"")
        .contains("\"token\" : \"app-only\"")
        .contains("\"notNeeded\" : [ \"Directory.Read.All\" ]");
  }

  @Test
  void readsRawAddressesAndRewritesOldOnes(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("A.java"),
        "class A { String a = \"https://graph.microsoft.com/v1.0/groups\";"
            + " String b = \"https://graph.windows.net/contoso.com/users?api-version=1.6\"; }\n");
    assertThat(run("permissions", folder.toString()))
        .contains("GET /groups")
        .contains("GroupMember.Read.All")
        .contains("GET /users")
        .contains("asks Azure AD Graph today");
  }

  @Test
  void saysThatThereIsNothing(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A {}\n");
    assertThat(run("permissions", folder.toString()))
        .isEqualTo("No call of Microsoft Graph was found.\n");
  }
}

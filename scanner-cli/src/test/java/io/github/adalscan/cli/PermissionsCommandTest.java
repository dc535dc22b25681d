package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionsCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("adalscan.root", ".."));
  private static final Path PROJECT = ROOT.resolve("testdata/projects/graph-sdk");
  private static final Path EXPECTED = ROOT.resolve("testdata/projects/graph-sdk/permissions.txt");

  private static String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(out, new PrintStream(err, true, StandardCharsets.UTF_8), Map.of(), false);
    assertThat(Main.run(List.of(arguments), terminal)).isEqualTo(ExitCode.CLEAN);
    assertThat(err.size()).isZero();
    return out.toString(StandardCharsets.UTF_8);
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

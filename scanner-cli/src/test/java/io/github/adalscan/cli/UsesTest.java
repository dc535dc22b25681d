package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the three uses, run by a shell on a repository with a history. */
@DisabledOnOs(OS.WINDOWS)
class UsesTest {
  private static final String OLD =
      """
      import com.microsoft.aad.adal4j.AuthenticationContext;

      class Old {
        Object context() throws Exception {
          return new AuthenticationContext("https://login.microsoftonline.com/common", true, null);
        }
      }
      """;
  private static final String CALL =
      """
        Object other() throws Exception {
          return new AuthenticationContext("https://login.microsoftonline.com/organizations", true, null);
        }
      """;

  @TempDir private Path temporary;
  private Path project;
  private Shell shell;
  private Git git;

  @BeforeEach
  void commitOldCode() throws IOException, GitAPIException {
    project = Files.createDirectories(temporary.resolve("a project"));
    shell = Shell.in(temporary, temporary.resolve("tools"));
    git = Git.init().setInitialBranch("main").setDirectory(project.toFile()).call();
    write("src/Old.java", OLD);
    commit("old");
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit(String message) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().setUpdate(true).addFilepattern(".").call();
    git.commit()
        .setSign(false)
        .setMessage(message)
        .setAuthor("a", "a@example.com")
        .setCommitter("a", "a@example.com")
        .call();
  }

  private Shell.Outcome use(String script, String... arguments) throws IOException {
    return use(Map.of(), script, arguments);
  }

  private Shell.Outcome use(Map<String, String> variables, String script, String... arguments)
      throws IOException {
    Path file = Template.of("integrations/uses/" + script).file();
    List<String> command = new ArrayList<>(List.of("sh", file.toString(), project.toString()));
    command.addAll(List.of(arguments));
    return shell.start(command, variables);
  }

  /** What SARIF of a review holds, each as {@code path:line rule}. */
  private List<String> review(int code, String... options) throws IOException {
    Path sarif = temporary.resolve("out.sarif");
    List<String> arguments = new ArrayList<>(List.of("main", sarif.toString()));
    arguments.addAll(List.of(options));
    Shell.Outcome outcome = use("review.sh", arguments.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(code);
    List<String> results = new ArrayList<>();
    for (JsonNode result : new ObjectMapper().readTree(sarif.toFile()).at("/runs/0/results")) {
      JsonNode place = result.at("/locations/0/physicalLocation");
      results.add(
          place.at("/artifactLocation/uri").asText()
              + ":"
              + place.at("/region/startLine").asText()
              + " "
              + result.path("ruleId").asText());
    }
    return results;
  }

  @Test
  void aScanByHandShowsWhatIsThere() throws IOException {
    Shell.Outcome scan = use("scan.sh");
    assertThat(scan.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(scan.out())
        .contains("src/Old.java:1:8: error ADAL0001", "src/Old.java:5:16: error ADAL0002")
        .contains("2 errors, 0 warnings, 0 notes");
    write("src/Old.java", "class Old {}\n");
    assertThat(use("scan.sh", "--quiet").code()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void theGatePassesOldCallsAndFailsOnANewOne() throws IOException, GitAPIException {
    Shell.Outcome build = use(Map.of("CI", "true"), "gate.sh");
    assertThat(build.code()).as("a build accepts nothing").isEqualTo(ExitCode.USAGE);
    assertThat(use("gate.sh").out()).contains("adalscan-baseline.json: 2 accepted");
    commit("baseline");
    write("src/Old.java", "// moved down\n\n\n" + OLD);
    Shell.Outcome old = use(Map.of("CI", "true"), "gate.sh");
    assertThat(old.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(old.out()).contains("0 new, 2 known, 0 fixed");
    write("src/Old.java", OLD.replace("}\n}\n", "}\n\n" + CALL + "}\n"));
    Shell.Outcome added = use(Map.of("CI", "true"), "gate.sh");
    assertThat(added.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(added.out())
        .contains("src/Old.java:9:16: error ADAL0002", "1 new, 2 known, 0 fixed")
        .doesNotContain("src/Old.java:5:");
  }

  @Test
  void theReviewHoldsOnlyWhatTheChangeAdds() throws IOException, GitAPIException {
    git.checkout().setCreateBranch(true).setName("work").call();
    assertThat(review(ExitCode.CLEAN)).isEmpty();
    write("src/Old.java", OLD.replace("}\n}\n", "}\n\n" + CALL + "}\n"));
    commit("a call");
    write("src/New.java", "import com.microsoft.aad.adal4j.ClientCredential;\n\nclass New {}\n");
    assertThat(review(ExitCode.FINDINGS))
        .containsExactly("src/New.java:1 ADAL0001", "src/Old.java:9 ADAL0002");
    commit("a class");
    git.checkout().setName("main").call();
    write("src/Later.java", OLD.replace("Old", "Later"));
    commit("main goes on");
    git.checkout().setName("work").call();
    assertThat(review(ExitCode.CLEAN, "--fail-on", "never"))
        .as("not what main did since")
        .hasSize(2);
  }

  @Test
  void aReviewNeedsARevision() throws IOException {
    assertThat(use("review.sh").code()).isEqualTo(ExitCode.USAGE);
    Shell.Outcome unknown = use("review.sh", "no-such-branch");
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("there is no revision 'no-such-branch'").hasLineCount(1);
  }
}

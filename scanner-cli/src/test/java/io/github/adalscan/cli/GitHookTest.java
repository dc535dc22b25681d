package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The hook, run by git itself. */
@DisabledOnOs(OS.WINDOWS)
class GitHookTest {
  private static final Template HOOK = Template.of("integrations/git-hook/pre-commit");
  private static final String OLD = "import com.microsoft.aad.adal4j.AuthenticationContext;\n";
  private static final String NEW = "import com.microsoft.aad.adal4j.ClientCredential;\n";

  @TempDir private Path temporary;
  private Path project;
  private Shell shell;

  @BeforeEach
  void prepare() throws IOException {
    assumeThat(Shell.has("git")).as("git is on the path").isTrue();
    project = Files.createDirectories(temporary.resolve("project"));
    shell = Shell.in(project, temporary.resolve("tools"));
    write("src/Größe.java", OLD + "class Größe {}\n");
    assertThat(git("init -q; git add .; git commit -qm old").code()).isZero();
    Files.copy(
        HOOK.file(),
        project.resolve(".git/hooks/pre-commit"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Shell.Outcome git(String words) throws IOException {
    return shell.run("git " + words, Map.of());
  }

  private long commits() throws IOException {
    return git("log --oneline").out().lines().count();
  }

  @Test
  void aCleanCommitPassesInAnOldCodeBase() throws IOException {
    write("src/Größe.java", OLD + "class Größe { int size; }\n");
    write("src/Other.java", "class Other {}\n");
    Shell.Outcome commit = git("add .; git commit -qm clean");
    assertThat(commit.err()).isEmpty();
    assertThat(commit.code()).isZero();
    assertThat(commits()).isEqualTo(2);
  }

  @Test
  void aNewCallIsRefused() throws IOException {
    write("src/Größe.java", OLD + NEW + "class Größe {}\n");
    Shell.Outcome commit = git("commit -qam new");
    assertThat(commit.code()).isNotZero();
    String shown = commit.out() + commit.err();
    assertThat(shown).contains("Größe.java:2:8: error ADAL0001").doesNotContain(":1:8");
    assertThat(commits()).isOne();
    assertThat(git("commit -qam new --no-verify").code()).isZero();
  }

  @Test
  void whatIsNotStagedDoesNotCount() throws IOException {
    write("src/Größe.java", OLD + "class Größe { int size; }\n");
    git("add .");
    write("src/Größe.java", NEW + OLD + "class Größe { int size; }\n");
    Shell.Outcome clean = git("commit -qm staged");
    assertThat(clean.out() + clean.err()).isEmpty();
    assertThat(clean.code()).isZero();
    git("add .");
    write("src/Größe.java", "class Größe {}\n");
    Shell.Outcome refused = git("commit -qm worse");
    assertThat(refused.code()).isNotZero();
    assertThat(refused.out() + refused.err()).contains("Größe.java:1:8: error ADAL0001");
  }

  @Test
  void theFirstCommitOfARepositoryIsLookedAt() throws IOException {
    Path fresh = Files.createDirectories(temporary.resolve("fresh"));
    Files.writeString(fresh.resolve("A.java"), OLD + "class A {}\n");
    Shell.Outcome commit =
        shell.run(
            "cd ../fresh; git init -q; cp '"
                + HOOK.file()
                + "' .git/hooks/; git add .; git commit -qm a",
            Map.of());
    assertThat(commit.code()).isNotZero();
    assertThat(commit.out() + commit.err()).contains("A.java:1:8: error ADAL0001");
  }

  @Test
  void aMissingProgramIsSaid() throws IOException {
    Shell.Outcome commit =
        shell.run("git commit --allow-empty -qm a", Map.of("ADALSCAN", "no-such-program"));
    assertThat(commit.code()).isNotZero();
    assertThat(commit.err()).contains("There is no 'no-such-program'");
    assertThat(commits()).isOne();
  }

  @Test
  void preCommitFindsTheHook() throws IOException {
    JsonNode hook = Template.of(".pre-commit-hooks.yaml").yaml().path(0);
    for (String key : List.of("id", "name", "entry", "language")) {
      assertThat(hook.path(key).asText()).as(key).isNotBlank();
    }
    assertThat(Template.of(hook.path("entry").asText()).file()).isExecutable();
    assertThat(hook.path("pass_filenames").asBoolean(true)).isFalse();
  }
}

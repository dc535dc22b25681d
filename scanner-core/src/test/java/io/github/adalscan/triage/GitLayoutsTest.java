package io.github.adalscan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.testing.Expectations;
import io.github.adalscan.testing.Scans;
import io.github.adalscan.triage.change.ChangeException;
import io.github.adalscan.triage.change.GitChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.util.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes in working trees that lie apart from their repository, and in submodules. */
class GitLayoutsTest {
  private static final String OLD = "a=https://graph.windows.net/\nb=1\n";
  private static final String MORE = "z=https://graph.windows.net/\n";

  @TempDir private Path folder;

  private Git repository(String name) throws GitAPIException, IOException {
    Path root = folder.resolve(name);
    Git git = Git.init().setInitialBranch("main").setDirectory(root.toFile()).call();
    Scans.write(root, Map.of(name + ".properties", OLD));
    commit(git);
    return git;
  }

  private static void commit(Git git) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit()
        .setSign(false)
        .setMessage("m")
        .setAuthor("a", "a@example.com")
        .setCommitter("a", "a@example.com")
        .call();
  }

  private static Set<String> added(Path folder, String revision) {
    try (GitChanges changes = GitChanges.since(revision, folder)) {
      TriageRequest triage = Scans.TRIAGE.withChanged(Optional.of(changes));
      return Expectations.found(
          new Scanner()
              .scan(Scans.request(folder, true, 1).withTriage(triage), ScanListener.NONE)
              .findings());
    }
  }

  /** What {@code git worktree add} writes. */
  private Path worktree(Git git, String name) throws IOException {
    Path own = git.getRepository().getDirectory().toPath().resolve("worktrees").resolve(name);
    Path tree = folder.resolve(name);
    String head = git.getRepository().resolve("HEAD").getName();
    Scans.write(
        own,
        Map.of("HEAD", head + "\n", "commondir", "../..\n", "gitdir", tree.resolve(".git") + "\n"));
    Scans.write(tree, Map.of(".git", "gitdir: " + own + "\n"));
    return tree;
  }

  @Test
  void aLinkedWorktreeKnowsItsRepository() throws GitAPIException, IOException {
    try (Git git = repository("app")) {
      Path tree = worktree(git, "linked");
      Scans.write(tree, Map.of("app.properties", OLD));
      assertThat(added(tree, "main")).isEmpty();
      Scans.write(tree, Map.of("app.properties", OLD + MORE));
      assertThat(added(tree, "main")).containsExactly("app.properties:3 AADG0001");
      assertThat(added(tree, "HEAD")).hasSize(1);
    }
  }

  @Test
  void aSubmoduleIsComparedWithTheCommitThatItWasAt() throws GitAPIException, IOException {
    repository("library").close();
    try (Git git = repository("app")) {
      Path root = folder.resolve("app");
      git.submoduleAdd()
          .setURI(folder.resolve("library").toUri().toString())
          .setPath("parts/library")
          .call()
          .close();
      commit(git);
      assertThat(added(root, "HEAD")).isEmpty();
      Scans.write(root, Map.of("parts/library/library.properties", OLD + MORE));
      assertThat(added(root, "HEAD"))
          .containsExactly("parts/library/library.properties:3 AADG0001");
      assertThat(added(root, "HEAD~1")).as("the submodule came in").hasSize(2);
      assertThat(added(root.resolve("parts"), "HEAD")).hasSize(1);
      assertThat(added(root.resolve("parts/library"), "HEAD"))
          .as("the submodule alone")
          .containsExactly("library.properties:3 AADG0001");
    }
  }

  @Test
  void aSubmoduleWithoutItsHistoryIsRefused() throws GitAPIException, IOException {
    repository("library").close();
    try (Git git = repository("app")) {
      Path root = folder.resolve("app");
      git.submoduleAdd()
          .setURI(folder.resolve("library").toUri().toString())
          .setPath("library")
          .call()
          .close();
      commit(git);
      FileUtils.delete(root.resolve(".git/modules/library/objects").toFile(), FileUtils.RECURSIVE);
      Files.createDirectories(root.resolve(".git/modules/library/objects"));
      assertThatThrownBy(() -> added(root, "HEAD"))
          .isInstanceOf(ChangeException.class)
          .hasMessageContaining("submodule 'library'");
      FileUtils.delete(root.resolve("library").toFile(), FileUtils.RECURSIVE);
      assertThat(added(root, "HEAD")).as("not checked out").isEmpty();
    }
  }
}

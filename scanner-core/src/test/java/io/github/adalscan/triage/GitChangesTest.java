package io.github.adalscan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.Report;
import io.github.adalscan.testing.Expectations;
import io.github.adalscan.testing.Scans;
import io.github.adalscan.triage.change.ChangeException;
import io.github.adalscan.triage.change.GitChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitChangesTest {
  private static final String OLD = "a=https://graph.windows.net/\nb=1\nc=2\nd=3\n";

  @TempDir private Path root;
  private Optional<Git> opened = Optional.empty();

  @BeforeEach
  void commitOld() throws GitAPIException, IOException {
    opened = Optional.of(Git.init().setInitialBranch("main").setDirectory(root.toFile()).call());
    Scans.write(root, Map.of("app.properties", OLD, "sub/x.properties", OLD));
    commit("old");
    git().checkout().setCreateBranch(true).setName("work").call();
  }

  @AfterEach
  void close() {
    opened.ifPresent(Git::close);
  }

  private Git git() {
    return opened.orElseThrow();
  }

  private void commit(String message) throws GitAPIException {
    git().add().addFilepattern(".").call();
    git().add().setUpdate(true).addFilepattern(".").call();
    git()
        .commit()
        .setSign(false)
        .setMessage(message)
        .setAuthor("a", "a@example.com")
        .setCommitter("a", "a@example.com")
        .call();
  }

  private Report scan(Path folder, String revision) {
    try (GitChanges changes = GitChanges.since(revision, folder)) {
      TriageRequest triage = Scans.TRIAGE.withChanged(Optional.of(changes));
      return new Scanner()
          .scan(Scans.request(folder, true, 1).withTriage(triage), ScanListener.NONE);
    }
  }

  @Test
  void nothingChanged() {
    Report report = scan(root, "main");
    assertThat(report.findings()).isEmpty();
    assertThat(report.triage().outsideChange()).contains(2);
  }

  @Test
  void commitsAndTheWorkingTreeCount() throws GitAPIException, IOException {
    Scans.write(root, Map.of("app.properties", "z=0\n" + OLD + "e=https://graph.windows.net/\n"));
    commit("add one");
    Scans.write(root, Map.of("new.properties", "n=https://graph.windows.net/\n"));
    assertThat(Expectations.found(scan(root, "main").findings()))
        .containsExactly("app.properties:6 AADG0001", "new.properties:1 AADG0001");
    assertThat(scan(root, "HEAD").findings()).hasSize(1);
  }

  @Test
  void whatTheOtherBranchDidIsNoChange() throws GitAPIException, IOException {
    git().checkout().setName("main").call();
    Scans.write(root, Map.of("app.properties", "b=1\n"));
    commit("mend it there");
    git().checkout().setName("work").call();
    assertThat(scan(root, "main").findings()).isEmpty();
  }

  @Test
  void aRenamedFileAddsItsChangedLinesOnly() throws IOException {
    Files.delete(root.resolve("app.properties"));
    Scans.write(root, Map.of("renamed.properties", OLD + "e=https://graph.windows.net/\n"));
    assertThat(Expectations.found(scan(root, "main").findings()))
        .containsExactly("renamed.properties:5 AADG0001");
  }

  @Test
  void otherLineEndsAreNoChange() throws IOException {
    Scans.write(root, Map.of("app.properties", OLD.replace("\n", "\r\n")));
    assertThat(scan(root, "main").findings()).isEmpty();
  }

  @Test
  void aPartOfTheRepositoryIsScanned() throws IOException {
    Scans.write(root, Map.of("sub/x.properties", "y=https://graph.windows.net/\n" + OLD));
    assertThat(Expectations.found(scan(root.resolve("sub"), "main").findings()))
        .containsExactly("x.properties:1 AADG0001");
  }

  @Test
  void aChangeOfTheCodeFlowCounts() throws GitAPIException, IOException {
    String use =
        """
        import com.microsoft.aad.msal4j.*;
        import java.util.*;

        class Use {
          Object parameters() {
            return ClientCredentialParameters.builder(Collections.singleton(%s)).build();
          }
        }
        """;
    String scope =
        "class Scope {\n  static final String ALL =\n    \"https://graph.microsoft.com/Mail.Send\";\n}\n";
    Scans.write(
        root,
        Map.of(
            "Use.java",
            use.formatted("\"https://graph.microsoft.com/.default\""),
            "Scope.java",
            scope));
    commit("use");
    assertThat(scan(root, "HEAD").findings()).isEmpty();
    Scans.write(root, Map.of("Use.java", use.formatted("Scope.ALL")));
    assertThat(Expectations.found(scan(root, "HEAD").findings()))
        .containsExactly("Scope.java:3 FLW0001");
  }

  @Test
  void nothingThatTheRepositoryConfiguresIsRunAndNothingIsWritten() throws IOException {
    Path mark = root.resolveSibling(root.getFileName() + "-ran");
    StoredConfig config = git().getRepository().getConfig();
    config.setString("filter", "bad", "clean", "touch " + mark);
    config.setString("filter", "bad", "smudge", "touch " + mark);
    config.setString("core", null, "fsmonitor", "touch " + mark);
    config.save();
    Scans.write(root, Map.of(".gitattributes", "* filter=bad\n", "app.properties", OLD + "e=1\n"));
    long before = files();
    assertThat(scan(root, "main").findings()).isEmpty();
    assertThat(mark).doesNotExist();
    assertThat(files()).isEqualTo(before);
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.count();
    }
  }

  @Test
  void whatCannotBeReadIsRefused(@TempDir Path outside) {
    assertThatThrownBy(() -> GitChanges.since("nowhere", root))
        .isInstanceOf(ChangeException.class)
        .hasMessage("there is no revision 'nowhere'");
    assertThatThrownBy(() -> GitChanges.since("a..b^{", root)).isInstanceOf(ChangeException.class);
    assertThatThrownBy(() -> GitChanges.since("main", outside))
        .isInstanceOf(ChangeException.class)
        .hasMessageContaining("not within a git repository");
  }
}

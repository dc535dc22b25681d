package io.github.adalscan.source.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutReaderTest {
  private static final String ID = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path root;

  @BeforeEach
  void checkOut() throws IOException {
    write(".git/HEAD", "ref: refs/heads/feature/x\n");
    write(".git/refs/heads/feature/x", ID + "\n");
    write(
        ".git/config",
        """
        [core]
        \tbare = false
        [remote "fork"]
        \turl = https://example.org/fork.git
        [remote "origin"]
        \turl = https://user:token@example.com/o/r.git?x=1#y
        """);
    write("module/a/A.java", "class A {}\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void readsWhatIsCheckedOut() {
    Checkout found = CheckoutReader.read(root);
    assertThat(found.repository()).contains("https://example.com/o/r.git");
    assertThat(found.revision()).contains(ID);
    assertThat(found.branch()).contains("feature/x");
    assertThat(found.prefix()).isEmpty();
  }

  @Test
  void knowsTheWayFromTheRoot() {
    Checkout found = CheckoutReader.read(root.resolve("module/a"));
    assertThat(found.prefix()).isEqualTo("module/a");
    assertThat(found.fromRoot("A.java")).isEqualTo("module/a/A.java");
  }

  @Test
  void readsPackedReferencesDetachedHeadsAndWorktrees() throws IOException {
    Files.delete(root.resolve(".git/refs/heads/feature/x"));
    write(".git/packed-refs", "# pack-refs with: peeled\n" + ID + " refs/heads/feature/x\n");
    assertThat(CheckoutReader.read(root).revision()).contains(ID);
    write(".git/worktrees/w/HEAD", ID + "\n");
    write(".git/worktrees/w/commondir", "../..\n");
    write("w/.git", "gitdir: ../.git/worktrees/w\n");
    Checkout detached = CheckoutReader.read(root.resolve("w"));
    assertThat(detached.revision()).contains(ID);
    assertThat(detached.branch()).isEmpty();
    assertThat(detached.repository()).contains("https://example.com/o/r.git");
  }

  @Test
  void brokenRepositoriesAreNoFailure() throws IOException {
    write(".git/HEAD", "ref: ../../etc/passwd\n");
    write(".git/config", "[remote \"origin\"\nurl = %%\n");
    Checkout found = CheckoutReader.read(root);
    assertThat(found.revision()).isEmpty();
    assertThat(found.repository()).isEmpty();
    write(".git/HEAD", "");
    assertThat(CheckoutReader.read(root).revision()).isEmpty();
  }

  @Test
  void addressesAreFitToBePublished() {
    assertThat(RemoteAddress.publish("git@example.com:o/r.git"))
        .contains("ssh://example.com/o/r.git");
    assertThat(RemoteAddress.publish("ssh://git:secret@example.com:2222/o/r"))
        .contains("ssh://example.com:2222/o/r");
    assertThat(RemoteAddress.publish("/home/me/r.git")).isEmpty();
    assertThat(RemoteAddress.publish("file:///home/me/r.git")).isEmpty();
    assertThat(RemoteAddress.publish("C:\\work\\r")).isEmpty();
    assertThat(RemoteAddress.publish("../r")).isEmpty();
  }
}

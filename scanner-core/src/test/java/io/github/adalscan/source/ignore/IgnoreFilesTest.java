package io.github.adalscan.source.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.source.walk.Candidates;
import io.github.adalscan.source.walk.Trees;
import io.github.adalscan.source.walk.WalkOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoreFilesTest {
  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void realPath() throws IOException {
    root = temporary.toRealPath();
  }

  @Test
  void ignoreFilesAreObeyedWithoutARepositoryToo() throws IOException {
    Trees.write(root, ".gitignore", "target/\n*.log\n!keep.log\n/top.txt\n");
    Trees.candidates(root, "A.java", "target/B.java", "a.log", "keep.log", "top.txt", "d/top.txt");
    Trees.candidates(root, "d/target/C.java", "e/target");
    Candidates found = Trees.find(WalkOptions.DEFAULT, 2, root);
    assertThat(Trees.paths(found)).containsExactly("A.java", "d/top.txt", "e/target", "keep.log");
    assertThat(found.skipped()).isEqualTo(Map.of("ignored", 4L));
  }

  @Test
  void allIgnoringCanBeTurnedOff() throws IOException {
    Trees.write(root, ".gitignore", "*\n");
    Trees.write(root, ".adalscanignore", "*\n");
    Trees.candidates(root, "A.java");
    assertThat(Trees.paths(root)).isEmpty();
    WalkOptions options = WalkOptions.DEFAULT.withIgnoreFiles(false);
    assertThat(Trees.paths(Trees.find(options, 2, root))).containsExactly("A.java");
  }

  @Test
  void aNestedFileSpeaksForItsDirectory() throws IOException {
    Trees.write(root, ".gitignore", "*.tmp\n");
    Trees.write(root, "in/.gitignore", "!a.tmp\n/b.txt\n");
    Trees.candidates(root, "a.tmp", "b.txt", "in/a.tmp", "in/b.txt", "in/c/b.txt", "in/c/a.tmp");
    assertThat(Trees.paths(root)).containsExactly("b.txt", "in/a.tmp", "in/c/a.tmp", "in/c/b.txt");
  }

  @Test
  void nothingIsTakenBackFromAnIgnoredDirectory() throws IOException {
    Trees.write(root, ".gitignore", "out/\n!out/A.java\nlib/*\n!lib/B.java\n");
    Trees.candidates(root, "out/A.java", "lib/A.java", "lib/B.java");
    assertThat(Trees.paths(root)).containsExactly("lib/B.java");
  }

  @Test
  void theScannersOwnFileGoesBeforeGit() throws IOException {
    Trees.write(root, ".gitignore", "*.gen.java\n");
    Trees.write(root, ".adalscanignore", "!A.gen.java\nlegacy/\n");
    Trees.candidates(root, "A.gen.java", "B.gen.java", "x/A.gen.java", "x/legacy/C.java");
    assertThat(Trees.paths(root)).containsExactly("A.gen.java", "x/A.gen.java");
  }

  @Test
  void filesAboveTheRootHoldWithinARepository() throws IOException {
    Trees.write(root, ".git/HEAD", "");
    Trees.write(root, ".git/info/exclude", "*.priv\n");
    Trees.write(root, ".gitignore", "*.log\n/m/src/gone/\n/gone.txt\n");
    Trees.write(root, "m/.gitignore", "!keep.log\n");
    Trees.candidates(root, "m/src/a.log", "m/src/keep.log", "m/src/a.priv", "m/src/gone/A.java");
    Trees.candidates(root, "m/src/gone.txt", "gone.txt");
    assertThat(Trees.paths(root.resolve("m/src"))).containsExactly("gone.txt", "keep.log");
    assertThat(Trees.paths(root)).containsExactly("m/src/gone.txt", "m/src/keep.log");
  }

  @Test
  void filesAboveTheRootSayNothingOutsideOfARepository() throws IOException {
    Trees.write(root, ".gitignore", "*.java\n");
    Trees.candidates(root, "m/A.java");
    assertThat(Trees.paths(root.resolve("m"))).containsExactly("A.java");
  }

  @Test
  void aRootIsSearchedEvenWhenItIsIgnored() throws IOException {
    Trees.write(root, ".git/HEAD", "");
    Trees.write(root, ".gitignore", "target/\n");
    Trees.candidates(root, "target/classes/A.java");
    assertThat(Trees.paths(root)).isEmpty();
    assertThat(Trees.paths(root.resolve("target"))).containsExactly("classes/A.java");
    assertThat(Trees.paths(root.resolve("target/classes"))).containsExactly("A.java");
  }

  @Test
  void aRepositoryWithinTheTreeHasItsOwnRules() throws IOException {
    Trees.write(root, ".gitignore", "*.tmp\n");
    Trees.write(root, ".adalscanignore", "*.bak\n");
    Trees.write(root, "sub/.git", "gitdir: ../.git/modules/sub\n");
    Trees.candidates(root, "a.tmp", "sub/a.tmp", "sub/a.bak");
    assertThat(Trees.paths(root)).containsExactly("sub/a.tmp");
  }

  @Test
  void marksAndLineEndsOfOtherEditorsDoNoHarm() throws IOException {
    Trees.write(root, ".gitignore", "\uFEFF*.tmp\r\n\r\n# comment\r\nout/\r\n");
    Trees.candidates(root, "a.tmp", "out/A.java", "B.java");
    assertThat(Trees.paths(root)).containsExactly("B.java");
  }

  @Test
  void manyWildcardsTakeNoLongTime() throws IOException {
    Trees.write(root, ".gitignore", "**/a/".repeat(40) + "b\n");
    Trees.candidates(root, "a/".repeat(60) + "c/b", "a/".repeat(60) + "b");
    assertThat(Trees.paths(root)).containsExactly("a/".repeat(60) + "c/b");
  }
}

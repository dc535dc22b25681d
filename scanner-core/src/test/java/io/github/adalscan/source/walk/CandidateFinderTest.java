package io.github.adalscan.source.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.path.ScanRoots;
import io.github.adalscan.source.search.Prefilter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateFinderTest {
  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void realPath() throws IOException {
    root = temporary.toRealPath();
  }

  @Test
  void findsFilesWithAKeywordSortedByPath() throws IOException {
    Trees.candidates(root, "b/B.java", "a/z/Z.java", "a/A.java", "pom.xml");
    Trees.write(root, "a/Other.java", "nothing");
    Trees.write(root, "empty.txt", "");
    Trees.write(root, "lib/a.jar", "PK\0\0adal4j");
    Trees.candidates(root, ".git/config", ".hg/a", ".svn/a");
    Candidates found = Trees.find(WalkOptions.DEFAULT, 2, root);
    assertThat(Trees.paths(found)).containsExactly("a/A.java", "a/z/Z.java", "b/B.java", "pom.xml");
    assertThat(found.filesSeen()).isEqualTo(7);
    assertThat(found.bytesSeen()).isEqualTo(4 * "uses adal4j\n".length() + "nothing".length());
    assertThat(found.skipped()).containsOnly(java.util.Map.entry("binary", 1L));
    assertThat(found.notifications()).isEmpty();
    assertThat(found.files().get(0))
        .isEqualTo(
            new SourceFile("a/A.java", root.resolve("a/A.java"), FileKind.JAVA, FileContext.MAIN));
  }

  @Test
  void theDirectoriesAboveTheRootSayNothingAboutContexts() throws IOException {
    Path below = root.resolve("test/samples");
    Trees.candidates(below, "A.java", "src/test/java/B.java");
    List<SourceFile> files = Trees.find(WalkOptions.DEFAULT, 1, below).files();
    assertThat(files)
        .extracting(SourceFile::context)
        .containsExactly(FileContext.MAIN, FileContext.TEST);
  }

  @Test
  void anyNumberOfThreadsFindsTheSame() throws IOException {
    for (int i = 0; i < 400; i++) {
      Trees.candidates(root, "large/F" + i + ".java", "d" + i % 7 + "/e" + i % 13 + "/F.java");
    }
    Candidates one = Trees.find(WalkOptions.DEFAULT, 1, root);
    Candidates many = Trees.find(WalkOptions.DEFAULT, 5, root);
    assertThat(many.files()).isEqualTo(one.files()).hasSize(400 + 91);
    assertThat(many.filesSeen()).isEqualTo(one.filesSeen());
    assertThat(many.bytesSeen()).isEqualTo(one.bytesSeen());
  }

  @Test
  void aRootMayBeAFile() throws IOException {
    Trees.candidates(root, "src/test/A.java", "src/test/B.java");
    assertThat(Trees.paths(root.resolve("src/test/A.java"))).containsExactly("A.java");
  }

  @Test
  void severalRootsShareTheLongestDirectory() throws IOException {
    Trees.candidates(root, "p/one/A.java", "p/two/B.java", "p/three/C.java");
    assertThat(Trees.paths(root.resolve("p/one"), root.resolve("p/two")))
        .containsExactly("one/A.java", "two/B.java");
    assertThat(Trees.paths(root.resolve("p/one"), root.resolve("p/three/C.java")))
        .containsExactly("one/A.java", "three/C.java");
  }

  @Test
  void rootsBelowTheWorkingDirectoryAreRelativeToIt() throws IOException {
    Path base = root.resolve("base");
    Trees.candidates(base, "p/one/A.java", "p/two/B.java");
    List<Path> roots = List.of(base.resolve("p/one"), base.resolve("p/two"));
    assertThat(ScanRoots.of(roots, base).base()).isEqualTo(base);
    assertThat(ScanRoots.of(roots, root.resolve("other")).base()).isEqualTo(base.resolve("p"));
    assertThat(ScanRoots.of(roots.subList(0, 1), base).base()).isEqualTo(roots.get(0));
  }

  @Test
  void overlappingRootsCountOnce() throws IOException {
    Trees.candidates(root, "a/A.java", "a/b/B.java");
    Candidates found =
        Trees.find(
            WalkOptions.DEFAULT, 2, root, root.resolve("a"), root, root.resolve("a/b/B.java"));
    assertThat(Trees.paths(found)).containsExactly("a/A.java", "a/b/B.java");
    assertThat(found.filesSeen()).isEqualTo(2);
  }

  @Test
  void aRootThatDoesNotExistIsAnError() {
    assertThatThrownBy(() -> Trees.paths(root.resolve("nowhere")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void linksAreCountedAndNotFollowed(@TempDir Path outside) throws IOException {
    Trees.candidates(root, "a/A.java");
    Trees.candidates(outside, "B.java");
    link("a/loop", root);
    link("out", outside);
    link("a/Link.java", root.resolve("a/A.java"));
    link("dangling", root.resolve("nowhere"));
    Candidates found = Trees.find(WalkOptions.DEFAULT, 2, root);
    assertThat(Trees.paths(found)).containsExactly("a/A.java");
    assertThat(found.skipped()).containsEntry("symlink", 4L);
    assertThat(Trees.paths(root.resolve("out"))).containsExactly("B.java");
    assertThat(Trees.paths(root.resolve("a/Link.java"))).containsExactly("Link.java");
  }

  private void link(String name, Path target) throws IOException {
    try {
      Files.createSymbolicLink(root.resolve(name), target);
    } catch (UnsupportedOperationException | IOException e) {
      assumeThat(e).as("links can be made").isNull();
    }
  }

  @Test
  void whatCanNotBeReadIsToldAndPassedOver() throws IOException {
    Trees.candidates(root, "a/A.java", "shut/B.java", "c/C.java");
    File shut = root.resolve("shut").toFile();
    File file = root.resolve("c/C.java").toFile();
    assumeThat(shut.setReadable(false, false) && file.setReadable(false, false)).isTrue();
    assumeThat(Files.isReadable(shut.toPath())).as("permissions hold for this user").isFalse();
    try {
      Candidates found = Trees.find(WalkOptions.DEFAULT, 2, root);
      assertThat(Trees.paths(found)).containsExactly("a/A.java");
      assertThat(found.notifications())
          .extracting(Notification::path)
          .containsExactly("c/C.java", "shut");
      assertThat(found.skipped()).containsEntry("unreadable", 2L);
    } finally {
      assertThat(shut.setReadable(true) && file.setReadable(true)).isTrue();
    }
  }

  @Test
  void globsIncludeAndExclude() throws IOException {
    Trees.candidates(root, "a/A.java", "a/A.kt", "gen/B.java", "x/gen/C.java", "D.java");
    WalkOptions options = WalkOptions.DEFAULT.withGlobs(List.of("*.java"), List.of("gen/"));
    Candidates found = Trees.find(options, 2, root);
    assertThat(Trees.paths(found)).containsExactly("D.java", "a/A.java");
    assertThat(found.skipped()).containsEntry("excluded", 3L);
    WalkOptions anchored = WalkOptions.DEFAULT.withGlobs(List.of("/a/"), List.of());
    assertThat(Trees.paths(Trees.find(anchored, 2, root))).containsExactly("a/A.java", "a/A.kt");
  }

  @Test
  void largeFilesAreSearchedAndNamed() throws IOException {
    Trees.candidates(root, "Small.java");
    Trees.write(root, "Large.java", "x".repeat(2000) + Trees.KEYWORD);
    Candidates found = Trees.find(WalkOptions.DEFAULT.withMaxFileSize(1000), 1, root);
    assertThat(Trees.paths(found)).containsExactly("Large.java", "Small.java");
    assertThat(found.oversized()).containsExactly("Large.java");
  }

  @Test
  void aSecondSearchFindsWhatTheFirstDidNot() throws IOException {
    Trees.candidates(root, "A.java");
    IntStream.range(0, 200).forEach(i -> Trees.write(root, "b/B" + i + ".java", "GraphUrls.BASE"));
    Trees.write(root, "C.java", "GraphUrls and " + Trees.KEYWORD);
    Trees.write(root, "d.txt", "GraphUrls");
    Trees.write(root, "E.java", "nothing");
    Candidates first = Trees.find(WalkOptions.DEFAULT, 2, root);
    Prefilter second = Prefilter.of(List.of("graphurls"));
    Candidates java = first.search(second, Set.of(FileKind.JAVA), path -> true, 2);
    assertThat(java.files()).hasSize(200).allMatch(file -> file.path().startsWith("b/"));
    assertThat(first.search(second, EnumSet.allOf(FileKind.class), path -> true, 1).files())
        .hasSize(201);
    assertThat(
            first.search(second, Set.of(FileKind.JAVA), path -> path.endsWith("9.java"), 1).files())
        .hasSize(20);
  }

  @Test
  void aKeywordOfBuildFilesMakesNoFileWorthReadingThatDeclaresNoDependencies() throws IOException {
    Trees.write(root, "A.java", "package com.example.azure;");
    Trees.write(root, "B.java", "package com.example.azure; // adal4j");
    Trees.write(root, "C.kt", "package com.example.azure");
    for (String other : List.of("README.md", "dependabot.yml", "renovate.json")) {
      Trees.write(root, other, "com.example.azure");
    }
    Trees.write(root, "pom.xml", "<groupId>com.example.azure</groupId>");
    Prefilter prefilter =
        Prefilter.of(
            List.of("adal4j", "com.example.azure"),
            Set.of("com.example.azure"),
            Set.of(),
            Set.of());
    Candidates found = Trees.find(Lazy.known(prefilter), 1, root);
    assertThat(Trees.paths(found)).containsExactly("B.java", "C.kt", "pom.xml");
    assertThat(found.paths()).contains("A.java");
  }

  @Test
  void aWeakKeywordCountsBesideAnotherWordOnly() throws IOException {
    Trees.write(root, "a.json", "{\"clientSecret\": \"x\"}");
    Trees.write(root, "b.json", "{\"Azure\": {\"clientSecret\": \"x\"}}");
    Trees.write(root, "c.json", "{\"adal4j\": {\"clientSecret\": \"x\"}}");
    Trees.write(root, "d.json", "{\"azure\": {}}");
    Prefilter prefilter =
        Prefilter.of(
            List.of("adal4j", "clientsecret"),
            Set.of(),
            Set.of("clientsecret"),
            List.of("azure", "entra"));
    Candidates found = Trees.find(Lazy.known(prefilter), 1, root);
    assertThat(Trees.paths(found)).containsExactly("b.json", "c.json");
    assertThat(found.paths()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void filesWaitUntilThereIsAPrefilter(int threads) throws IOException {
    for (int i = 0; i < 300; i++) {
      Trees.candidates(root, "d" + i % 3 + "/F" + i + ".java");
    }
    Lazy<Prefilter> slow =
        Lazy.of(
            () -> {
              LockSupport.parkNanos(50_000_000);
              return Prefilter.of(List.of("adal4j"));
            });
    Candidates found = Trees.find(slow, threads, root);
    assertThat(found.files()).hasSize(300);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whyThereIsNoPrefilterComesOut(int threads) {
    Trees.candidates(root, "A.java");
    Lazy<Prefilter> broken = Lazy.of(() -> Prefilter.of(List.of("")));
    assertThatThrownBy(() -> Trees.find(broken, threads, root))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesInAnyScriptAreOpened() throws IOException {
    try {
      Trees.candidates(root, "gr\u00fcn/\u4e16\u754c \uD83D\uDE00.java");
    } catch (java.nio.file.InvalidPathException e) {
      assumeThat(e).as("the platform can spell the name").isNull();
    }
    assertThat(Trees.paths(root)).containsExactly("gr\u00fcn/\u4e16\u754c \uD83D\uDE00.java");
  }
}

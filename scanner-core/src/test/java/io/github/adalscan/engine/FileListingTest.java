package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.adalscan.source.walk.WalkOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scan looks at and why; links that are followed. */
class FileListingTest {
  private static final String GRAPH = "class A { String a = \"https://graph.windows.net\"; }\n";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(root().resolve("sub"));
    Files.writeString(root().resolve("A.java"), GRAPH);
    Files.writeString(root().resolve("sub/N.java"), "class N {}\n");
  }

  private Path root() {
    return folder.resolve("root");
  }

  private List<String> listed(WalkOptions options) {
    return FileListing.of(ScanRequest.of(List.of(root())).withFiles(options)).stream()
        .map(entry -> entry.path() + ": " + entry.why())
        .toList();
  }

  @Test
  void tellsWhatBecomesOfEachFile() throws IOException {
    Files.writeString(root().resolve("sub/.gitignore"), "# built\n*.tmp\n/gen/\n");
    Files.writeString(root().resolve("sub/a.tmp"), GRAPH);
    Files.writeString(Files.createDirectory(root().resolve("sub/gen")).resolve("G.java"), GRAPH);
    Files.writeString(Files.createDirectory(root().resolve("old")).resolve("O.java"), GRAPH);
    Files.write(root().resolve("b.bin"), new byte[] {1, 0, 0, 2});
    Files.writeString(root().resolve("Big.java"), GRAPH + " ".repeat(3_000));
    WalkOptions options =
        WalkOptions.DEFAULT.withMaxFileSize(2_000).withGlobs(List.of(), List.of("/old/"));
    assertThat(listed(options))
        .containsExactly(
            "A.java: read",
            "Big.java: read by its texts; larger than --max-file-size",
            "b.bin: binary",
            "old: excluded; /old/",
            "sub/.gitignore: searched; spells no keyword of a rule",
            "sub/N.java: searched; spells no keyword of a rule",
            "sub/a.tmp: ignored; sub/.gitignore:2: *.tmp",
            "sub/gen: ignored; sub/.gitignore:3: /gen/");
  }

  @Test
  void tellsThatNoIncludeMatches() {
    assertThat(listed(WalkOptions.DEFAULT.withGlobs(List.of("sub/**"), List.of())))
        .contains("A.java: excluded; no --include matches it");
  }

  @Test
  void linksAreFollowedOnDemandOutsideOfTheRootAndOnce() throws IOException {
    Path far = Files.createDirectory(folder.resolve("far"));
    Files.createDirectory(far.resolve("deep"));
    Files.writeString(far.resolve("deep/F.java"), GRAPH);
    link("b", far);
    link("a", far.resolve("deep"));
    link("c", far.resolve("deep/F.java"));
    link("up", folder);
    link("own", root().resolve("sub"));
    link("sub/loop", root());
    link("gone", folder.resolve("nowhere"));
    Files.createSymbolicLink(far.resolve("again"), far);
    assertThat(listed(WalkOptions.DEFAULT))
        .contains("a: symlink; --follow-symlinks reads it")
        .noneMatch(line -> line.contains("F.java"));
    assertThat(listed(WalkOptions.DEFAULT.withLinksFollowed(true)))
        .contains("a/F.java: read", "c: symlink; its target is read elsewhere")
        .contains("up: symlink; its target is read elsewhere")
        .contains("own: symlink; its target is read elsewhere")
        .contains("sub/loop: symlink; its target is read elsewhere")
        .contains("b/again: symlink; its target is read elsewhere")
        .contains("gone: symlink; it leads nowhere");
  }

  @Test
  void theSameLinkCountsForAnyNumberOfThreads() throws IOException {
    Path far = Files.createDirectory(folder.resolve("far"));
    Files.writeString(far.resolve("F.java"), GRAPH);
    for (int i = 0; i < 40; i++) {
      link("l" + i, far);
    }
    ScanRequest request =
        ScanRequest.of(List.of(root())).withFiles(WalkOptions.DEFAULT.withLinksFollowed(true));
    List<FileListing.Entry> one = FileListing.of(request.withJobs(1));
    assertThat(FileListing.of(request.withJobs(8))).isEqualTo(one);
    assertThat(one).anyMatch(entry -> entry.path().equals("l0/F.java"));
  }

  private void link(String name, Path target) throws IOException {
    try {
      Files.createSymbolicLink(root().resolve(name), target);
    } catch (UnsupportedOperationException | IOException impossible) {
      assumeThat(impossible).as("links are possible here").isNull();
    }
  }
}

package io.github.adalscan.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Globs of a file in {@code /repo} for a scan that begins elsewhere. */
class ConfigGlobsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getRoot();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "repo|src/gen/**|src/gen/**",
        "repo/src|src/gen/**|/gen/**",
        "repo/src|/src/gen|/gen",
        "repo/src|src/gen/|/gen/",
        "repo/src|*/gen/*.java|/gen/*.java",
        "repo/src|**/gen/**|/**/gen/**",
        "repo/src|*.tmp|*.tmp",
        "repo/src|test/**|-",
        "repo/src|/*.java|-",
        "repo/a/gen/b|**/gen/b/c|/**/gen/b/c /c",
        "repo/src|src|-",
        "repo/src/gen|src/gen/**|-",
        "repo/src/gen|gen|-",
        "|src/gen/**|/repo/src/gen/**",
        "|*.tmp|/repo/**/*.tmp",
        "other|src/gen/**|src/gen/**"
      })
  void excludes(String base, String glob, String expected) {
    Setting moved =
        new ConfigGlobs(ROOT.resolve("repo"), ROOT.resolve(base == null ? "" : base))
            .moved(new Setting("--exclude", List.of(glob), "file"));
    assertThat(moved.values())
        .containsExactlyInAnyOrderElementsOf(
            expected == null ? List.of() : Arrays.asList(expected.split(" ")));
  }

  /** A way for each choice of what the stars hold would be millions. */
  @Test
  @Timeout(10)
  void manyStarsInADeepFolder() {
    ConfigGlobs globs =
        new ConfigGlobs(ROOT.resolve("repo"), ROOT.resolve("repo/" + "a/".repeat(30)));
    assertThat(
            globs
                .moved(new Setting("--exclude", List.of("**/a/".repeat(12) + "x.java"), "f"))
                .values())
        .contains("/x.java")
        .hasSize(13);
  }

  /** Contexts hold for all of a folder that is named; nothing else is included by nothing. */
  @Test
  void contextsAndIncludes() {
    ConfigGlobs globs = new ConfigGlobs(ROOT.resolve("repo"), ROOT.resolve("repo/it/big"));
    assertThat(globs.moved(new Setting("--path-context", List.of("it/**=test"), "f")).values())
        .containsExactly("*=test");
    assertThat(globs.moved(new Setting("--include", List.of("src/**"), "f")).values())
        .hasSize(1)
        .doesNotContain("*", "src/**");
    assertThat(globs.moved(new Setting("--fail-on", List.of("note"), "f")).values())
        .containsExactly("note");
  }
}

package io.github.adalscan.source.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.junit.jupiter.api.Test;

final class GlobsTest {
  private static final List<String> PATTERNS =
      List.of(
          "*.sarif",
          "/a.json",
          "gen",
          "gen/",
          "/gen/**",
          "**/gen",
          "a/*/b",
          "a*c",
          "a?c",
          "x[12]",
          "src/**/gen/*.java",
          "*");
  private static final List<String> PATHS =
      List.of(
          "a.json",
          "b/a.json",
          "x.sarif",
          "b/x.sarif/c",
          "gen",
          "gen/x",
          "a/gen/x/y",
          "a/x/b",
          "a/x/b/c",
          "abc",
          "b/abc",
          "x1",
          "x3",
          "src/gen/A.java",
          "src/b/c/gen/A.java",
          "regenerate");

  @Test
  void agreesWithTheRulesOfGit() {
    for (String pattern : PATTERNS) {
      Globs globs = new Globs(List.of(pattern));
      FastIgnoreRule rule = new FastIgnoreRule(pattern);
      for (String path : PATHS) {
        for (boolean directory : new boolean[] {true, false}) {
          assertThat(globs.matches(path, directory))
              .as("%s about %s", pattern, path)
              .isEqualTo(rule.isMatch(path, directory, false));
          String name = path.substring(path.lastIndexOf('/') + 1);
          assertThat(globs.mayMatch(name) || !rule.isMatch(path, directory, true))
              .as("%s about the name %s", pattern, name)
              .isTrue();
        }
      }
    }
  }
}

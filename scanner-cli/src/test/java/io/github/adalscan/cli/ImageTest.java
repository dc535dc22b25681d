package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The container image, as far as it can be looked at without building it. */
class ImageTest {
  private static final Template DOCKERFILE = Template.of("Dockerfile");

  private static List<String> instructions() {
    return DOCKERFILE
        .text()
        .replace("\\\n", " ")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @Test
  void buildsInOneStageAndRunsInAnother() {
    List<String> bases = instructions().stream().filter(l -> l.startsWith("FROM ")).toList();
    assertThat(bases).hasSize(2);
    assertThat(bases.get(0)).endsWith(" AS build");
    assertThat(bases).allMatch(base -> base.contains(":17") || base.contains("-17"));
    assertThat(instructions()).contains("COPY --from=build /opt/adalscan /opt/adalscan");
  }

  @Test
  void runsAsNobodyInParticular() {
    List<String> all = instructions();
    int user = all.lastIndexOf("USER 10001:10001");
    assertThat(user).isPositive();
    assertThat(all.subList(user, all.size())).noneMatch(line -> line.startsWith("RUN "));
    assertThat(all).contains("ENTRYPOINT [\"adalscan\"]", "ENV LC_ALL=C.UTF-8");
    assertThat(all).noneMatch(line -> line.startsWith("ADD "));
  }

  @Test
  void whatTheDistributionHoldsIsNotIgnored() throws IOException {
    Path root = DOCKERFILE.file().resolveSibling("scanner-cli/src/main/assembly/distribution.xml");
    List<String> ignored = Template.of(".dockerignore").text().lines().toList();
    assertThat(ignored).contains(".git", "**/target");
    assertThat(Files.readString(root))
        .contains("README.md", "CHANGELOG.md")
        .doesNotContain(ignored.stream().filter(l -> l.matches("\\w+")).toArray(String[]::new));
  }
}

package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule that {@code CONTRIBUTING.md} shows works as it stands there. */
class ContributingTest {
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern BAD = Pattern.compile("bad: \\|\n +(.+)\n");
  private static final Pattern GOOD = Pattern.compile("good: \\|\n +(.+)\n");

  @TempDir private Path folder;

  @Test
  void theRuleFindsItsBadExampleAndNotItsGoodOne() throws IOException {
    List<String> blocks = all(BLOCK, Template.of("CONTRIBUTING.md").text());
    write("own/catalog/own.yaml", blocks.get(0));
    write("own/own.yaml", blocks.get(1));
    write("code/bad.js", all(BAD, blocks.get(1)).get(0));
    write("code/good.js", all(GOOD, blocks.get(1)).get(0));
    ProgramRun run =
        ProgramRun.of(
            "--rules", folder.resolve("own").toString(), "-q", folder.resolve("code").toString());
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("bad.js:1:16: error OWN0001").doesNotContain("good.js");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}

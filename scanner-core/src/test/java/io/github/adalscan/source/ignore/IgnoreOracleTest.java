package io.github.adalscan.source.ignore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.adalscan.source.walk.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random trees with random ignore files: the walk must see what git does not ignore. */
class IgnoreOracleTest {
  private static final List<String> NAMES =
      List.of("a", "b", "ab", "a.txt", "b.txt", "abc.txt", "target", "A b", ".c", "a.b.txt", "!x");
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "ab",
          "*",
          "**",
          "*.txt",
          "a*",
          "*b",
          "a*c.txt",
          "?",
          "?.txt",
          "[ab]",
          "[!a].txt",
          "target",
          "A b",
          ".c",
          "a.*",
          "*.b.*",
          "\\a",
          "\\!x",
          "abc.txt");
  private static final int ROUNDS = 60;

  @TempDir Path temporary;

  @Test
  void agreesWithGit() throws IOException, InterruptedException {
    assumeThat(hasGit()).as("git is on the path").isTrue();
    for (int round = 0; round < ROUNDS; round++) {
      Path root = Files.createDirectory(temporary.toRealPath().resolve("r" + round));
      Random random = new Random(round);
      List<String> files = grow(root, random);
      List<String> rules = new ArrayList<>();
      rules.add(ignoreFile(root, ".gitignore", random));
      rules.add(ignoreFile(root, "a/.gitignore", random));
      rules.add(ignoreFile(root, "target/b/.gitignore", random));
      git(root, List.of("init", "-q"), "");
      TreeSet<String> expected = new TreeSet<>(files);
      expected.removeAll(git(root, List.of("check-ignore", "--no-index", "--stdin"), lines(files)));
      assertThat(Trees.paths(root))
          .as("round %d: %s", round, rules)
          .containsExactlyElementsOf(expected);
    }
  }

  private static List<String> grow(Path root, Random random) {
    TreeSet<String> files = new TreeSet<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder path = new StringBuilder(pick(NAMES, random));
      for (int depth = random.nextInt(4); depth > 0; depth--) {
        path.append('/').append(pick(NAMES, random));
      }
      String file = path + "/f" + random.nextInt(3) + pick(List.of("", ".txt", ".b.txt"), random);
      if (files.add(file)) {
        Trees.candidates(root, file);
      }
    }
    return List.copyOf(files);
  }

  private static String ignoreFile(Path root, String path, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(7); i >= 0; i--) {
      text.append(pick(List.of("", "", "", "!", "#"), random));
      text.append(pick(List.of("", "", "/", "**/"), random));
      text.append(pick(PIECES, random));
      for (int parts = random.nextInt(3); parts > 0; parts--) {
        text.append('/').append(pick(PIECES, random));
      }
      text.append(pick(List.of("", "", "/", "/*", "/**", " "), random)).append('\n');
    }
    Trees.write(root, path, text.toString());
    return path + ": " + text.toString().replace("\n", " | ");
  }

  private static <T> T pick(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String lines(List<String> files) {
    return String.join("\n", files) + "\n";
  }

  private static boolean hasGit() throws InterruptedException {
    try {
      git(Path.of("").toAbsolutePath(), List.of("--version"), "");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> git(Path directory, List<String> arguments, String input)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.excludesFile="));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder
        .environment()
        .put("GIT_CEILING_DIRECTORIES", directory.resolve("..").normalize().toString());
    Process process = builder.start();
    try (var sink = process.getOutputStream()) {
      sink.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.lines().toList();
  }
}

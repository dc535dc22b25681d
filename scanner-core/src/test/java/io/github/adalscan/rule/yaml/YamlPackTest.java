package io.github.adalscan.rule.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class YamlPackTest {
  private static final Path RESOURCES =
      Path.of(System.getProperty("adalscan.root"), "rules", "src", "main", "resources");

  static List<Path> bundled() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource
  void bundled(Path file) throws IOException {
    String name = file.getFileName().toString();

    YamlNode parsed = YamlReader.read(name, Files.readString(file));

    assertThat(YamlPack.read(name, YamlPack.write(parsed))).isEqualTo(parsed);
    assertThat(Bundled.yaml(name, "/" + RESOURCES.relativize(file)))
        .as("what the build packed")
        .isEqualTo(parsed);
  }

  @Test
  void numbersOfSeveralBytes() {
    YamlNode far = new YamlNode.Scalar("é𝄞".repeat(9000), new Mark("a", 128, 3_000_000));

    assertThat(YamlPack.read("a", YamlPack.write(far))).isEqualTo(far);
  }

  @Test
  void orderOfKeysStays() {
    YamlNode parsed = YamlReader.read("a", "z: [1, 2]\na: {}\nm: {k: ''}\n");

    YamlNode.Mapping unpacked = (YamlNode.Mapping) YamlPack.read("a", YamlPack.write(parsed));

    assertThat(unpacked.entries().keySet()).containsExactly("z", "a", "m");
  }

  @Test
  void leavesKeysOut() {
    YamlNode parsed = YamlReader.read("a", "- {id: A, more: [{id: B}], last: z}\n- {more: y}\n");

    YamlNode read = YamlPack.read("a", YamlPack.write(parsed), Set.of("more"));

    assertThat(((YamlNode.Sequence) read).items())
        .extracting(item -> ((YamlNode.Mapping) item).entries().keySet())
        .containsExactly(Set.of("id", "last"), Set.of());
  }
}

package io.github.adalscan.rule;

import io.github.adalscan.rule.yaml.Bundled;
import io.github.adalscan.rule.yaml.YamlPack;
import io.github.adalscan.rule.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Packs the YAML files of the rules module; a step of the build. */
public final class RulePacker {
  private RulePacker() {}

  /**
   * Packs all YAML files below a folder of resources.
   *
   * @param arguments the folder to read and the folder to write
   */
  public static void main(String[] arguments) throws IOException {
    pack(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static void pack(Path from, Path to) throws IOException {
    Path root = from.resolve(Bundled.ROOT.replace("/", ""));
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    for (Path file : files) {
      Path packed = to.resolve(from.relativize(file) + YamlPack.SUFFIX);
      Files.createDirectories(packed.toAbsolutePath().getParent());
      String name = String.valueOf(file.getFileName());
      Files.write(packed, YamlPack.write(YamlReader.read(name, Files.readString(file))));
    }
  }
}

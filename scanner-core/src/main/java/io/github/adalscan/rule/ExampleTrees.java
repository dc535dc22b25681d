package io.github.adalscan.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the examples of the bundled rules as source trees. Scanning them takes every analysis
 * through its paces, so that the class-data archive holds the classes of all.
 */
public final class ExampleTrees {
  private ExampleTrees() {}

  /**
   * Writes them.
   *
   * @param arguments the folder to write, which gets a folder for each example
   */
  public static void main(String[] arguments) throws IOException {
    for (Rule rule : RuleSetLoader.bundled().rules()) {
      int number = 0;
      for (Example example : rule.examples()) {
        write(Path.of(arguments[0], rule.id().value() + "-" + ++number), example);
      }
    }
  }

  private static void write(Path root, Example example) throws IOException {
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      Path path = root.resolve(file.getKey()).toAbsolutePath();
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}

package io.github.adalscan.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies a directory of compiled classes, and gives each lambda a class of its own on the way. The
 * first use of a lambda makes Java link a call site, which takes it about a tenth of a millisecond
 * even when the class-data archive holds the lambda; a class of that archive takes a tenth of this.
 */
public final class LambdaClasses {
  private LambdaClasses() {}

  /**
   * Runs the step.
   *
   * @param arguments the directory of classes, and the one to write, which is emptied first
   */
  public static void main(String[] arguments) throws IOException {
    rewrite(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  /**
   * Copies a directory.
   *
   * @param from holds class files and anything else, which is copied as it is
   * @param to is emptied first
   */
  static void rewrite(Path from, Path to) throws IOException {
    delete(to);
    List<Path> files = files(from);
    ClassFiles classes = new ClassFiles();
    for (Path file : files) {
      if (isClass(file)) {
        classes.add(Files.readAllBytes(file));
      } else {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    classes.giveLambdasClasses();
    classes.write(to);
  }

  private static boolean isClass(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".class") && !name.equals("module-info.class");
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> all = Files.walk(root)) {
        all.sorted(Comparator.reverseOrder()).forEach(LambdaClasses::deleteOne);
      }
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

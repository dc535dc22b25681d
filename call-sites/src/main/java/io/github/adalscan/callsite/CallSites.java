package io.github.adalscan.callsite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies a directory of compiled classes, and replaces on the way the call sites that Java would
 * link when they are first used: each lambda gets a class of its own, and {@code hashCode} and
 * {@code equals} of records are written out. Linking the site of a lambda takes about a tenth of a
 * millisecond even when the class-data archive holds it, that of a record several; a class of that
 * archive takes a tenth of the first.
 */
public final class CallSites {
  private CallSites() {}

  /**
   * Runs the step.
   *
   * @param arguments the directory of classes, the one to write, which is emptied first, and the
   *     file to write that names all classes, as a class-data archive wants them
   */
  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[2]), rewrite(Path.of(arguments[0]), Path.of(arguments[1])));
  }

  /**
   * Copies a directory.
   *
   * @param from holds class files and anything else, which is copied as it is
   * @param to is emptied first
   * @return the internal names of all classes written
   */
  static List<String> rewrite(Path from, Path to) throws IOException {
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
    classes.rewrite();
    classes.write(to);
    return classes.names();
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
        all.sorted(Comparator.reverseOrder()).forEach(CallSites::deleteOne);
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

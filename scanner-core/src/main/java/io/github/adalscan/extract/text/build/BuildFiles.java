package io.github.adalscan.extract.text.build;

import java.util.List;
import java.util.Locale;

/** Tells by its name whether a source is part of a build. */
final class BuildFiles {
  private static final List<String> ENDINGS =
      List.of(".sbt", ".sc", ".kts", ".bzl", ".bazel", "/workspace");
  private static final List<String> FOLDERS =
      List.of("/buildsrc/", "/build-logic/", "/build-conventions/");

  private BuildFiles() {}

  static boolean isOne(String path) {
    String name = "/" + path.toLowerCase(Locale.ROOT);
    boolean sbt = name.endsWith(".scala") && name.contains("/project/");
    return sbt
        || ENDINGS.stream().anyMatch(name::endsWith)
        || FOLDERS.stream().anyMatch(name::contains);
  }
}

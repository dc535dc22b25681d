package io.github.adalscan.source.kind;

import io.github.adalscan.source.path.PathNames;
import java.util.List;
import java.util.Set;

/** Where code lies that shows how to use something. */
final class SampleConventions {
  private static final Set<String> DIRECTORIES =
      Set.of(
          "sample",
          "samples",
          "example",
          "examples",
          "demo",
          "demos",
          "quickstart",
          "quickstarts",
          "tutorial",
          "tutorials");
  private static final List<String> DIRECTORY_ENDS =
      List.of(
          "-sample",
          "-samples",
          ".samples",
          "-example",
          "-examples",
          "-demo",
          "-demos",
          "-quickstart",
          "-quickstarts",
          "-tutorial");
  private static final Set<String> DOMAINS = Set.of("com", "org", "net", "io");

  private SampleConventions() {}

  static boolean apply(PathNames names) {
    String before = "";
    for (String name : names.leadingDirectories()) {
      // com/example is the package that project generators write
      boolean sample = DIRECTORIES.contains(name) && !DOMAINS.contains(before);
      if (sample || DIRECTORY_ENDS.stream().anyMatch(name::endsWith)) {
        return true;
      }
      before = name;
    }
    return false;
  }
}

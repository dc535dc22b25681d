package io.github.adalscan.source.kind;

import io.github.adalscan.source.path.PathNames;
import java.util.List;
import java.util.Set;

/** Where tests lie and how their files are called. */
final class TestConventions {
  private static final Set<String> DIRECTORIES =
      Set.of(
          "test",
          "tests",
          "__tests__",
          "testdata",
          "test-data",
          "testfixtures",
          "test-fixtures",
          "test-resources",
          "testresources",
          "androidtest",
          "integration-test",
          "integrationtest",
          "integrationtests",
          "inttest",
          "functionaltest",
          "functionaltests",
          "e2e");
  private static final List<String> DIRECTORY_ENDS =
      List.of("-test", "-tests", "_test", "_tests", ".test", ".tests");
  private static final List<String> JVM_STEM_ENDS =
      List.of("Test", "Tests", "TestCase", "TestBase", "ITCase");

  private TestConventions() {}

  static boolean apply(PathNames names) {
    List<String> directories = names.leadingDirectories();
    for (int i = 0; i < directories.size(); i++) {
      boolean inSrc = i > 0 && directories.get(i - 1).equals("src");
      if (isTestDirectory(directories.get(i), inSrc)) {
        return true;
      }
    }
    return !names.inMainSourceSet() && isTestFile(names);
  }

  private static boolean isTestDirectory(String name, boolean inSrc) {
    if (DIRECTORIES.contains(name)
        || DIRECTORY_ENDS.stream().anyMatch(name::endsWith)
        || name.startsWith("tests_")) {
      return true;
    }
    // "it" elsewhere is a country or a language
    return inSrc && (name.equals("it") || name.endsWith("test"));
  }

  private static boolean isTestFile(PathNames names) {
    String stem = names.stem();
    if (names.extensionIs("java", "kt", "scala", "groovy", "cs", "vb")) {
      return JVM_STEM_ENDS.stream().anyMatch(stem::endsWith)
          || startsWithTestWord(stem)
          || endsWithIt(stem)
          || (stem.endsWith("Spec") && !names.extensionIs("java"));
    }
    return isScriptTest(names, stem);
  }

  private static boolean isScriptTest(PathNames names, String stem) {
    String file = names.file();
    if (names.extensionIs("js", "jsx", "ts", "tsx", "mjs")) {
      return file.contains(".test.") || file.contains(".spec.");
    }
    if (names.extensionIs("py")) {
      return stem.startsWith("test_") || stem.endsWith("_test") || stem.equals("conftest");
    }
    return (names.extensionIs("go") && stem.endsWith("_test"))
        || (names.extensionIs("rb") && isRubyTest(names, stem))
        || file.endsWith(".Tests.ps1");
  }

  private static boolean isRubyTest(PathNames names, String stem) {
    return stem.endsWith("_spec") || stem.endsWith("_test") || names.hasAny(Set.of("spec"));
  }

  private static boolean startsWithTestWord(String stem) {
    return stem.length() > 4 && stem.startsWith("Test") && Character.isUpperCase(stem.charAt(4));
  }

  /** {@code LoginIT}, not {@code EXIT}. */
  private static boolean endsWithIt(String stem) {
    int length = stem.length();
    return length > 2 && stem.endsWith("IT") && Character.isLowerCase(stem.charAt(length - 3));
  }
}

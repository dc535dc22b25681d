package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Report;
import io.github.adalscan.testing.Expectations;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code testdata/GROUP} is scanned as a project of its own, with all rules: what
 * the comments expect is found, nothing else is, and only broken files cause notifications.
 */
class TestdataTest {
  private static final Path TESTDATA = Scans.repository().resolve("testdata");

  @TestFactory
  Stream<DynamicTest> ok() throws IOException {
    return group("ok", expected -> expected == 0);
  }

  @TestFactory
  Stream<DynamicTest> err() throws IOException {
    return group("err", expected -> expected > 0);
  }

  @TestFactory
  Stream<DynamicTest> projects() throws IOException {
    return group("projects", expected -> expected > 0);
  }

  @TestFactory
  Stream<DynamicTest> regressions() throws IOException {
    return group("regressions", expected -> true);
  }

  private static Stream<DynamicTest> group(String group, Predicate<Integer> size)
      throws IOException {
    return folders(group).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    group + "/" + folder.getFileName(), () -> check(folder, size)));
  }

  private static void check(Path folder, Predicate<Integer> size) throws IOException {
    Report report = Scans.all(folder);
    Set<String> expected = Expectations.of(Scans.read(folder));
    Set<String> found = Expectations.found(report.findings());
    SoftAssertions.assertSoftly(
        check -> {
          check.assertThat(without(expected, found)).as("missing").isEmpty();
          check.assertThat(without(found, expected)).as("surplus").isEmpty();
          check.assertThat(report.notifications()).extracting(Notification::message).isEmpty();
          check.assertThat(size.test(expected.size())).as("fits the group").isTrue();
        });
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static List<Path> folders(String group) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> paths = Files.list(TESTDATA.resolve(group))) {
      paths.filter(Files::isDirectory).sorted().forEach(folders::add);
    }
    assertThat(folders).isNotEmpty();
    return folders;
  }
}

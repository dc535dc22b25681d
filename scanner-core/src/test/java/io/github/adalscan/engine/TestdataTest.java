package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Report;
import io.github.adalscan.testing.Expectations;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
  private static final Pattern NOTICE = Pattern.compile("notice: ([a-z-]+)");

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

  @TestFactory
  Stream<DynamicTest> broken() throws IOException {
    return folders("broken").stream()
        .map(
            folder ->
                DynamicTest.dynamicTest("broken/" + folder.getFileName(), () -> broken(folder)));
  }

  /** Findings come all the same, and each broken file says what its notification is. */
  private static void broken(Path folder) throws IOException {
    Report report = Scans.all(folder);
    check(folder, report.findings(), size -> size > 0);
    Set<String> notices = new TreeSet<>();
    report.notifications().forEach(n -> notices.add(n.path() + " " + n.kind().id()));
    assertThat(notices).isEqualTo(expectedNotices(Scans.read(folder)));
  }

  /** {@code notice: KIND} anywhere in a file. */
  private static Set<String> expectedNotices(Map<String, String> files) {
    Set<String> all = new TreeSet<>();
    files.forEach(
        (path, content) ->
            NOTICE.matcher(content).results().forEach(m -> all.add(path + " " + m.group(1))));
    return all;
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
    check(folder, report.findings(), size);
    assertThat(report.notifications()).extracting(Notification::message).isEmpty();
  }

  private static void check(Path folder, List<Finding> findings, Predicate<Integer> size)
      throws IOException {
    Set<String> expected = Expectations.of(Scans.read(folder));
    Set<String> found = Expectations.found(findings);
    SoftAssertions.assertSoftly(
        check -> {
          check.assertThat(without(expected, found)).as("missing").isEmpty();
          check.assertThat(without(found, expected)).as("surplus").isEmpty();
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

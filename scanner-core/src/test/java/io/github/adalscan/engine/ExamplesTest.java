package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Report;
import io.github.adalscan.rule.Example;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.testing.Expectations;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples of every rule hold: what they expect is found, and nothing else is. */
class ExamplesTest {
  @TestFactory
  List<DynamicTest> examples(@TempDir Path folder) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : RuleSetLoader.bundled().rules()) {
      int number = 0;
      for (Example example : rule.examples()) {
        Path root = folder.resolve(rule.id() + "-" + ++number);
        String name = rule.id() + " " + number + (example.bad() ? " bad: " : " good: ");
        tests.add(DynamicTest.dynamicTest(name + example.about(), () -> check(example, root)));
      }
    }
    return tests;
  }

  private static void check(Example example, Path root) throws IOException {
    Files.createDirectories(root);
    Scans.write(root, example.files());
    Report report = Scans.all(root);
    assertThat(Expectations.found(report.findings())).isEqualTo(Expectations.of(example.files()));
    assertThat(report.notifications()).isEmpty();
  }
}

package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.finding.FindingText;
import io.github.adalscan.rule.Example;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.testing.Expectations;
import io.github.adalscan.testing.Golden;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of every rule hold: what they expect is found, and nothing else is. {@code
 * golden/messages.tsv} holds what each rule says there: its precision, and for each level the first
 * message and the first line of what to write instead.
 */
class ExamplesTest {
  @TestFactory
  List<DynamicTest> examples(@TempDir Path folder) {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, String> messages = new TreeMap<>();
    for (Rule rule : RuleSetLoader.bundled().rules()) {
      int number = 0;
      for (Example example : rule.examples()) {
        Path root = folder.resolve(rule.id() + "-" + ++number);
        String name = rule.id() + " " + number + (example.bad() ? " bad: " : " good: ");
        tests.add(
            DynamicTest.dynamicTest(
                name + example.about(), () -> check(rule, example, root, messages)));
      }
    }
    tests.add(DynamicTest.dynamicTest("messages", () -> check(messages)));
    return tests;
  }

  private static void check(Rule rule, Example example, Path root, Map<String, String> messages)
      throws IOException {
    Files.createDirectories(root);
    Scans.write(root, example.files());
    Report report = Scans.all(root);
    for (Finding finding : report.findings()) {
      if (finding.rule().equals(rule.id())) {
        String key =
            rule.id().value()
                + "\t"
                + finding.level().id()
                + "\t"
                + rule.descriptor().precision().id();
        messages.putIfAbsent(key, finding.message() + "\t" + firstLine(finding));
        assertThat(finding.replacement().isPresent() || rule.wording().instead().isEmpty())
            .as("what to write instead of %s", finding.message())
            .isTrue();
      }
    }
    assertThat(Expectations.found(report.findings())).isEqualTo(Expectations.of(example.files()));
    assertThat(report.notifications()).isEmpty();
  }

  private static String firstLine(Finding finding) {
    return FindingText.instead(finding).lines().findFirst().orElse("");
  }

  private static void check(Map<String, String> messages) throws IOException {
    StringBuilder text = new StringBuilder("# rule, level, precision, message, instead\n");
    messages.forEach((key, message) -> text.append(key).append('\t').append(message).append('\n'));
    Golden.check(
        Golden.root().resolve("scanner-core/src/test/resources/golden/messages.tsv"),
        text.toString());
    assertThat(
            messages.keySet().stream().map(key -> key.substring(0, key.indexOf('\t'))).distinct())
        .as("rules without a message in their own examples")
        .containsAll(
            RuleSetLoader.bundled().rules().stream().map(rule -> rule.id().value()).toList());
  }
}

package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Report;
import io.github.adalscan.model.RuleId;
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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The findings that a rule's examples show come from that rule, and from it alone. */
class RuleOwnershipTest {
  @TestFactory
  List<DynamicTest> badExamples(@TempDir Path folder) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : RuleSetLoader.bundled().rules()) {
      int number = 0;
      for (Example example : rule.examples()) {
        Path root = folder.resolve(rule.id() + "-" + ++number);
        if (example.bad()) {
          String name = rule.id() + ": " + example.about();
          tests.add(DynamicTest.dynamicTest(name, () -> check(rule.id(), example, root)));
        }
      }
    }
    return tests;
  }

  private static void check(RuleId rule, Example example, Path root) throws IOException {
    Files.createDirectories(root);
    Scans.write(root, example.files());
    Set<String> expected = Expectations.of(example.files());
    Set<String> own = ofRule(rule, expected);
    assertThat(own).as("the example shows its rule").isNotEmpty();

    Set<String> without = Expectations.found(scan(root, Set.of(), Set.of(rule)).findings());
    assertThat(ofRule(rule, without)).as("switched off").isEmpty();
    expected.removeAll(own);
    assertThat(without).as("the other rules").containsAll(expected);

    if (rule.value().equals("SUP0004")) {
      return; // It judges the findings of the other rules.
    }
    Set<String> only = Expectations.found(scan(root, Set.of(rule), Set.of()).findings());
    assertThat(only).as("alone").isEqualTo(own);
  }

  private static Set<String> ofRule(RuleId rule, Set<String> marks) {
    Set<String> own = new java.util.TreeSet<>(marks);
    own.removeIf(mark -> !mark.endsWith(" " + rule.value()));
    return own;
  }

  private static Report scan(Path root, Set<RuleId> only, Set<RuleId> excluded) {
    RuleSelection rules = new RuleSelection(only, excluded, Set.of(), true, Map.of());
    ScanRequest request = Scans.request(root, true, 1).withRules(rules);
    return new Scanner().scan(request, ScanListener.NONE);
  }
}

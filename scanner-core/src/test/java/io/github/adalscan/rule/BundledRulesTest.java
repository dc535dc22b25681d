package io.github.adalscan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Level;
import io.github.adalscan.model.Precision;
import io.github.adalscan.model.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about rules. */
final class BundledRulesTest {
  private static final RuleSet RULES = RuleSetLoader.bundled();
  private static final Pattern EXPECT =
      Pattern.compile("expect(?:-next)?: ((?:[A-Z]+[0-9]{4} ?)+)");
  private static final List<String> HEADINGS =
      List.of("## What it finds", "## Why it fails", "## Do instead", "## Limits", "## References");

  static Stream<Rule> rules() {
    return RULES.rules().stream();
  }

  @Test
  void idsThatWereAgreedAreThere() {
    assertThat(RULES.rules())
        .extracting(rule -> rule.id().value())
        .isSorted()
        .contains("ADAL0001", "ADAL0002", "ADAL0003", "ADAL0004", "ADAL0005")
        .contains("AADG0001", "AADG0002", "AADG0003", "AADG0004", "AADG0005", "AADG0008")
        .contains(
            "ADAL0101", "ADAL0102", "ADAL0103", "ADAL0104", "ADAL0105", "ADAL0106", "ADAL0107");
  }

  @Test
  void levelsFollowTheKindOfFinding() {
    assertThat(level("ADAL0003")).isEqualTo(Level.ERROR);
    assertThat(level("ADAL0004")).isEqualTo(Level.WARNING);
    assertThat(level("AADG0001")).isEqualTo(Level.ERROR);
    assertThat(level("AADG0002")).isEqualTo(Level.NOTE);
    assertThat(RULES.find("AADG0002").orElseThrow().descriptor().precision())
        .isEqualTo(Precision.LOW);
    assertThat(RULES.active(false).find("AADG0002")).isEmpty();
  }

  private static Level level(String id) {
    return RULES.find(id).orElseThrow().descriptor().level();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void textsAreWellFormed(Rule rule) {
    assertThat(rule.descriptor().name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)+");
    assertThat(rule.descriptor().title())
        .doesNotEndWith(".")
        .matches("[A-Z].*")
        .hasSizeLessThan(80);
    assertThat(rule.descriptor().message()).doesNotEndWith(".").hasSizeLessThan(160);
    assertThat(rule.descriptor().tags()).isNotEmpty().allMatch(tag -> tag.matches("[a-z0-9-]+"));
    if (rule.descriptor().tags().contains("retired")) {
      assertThat(rule.descriptor().cwe()).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void guidanceHasTheFixedHeadings(Rule rule) {
    List<String> found = new ArrayList<>();
    rule.descriptor().guidance().lines().filter(line -> line.startsWith("#")).forEach(found::add);
    assertThat(found).isEqualTo(HEADINGS);
    assertThat(rule.descriptor().guidance().lines())
        .allMatch(line -> line.length() <= 140 || line.contains("](https:"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void referencesAreAddressesThatTheGuidanceNames(Rule rule) {
    assertThat(rule.descriptor().references())
        .isNotEmpty()
        .allMatch(reference -> reference.startsWith("https://"))
        .allMatch(reference -> rule.descriptor().guidance().contains("](" + reference + ")"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void examplesShowBothSides(Rule rule) {
    assertThat(rule.examples().stream().filter(Example::bad)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(rule.examples().stream().filter(e -> !e.bad())).hasSizeGreaterThanOrEqualTo(2);
    for (Example example : rule.examples()) {
      Set<String> expected = expected(example);
      assertThat(example.about()).isNotEmpty().doesNotEndWith(".");
      if (example.bad()) {
        assertThat(expected).contains(rule.id().value());
      } else {
        assertThat(expected).doesNotContain(rule.id().value());
      }
      assertThat(expected).allMatch(id -> RULES.find(id).isPresent());
    }
  }

  private static Set<String> expected(Example example) {
    Set<String> ids = new TreeSet<>();
    for (String text : example.files().values()) {
      Matcher matcher = EXPECT.matcher(text);
      while (matcher.find()) {
        ids.addAll(List.of(matcher.group(1).strip().split(" ")));
      }
    }
    return ids;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void badExamplesPassTheKeywordSearch(Rule rule) {
    List<String> keywords = RULES.keywords();
    for (Example example : rule.examples()) {
      if (example.bad()) {
        assertThat(example.files().values())
            .anyMatch(
                text ->
                    keywords.stream().anyMatch(text.toLowerCase(java.util.Locale.ROOT)::contains));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void subsumedRulesAreThere(Rule rule) {
    assertThat(rule.subsumes())
        .doesNotContain(rule.id())
        .allMatch(id -> RULES.find(id.value()).isPresent());
  }

  @Test
  void moreSpecificRulesComeFirst() {
    assertThat(subsumed("ADAL0002")).contains("ADAL0001");
    assertThat(subsumed("ADAL0003")).contains("ADAL0004");
    assertThat(subsumed("AADG0003")).contains("AADG0001");
    assertThat(subsumed("AADG0005")).contains("AADG0001", "AADG0003");
  }

  private static List<String> subsumed(String id) {
    return RULES.find(id).orElseThrow().subsumes().stream().map(RuleId::value).toList();
  }

  @Test
  void rulesAreFoundByIdAndName() {
    assertThat(RULES.find("adal0001")).isEqualTo(RULES.find("adal4j-reference")).isPresent();
    assertThat(RULES.find("nothing")).isEmpty();
  }
}

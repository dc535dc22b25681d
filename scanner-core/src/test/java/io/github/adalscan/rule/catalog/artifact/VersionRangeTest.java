package io.github.adalscan.rule.catalog.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VersionRangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1.0,2.0) | 1.0 | true",
        "[1.0,2.0) | 1.0.0 | true",
        "[1.0,2.0) | 1.9.99 | true",
        "[1.0,2.0) | 2.0 | false",
        "[1.0,2.0) | 2.0-beta1 | true",
        "[1.0,2.0) | 1.0-rc1 | false",
        "(,1.6.7] | 0.1 | true",
        "(,1.6.7] | 1.6.7 | true",
        "(,1.6.7] | 1.6.10 | false",
        "(1.0,) | 1.0 | false",
        "(1.0,) | 99 | true",
        "(,) | anything | true",
        "1.41.4 | 1.41.4 | true",
        "1.41.4 | 1.41.3 | false",
        "[1.0] | 1.0 | true",
        "[0.2.0,2.1.8],[2.2.0,2.2.2] | 2.1.9 | false",
        "[0.2.0,2.1.8],[2.2.0,2.2.2] | 2.2.1 | true",
        "[6.1.4,9.1.0) | 8.4.1.jre11 | true",
        "[6.1.4,9.1.0) | 9.1.0.jre8-preview | false",
        "[6.1.0,6.1.4) | 6.1.0.jre8 | true",
        "(,154) | 154.v12e17a5f9ea3 | false",
        "(,154) | 1.2.4 | true"
      })
  void containsAsMavenDoes(String range, String version, boolean contained) {
    assertThat(VersionRange.parse(range).orElseThrow().contains(version)).isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[", "[1.0", "[1.0,2.0,3.0]", "(1.0)", "[2.0,1.0]", "1.0,2.0", "[1.0,2.0),x"})
  void refusesWhatIsNoRange(String text) {
    assertThat(VersionRange.parse(text)).isEmpty();
  }

  @Test
  void knowsTheRangeOfAll() {
    assertThat(VersionRange.parse("(,)").orElseThrow().isAll()).isTrue();
    assertThat(VersionRange.parse("[1,)").orElseThrow().isAll()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0.0",
    "1.0, 1",
    "1.0-final, 1.0",
    "1.0.GA, 1.0",
    "1.0-RC1, 1.0-cr1",
    "1-a1, 1-alpha-1"
  })
  void equalVersions(String left, String right) {
    assertThat(new MavenVersion(left)).isEqualByComparingTo(new MavenVersion(right));
    assertThat(new MavenVersion(left)).isEqualTo(new MavenVersion(right));
  }

  @Test
  void versionsInOrder() {
    String[] ordered = {
      "1.0-alpha-1",
      "1.0-beta-2",
      "1.0-beta-10",
      "1.0-milestone-1",
      "1.0-rc1",
      "1.0-SNAPSHOT",
      "1.0",
      "1.0-sp1",
      "1.0-jre8",
      "1.0.1",
      "1.2",
      "1.10",
      "2.0.0"
    };
    for (int i = 1; i < ordered.length; i++) {
      assertThat(new MavenVersion(ordered[i - 1]))
          .as("%s < %s", ordered[i - 1], ordered[i])
          .isLessThan(new MavenVersion(ordered[i]));
    }
  }
}

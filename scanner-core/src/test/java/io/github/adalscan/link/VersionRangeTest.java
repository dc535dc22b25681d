package io.github.adalscan.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
  @Test
  void ordersVersions() {
    List<String> ordered =
        List.of(
            "1.0-alpha1",
            "1.0-beta",
            "1.0-beta2",
            "1.0.0-preview.1",
            "1.0.0-preview.2",
            "1.0-M1",
            "1.0-RC1",
            "1.0-rc2",
            "1.0-SNAPSHOT",
            "1.0",
            "1.0-sp1",
            "1.0.1",
            "1.2",
            "1.10",
            "2");
    for (int i = 1; i < ordered.size(); i++) {
      ArtifactVersion lower = ArtifactVersion.of(ordered.get(i - 1));
      ArtifactVersion higher = ArtifactVersion.of(ordered.get(i));
      assertThat(lower).as("%s < %s", lower, higher).isLessThan(higher);
      assertThat(higher).isGreaterThan(lower);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,1.0.0",
    "1.0,1.0.Final",
    "9.2.1.jre8,9.2.1",
    "9.2.1.jre11,9.2.1.jre8",
    "1.0-rc1,1.0.RC.1",
    "1-ga,1"
  })
  void equalVersions(String one, String other) {
    assertThat(ArtifactVersion.of(one)).isEqualByComparingTo(ArtifactVersion.of(other));
    assertThat(ArtifactVersion.of(one)).isEqualTo(ArtifactVersion.of(other));
    assertThat(ArtifactVersion.of(one)).hasSameHashCodeAs(ArtifactVersion.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1.0.0,1.6.7]|1.6.7|true",
        "[1.0.0,1.6.7]|1.6.8|false",
        "[2.0.0,2.2.0)|2.2.0|false",
        "[2.0.0,2.2.0)|2.2.0-beta.1|true",
        "[2.0.0,2.2.0)|2.0.0-beta.1|false",
        "(,6.1.0)|6.0.0.jre8|true",
        "(,6.1.0)|6.1.0.jre8|false",
        "[1.0]|1.0.0|true",
        "1.0|1.1|false",
        "(,1.0],[1.2,)|1.1|false",
        "(,1.0],[1.2,)|1.2|true",
        "(1.0,)|1.0|false",
        "[1.0-hybrid],[2.0.0,2.2.0)|1.0-hybrid|true"
      })
  void contains(String range, String version, boolean contained) {
    assertThat(VersionRange.parse(range).orElseThrow().contains(version)).isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "[1,2", "[1,2,3]", "[]", "[1,2]x", "[1,2],", "all (1 to 2), "})
  void malformed(String range) {
    if (range.endsWith(",") || range.endsWith(", ")) {
      assertThat(VersionRange.parse(range)).isPresent();
    } else {
      assertThat(VersionRange.parse(range)).isEmpty();
    }
  }

  @Test
  void unknownVersionLiesOnlyInTheWhole() {
    assertThat(VersionRange.ALL.contains("")).isTrue();
    assertThat(VersionRange.ALL.contains("1")).isTrue();
    assertThat(VersionRange.parse("[1,2]").orElseThrow().contains("")).isFalse();
  }
}

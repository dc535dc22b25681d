package io.github.adalscan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adalscan.triage.change.ChangeException;
import io.github.adalscan.triage.change.UnifiedDiff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedDiffTest {
  private static final String DIFF =
      """
      diff --git a/src/A.java b/src/A.java
      index 1..2 100644
      --- a/src/A.java
      +++ b/src/A.java
      @@ -1,3 +1,4 @@ class A
       one
      -two
      +TWO
      +++ three
       four
      @@ -20 +21,2 @@
       twenty
      +more
      \\ No newline at end of file
      diff --git a/old.txt b/new name.txt
      similarity index 100%
      rename from old.txt
      rename to new name.txt
      diff --git "a/gr\\303\\266\\303\\237e" "b/gr\\303\\266\\303\\237e"
      --- "a/gr\\303\\266\\303\\237e"
      +++ "b/gr\\303\\266\\303\\237e"
      @@ -0,0 +1 @@
      +x
      diff --git a/gone b/gone
      --- a/gone
      +++ /dev/null
      @@ -1 +0,0 @@
      -x
      """;

  @Test
  void addedLinesAreCounted() {
    UnifiedDiff diff = UnifiedDiff.parse(DIFF, "");
    assertThat(diff.adds("src/A.java", 1, 1)).isFalse();
    assertThat(diff.adds("src/A.java", 2, 2)).isTrue();
    assertThat(diff.adds("src/A.java", 3, 3)).isTrue();
    assertThat(diff.adds("src/A.java", 4, 21)).isFalse();
    assertThat(diff.adds("src/A.java", 4, 22)).isTrue();
    assertThat(diff.adds("größe", 1, 1)).isTrue();
    assertThat(diff.adds("new name.txt", 1, 9)).isFalse();
    assertThat(diff.adds("gone", 1, 9)).isFalse();
    assertThat(diff.adds("other", 1, 9)).isFalse();
  }

  @Test
  void pathsAreThoseOfTheRepository() {
    UnifiedDiff diff = UnifiedDiff.parse(DIFF, "src");
    assertThat(diff.adds("A.java", 2, 2)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--- a/A\t2026\n+++ b/A\t2026", "--- A\n+++ A", "--- c/A\n+++ w/A"})
  void namesHaveSeveralForms(String names) {
    assertThat(UnifiedDiff.parse(names + "\n@@ -0,0 +1 @@\n+x\n", "").adds("A", 1, 1)).isTrue();
  }

  @Test
  void nothingIsChangedByAnEmptyDiff() {
    assertThat(UnifiedDiff.parse("", "").adds("A", 1, 100)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "@@ -1 +1 @@\n+x\n",
        "--- a/A\n+++ b/A\n@@ nonsense @@\n",
        "--- a/A\n+++ b/A\n@@ -1,2 +1,2 @@\n x\n",
        "--- a/A\n+++ b/A\n@@ -1,2 +1,2 @@\nx\n",
        "--- a/A\n+++ b/A\n@@@ -1 -1 +1 @@@\n++x\n"
      })
  void whatIsNoDiffIsRefused(String text) {
    assertThatThrownBy(() -> UnifiedDiff.parse(text, ""))
        .isInstanceOf(ChangeException.class)
        .hasMessageMatching("line \\d+: .*");
  }
}

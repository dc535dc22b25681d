package io.github.adalscan.rule.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionsTest {
  private static final List<String> WORDS = List.of("error", "warning", "note");

  @Test
  void findsTheNearestWord() {
    assertThat(Suggestions.closest("waring", WORDS)).contains("warning");
    assertThat(Suggestions.closest("eror", WORDS)).contains("error");
    assertThat(Suggestions.closest("fatal", WORDS)).isEmpty();
    assertThat(Suggestions.closest("", WORDS)).isEmpty();
  }

  @Test
  void listsTheWordsWhenNoneIsNear() {
    assertThat(Suggestions.hint("fatal", WORDS)).isEqualTo("; write one of error, warning, note");
    assertThat(Suggestions.hint("not", WORDS)).isEqualTo("; did you mean 'note'?");
  }
}

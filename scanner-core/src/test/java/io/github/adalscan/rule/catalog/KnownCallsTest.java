package io.github.adalscan.rule.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.YamlNode;
import io.github.adalscan.rule.yaml.YamlReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownCallsTest {
  private static final KnownCalls CALLS = RuleSetLoader.bundledCatalogs().calls();

  @ParameterizedTest
  @EnumSource(CallEffect.class)
  void namesCallsForEachEffect(CallEffect effect) {
    assertThat(CALLS.effects().values()).anyMatch(effects -> effects.contains(effect));
  }

  @Test
  void givesANameAllThatItMeans() {
    assertThat(CALLS.does("stream", CallEffect.KEEPS)).isTrue();
    assertThat(CALLS.does("stream", CallEffect.VIEWS)).isTrue();
    assertThat(CALLS.does("stream", Set.of(CallEffect.ADDS, CallEffect.MAKES))).isFalse();
    assertThat(CALLS.does("addAll", Set.of(CallEffect.ADDS, CallEffect.ADDS_ALL))).isTrue();
  }

  @Test
  void knowsNothingOfOtherNames() {
    assertThat(CALLS.does("acquireToken", CallEffect.TAKES)).isFalse();
    assertThat(CALLS.does("acquireToken", Set.of(CallEffect.values()))).isFalse();
  }

  @Test
  void addsUpWhatSeveralFilesState() {
    KnownCalls calls =
        CatalogReader.read(
                List.of(
                    YamlReader.read("a.yaml", "calls: [{does: keeps, names: [each]}]"),
                    YamlReader.read(
                        "b.yaml",
                        "calls: [{does: trims, names: [each, bare]}]\n"
                            + "callTypes: [{are: holders, names: [Box]}]")))
            .calls();
    assertThat(calls.does("each", CallEffect.KEEPS)).isTrue();
    assertThat(calls.named(CallEffect.TRIMS)).containsExactly("bare", "each");
    assertThat(calls.types("holders")).containsExactly("Box");
  }

  @Test
  void refusesEffectsAndKindsThatThereAreNot() {
    List<YamlNode> own =
        List.of(YamlReader.read("calls.yaml", "calls: [{does: dances, names: [stream]}]"));
    assertThatThrownBy(() -> CatalogReader.read(own))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining("no such effect");
    assertThatThrownBy(() -> CALLS.types("dancers")).isInstanceOf(IllegalArgumentException.class);
  }
}

package io.github.adalscan.detect.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.detect.run.TokenAnalyses;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pairs of APIs of the catalogue name APIs and analyses that there are. */
final class AudiencePairsTest {
  private static final Catalogs CATALOGS = RuleSetLoader.bundledCatalogs();
  private static final Map<String, String> PAIRS = CATALOGS.meanings("audience-pairs");

  @Test
  void eachSideIsAnApiOrAny() {
    assertThat(PAIRS.keySet())
        .allSatisfy(
            pair ->
                assertThat(List.of(pair.split(" ", -1)))
                    .hasSize(2)
                    .allMatch(api -> api.equals("*") || CATALOGS.apis().containsKey(api)));
  }

  @Test
  void eachAnalysisIsThere() {
    assertThat(PAIRS.values())
        .allMatch(name -> name.equals("none") || TokenAnalyses.BY_NAME.containsKey(name));
  }
}

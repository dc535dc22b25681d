package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Report;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleSetLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActiveRulesTest {
  @TempDir Path folder;

  private static List<String> concerned(String... found) {
    ActiveRules rules = ActiveRules.of(ScanRequest.of(List.of(Path.of("."))));
    return rules.concerned(Set.of(found)).rules().stream().map(r -> r.id().value()).toList();
  }

  @Test
  void onlyRulesRunWhoseKeywordsOccur() {
    assertThat(concerned()).isEmpty();
    assertThat(concerned("mssql-jdbc")).containsExactly("ADAL0004");
    assertThat(concerned("adal4j")).contains("ADAL0001", "ADAL0002").doesNotContain("AADG0001");
  }

  @Test
  void aKeywordCountsThatIsPartOfAnother() {
    // The search looks for "microsoftonline" alone where some rule names only that.
    assertThat(concerned("microsoftonline")).contains("EPT0012");
  }

  @Test
  void theReportNamesAllRulesAllTheSame() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "nothing");
    Report report = new Scanner().scan(ScanRequest.of(List.of(folder)), ScanListener.NONE);
    List<RuleDescriptor> expected =
        RuleSetLoader.bundled().active(false).rules().stream().map(Rule::descriptor).toList();
    assertThat(report.rules()).isEqualTo(expected);
  }
}

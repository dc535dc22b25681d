package io.github.adalscan.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTest {
  private static final String HASH = "0123456789abcdef0123456789abcdef";

  private static BaselineEntry entry(String path, Optional<LocalDate> until) {
    return new BaselineEntry(
        new RuleId("ADAL0001"), path, HASH, "a \"b\"", "app.Ä.m", until.map(d -> "why"), until);
  }

  private static final Baseline TWO =
      new Baseline(
          List.of(
              entry("b/B.java", Optional.of(LocalDate.of(2027, 1, 31))),
              entry("a/A.java", Optional.empty())));

  @Test
  void oneFindingIsOneLineAndLinesAreSorted() {
    assertThat(BaselineFile.write(TWO).lines())
        .hasSize(8)
        .element(4)
        .asString()
        .contains("a/A.java")
        .doesNotContain("reason");
    assertThat(BaselineFile.write(TWO)).doesNotContain("line");
    assertThat(BaselineFile.write(Baseline.EMPTY)).endsWith("\"findings\": []\n}\n");
  }

  @Test
  void whatIsWrittenIsRead() {
    assertThat(BaselineFile.read(BaselineFile.write(TWO))).isEqualTo(TWO);
    assertThat(BaselineFile.read(BaselineFile.write(Baseline.EMPTY))).isEqualTo(Baseline.EMPTY);
  }

  @Test
  void whatIsWrittenFollowsTheSchema() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in = BaselineFile.class.getResourceAsStream("baseline-1.schema.json")) {
      var schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(mapper.readTree(in));
      assertThat(schema.validate(mapper.readTree(BaselineFile.write(TWO)))).isEmpty();
      assertThat(schema.validate(mapper.readTree("{\"findings\": [{}]}"))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"formatVersion\": 1,|broken JSON (line 1",
        "[]|'formatVersion' is missing",
        "``|'formatVersion' is missing",
        "{\"formatVersion\": 2}|newer format (2)",
        "{\"formatVersion\": 1, \"fingerprints\": \"x\"}|fingerprints are not of the kind",
        "{\"formatVersion\": 1, \"fingerprints\": \"adalscan/v1\"}|'findings' is no list",
        "{\"formatVersion\": 1, \"fingerprints\": \"adalscan/v1\", \"findings\": [{}]}|finding 1: 'rule'",
        "{\"formatVersion\": 1, \"formatVersion\": 1}|broken JSON (line 1",
      })
  void whatIsNoBaselineIsRefusedInOneLine(String text, String message) {
    assertThatThrownBy(() -> BaselineFile.read(text))
        .isInstanceOf(BaselineException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(String.valueOf(e.getMessage()).lines()).hasSize(1));
  }
}

package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rules} and the schemas of what users write. */
class RulesCommandTest {
  private static final String RULE =
      """
      - id: OWN0001
        name: own-wrapper
        title: "A | pipe and <b>"
        level: note
        precision: low
        message: "'{type}' wraps"
        guidance: Use the new one.
        match: {type: {library: adal4j}}
      """;

  @TempDir private Path folder;

  @Test
  void allFormatsListTheSameRules() throws IOException {
    List<String> text = ProgramRun.of("rules").out().lines().toList();
    assertThat(text.get(0)).startsWith("AADG0001  error    very-high  Azure AD Graph endpoint");
    JsonNode json = new ObjectMapper().readTree(ProgramRun.of("rules", "-f", "json").out());
    assertThat(json.path("formatVersion").asInt()).isOne();
    assertThat(json.path("rules")).hasSameSizeAs(text);
    for (JsonNode rule : json.path("rules")) {
      assertThat(rule.path("guidance").asText()).contains("## Do instead");
      assertThat(rule.path("page").asText()).endsWith(rule.path("id").asText() + ".md");
      assertThat(rule.path("onByDefault").asBoolean())
          .isEqualTo(!rule.path("precision").asText().equals("low"));
    }
    List<String> markdown = ProgramRun.of("rules", "--format=markdown").out().lines().toList();
    assertThat(markdown).hasSize(text.size() + 2);
    assertThat(markdown.get(2)).startsWith("| [AADG0001](https://").endsWith(" | very-high |");
  }

  @Test
  void ownRulesAreListedAndTheirTextsStayTexts() throws IOException {
    Files.writeString(folder.resolve("own.yaml"), RULE);
    ProgramRun run = ProgramRun.of("rules", "-f", "markdown", "--rules", folder.toString());
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.out()).contains("A \\| pipe and \\<b\\>", "low (off by default)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"config", "rules", "catalog", "report"})
  void schemasArePrinted(String name) throws IOException {
    ProgramRun run = ProgramRun.of("config", "schema", "--for", name);
    assertThat(run.code()).isZero();
    JsonNode schema = new ObjectMapper().readTree(run.out());
    assertThat(schema.path("$schema").asText()).contains("2020-12");
    assertThat(schema.path("title").asText()).contains("adalscan");
  }

  @Test
  void otherSchemasAreRefused() {
    ProgramRun run = ProgramRun.of("config", "schema", "--for", "pom");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("--for", "pom");
  }
}

package io.github.adalscan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.yaml.YamlReader;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rules say beside their messages: the cases are those that analyses name. */
class WordingTest {
  private static final Path ANALYSES =
      Scans.repository().resolve("scanner-core/src/main/java/io/github/adalscan/detect");
  private static final Pattern NAMED =
      Pattern.compile("\\.telling\\(\\s*\"\\w+\", \"([a-z-]+)\"|\\.instead\\(\"([a-z-]+)\"\\)");
  private static final Catalogs CATALOGS = RuleSetLoader.bundledCatalogs();

  private static Wording wording(String lines) {
    String rule =
        """
        - id: OWN0001
          name: own-rule
          title: A rule of ours
          level: error
          precision: high
          message: "{why}"
          guidance: Nothing.
          detector: header-malformed
        """;
    return RuleFiles.parse(
            Map.of("own.yaml", YamlReader.read("own.yaml", rule + lines)), CATALOGS, id -> true)
        .rules()
        .get(0)
        .wording();
  }

  @Test
  void phrasesTakeValues() {
    Wording wording = wording("  phrases: {other-sign: \"has '{sign}' there\"}\n");
    assertThat(wording.phrase("other-sign", Map.of("sign", ":"))).isEqualTo("has ':' there");
    assertThat(wording.phrase("no-blank", Map.of())).isEqualTo("no blank");
  }

  @Test
  void replacementsLeaveOutWhatIsNotKnown() {
    Wording wording =
        wording(
            """
              replacements:
                some: {code: "new {type}()", imports: a.B, notes: ["Plain.", "Of {other}."]}
                none: {notes: ["One.", "Two."], effort: manual}
            """);
    assertThat(wording.replacement("some", Map.of("type", "B")))
        .contains(
            new Replacement.Code("new B()", List.of("a.B"), Effort.REVIEW, List.of("Plain.")));
    assertThat(wording.replacement("none", Map.of()))
        .contains(new Replacement.Advice("One. Two.", Effort.MANUAL));
    assertThat(wording.replacement("other", Map.of())).isEqualTo(Optional.empty());
  }

  @Test
  void analysesAndRulesNameTheSameCases() throws IOException {
    Set<String> worded = new TreeSet<>();
    for (Rule rule : RuleSetLoader.bundled().rules()) {
      worded.addAll(rule.wording().phrases().keySet());
      worded.addAll(rule.wording().replacements().keySet());
    }
    String code = code();
    Set<String> named = new TreeSet<>();
    for (Matcher each = NAMED.matcher(code); each.find(); ) {
      named.add(Optional.ofNullable(each.group(1)).orElse(each.group(2)));
    }
    assertThat(named).isNotEmpty();
    assertThat(worded)
        .containsAll(named)
        .allSatisfy(id -> assertThat(code).contains("\"" + id + "\""));
  }

  private static String code() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(ANALYSES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    return code.toString();
  }
}

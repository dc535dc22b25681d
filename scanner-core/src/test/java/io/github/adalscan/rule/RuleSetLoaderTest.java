package io.github.adalscan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.rule.yaml.RuleLoadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleSetLoaderTest {
  private static final String RULE =
      """
      - id: OWN0001
        name: own-wrapper
        title: Own wrapper of ADAL
        level: warning
        precision: high
        message: "'{symbol}' wraps ADAL"
        match:
          type: {package: com.example.adalwrap, uses: [import, simple]}
        guidance: Use the other.
        tags: [own]
        references: [https://example.com/]
        examples:
          - bad: |
              import com.example.adalwrap.Tokens; // expect: OWN0001
          - good:
              pom.xml: |
                <project/>
              src/B.java: |
                class B {}
      """;

  @TempDir Path dir;

  private RuleSet load(String text) throws IOException {
    Files.writeString(dir.resolve("own.yaml"), text);
    return RuleSetLoader.load(dir);
  }

  @Test
  void loadsADirectoryInsteadOfTheBundle() throws IOException {
    RuleSet rules = load(RULE);
    assertThat(rules.rules()).hasSize(1);
    Rule rule = rules.rules().get(0);
    Match.TypeMatch match = (Match.TypeMatch) rule.match();
    assertThat(match.packageName()).isEqualTo("com.example.adalwrap");
    assertThat(match.uses()).containsExactly(TypeUse.Kind.IMPORT, TypeUse.Kind.SIMPLE);
    assertThat(rule.keepLevelIn()).isEqualTo(Rule.DEFAULT_CONTEXTS);
    assertThat(rule.examples().get(0).files()).containsOnlyKeys(Example.DEFAULT_PATH);
    assertThat(rule.examples().get(1).files()).containsOnlyKeys("pom.xml", "src/B.java");
    assertThat(rules.keywords()).containsExactly("adalwrap");
    assertThat(rules.catalogs().libraries()).containsKey("adal4j");
  }

  @Test
  void ownCatalogueAddsToTheBundledOnes() throws IOException {
    Files.createDirectory(dir.resolve("catalog"));
    Files.writeString(
        dir.resolve("catalog/own.yaml"),
        """
        libraries:
          - id: own
            name: Own
            packages: [com.example.own]
            keywords: [example.own]
            types:
              - name: Tokens
                members: [static get(String name) -> String]
        """);
    RuleSet rules = load(RULE.replace("package: com.example.adalwrap", "library: own"));
    assertThat(rules.catalogs().returnType("com.example.own.Tokens", "get", 1))
        .contains("java.lang.String");
    assertThat(rules.catalogs().library("adal4j").owns("com.microsoft.aad.adal4j.UserInfo"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          level: warning        | level: wraning        | own.yaml:4:10: unknown word 'wraning'; did you mean 'warning'?
          title:                | titel:                | own.yaml:1:3: key 'title' is missing
          tags: [own]           | tagz: [own]           | own.yaml:10:3: unknown key 'tagz'; did you mean 'tags'?
          tags: [own]           | cwe: many             | own.yaml:10:8: write a whole number, not 'many'
          tags: [own]           | tags: {own: 1}        | own.yaml:10:9: write a list here, not a mapping
          title: Own wrapper of ADAL | title: [a]       | own.yaml:3:10: write a text here, not a list
          {symbol}              | {symbl}               | own.yaml:6:12: unknown placeholder {symbl}; did you mean 'symbol'?
          OWN0001\\n  name      | own1\\n  name         | own.yaml:1:7: 'own1' is no rule id; write capital letters and four digits
          package: com.example.adalwrap | library: adal5j | own.yaml:8:21: unknown word 'adal5j'; did you mean 'adal4j'?
          package: com.example.adalwrap, | ''           | own.yaml:8:11: write either 'library' or 'package'
          package: com.example.adalwrap | service: aad-grap, library: graph-rbac | own.yaml:8:21: unknown word 'aad-grap'; did you mean 'aad-graph'?
          type: {               | tpye: {               | own.yaml:8:5: unknown word 'tpye' under 'match'; did you mean 'type'?
          precision: high       | precision: high\\n  precision: low | own.yaml:6:3: key 'precision' stands here a second time
          tags: [own]           | tags:                 | own.yaml:10:8: write a value or leave the key out
          tags: [own]           | tags: [own            | own.yaml:11:13: while parsing a flow sequence, expected ',' or ']', but got :
          """)
  void saysWhereAndWhatToWrite(String from, String to, String message) {
    String changed = RULE.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
    assertThat(changed).isNotEqualTo(RULE);
    assertThatThrownBy(() -> load(changed))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesASecondRuleOfTheSameId() {
    String second = RULE.replace("own-wrapper", "other-wrapper");
    assertThatThrownBy(() -> load(RULE + second))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining("own.yaml:20:3: id 'OWN0001' is taken by the rule at")
        .hasMessageContaining("own.yaml:1:3");
  }

  @Test
  void refusesADirectoryWithoutRules() {
    assertThatThrownBy(() -> RuleSetLoader.load(dir))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining("holds no rules");
    assertThatThrownBy(() -> RuleSetLoader.load(dir.resolve("missing")))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining("is no directory");
  }

  @Test
  void anAnalysisNamesItsOwnPlaceholdersAndKeywords() throws IOException {
    RuleSet rules =
        load(
            RULE.replace(
                    "  match:\n    type: {package: com.example.adalwrap, uses: [import, simple]}\n",
                    "  detector: own-check\n  keywords: [owncheck]\n  params: {token: aad-graph}\n")
                .replace("{symbol}", "{token}"));
    Match.DetectorMatch match = (Match.DetectorMatch) rules.rules().get(0).match();
    assertThat(match.detector()).isEqualTo("own-check");
    assertThat(match.params()).containsEntry("token", "aad-graph");
    assertThat(rules.keywords()).containsExactly("owncheck");
  }
}

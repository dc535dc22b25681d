package io.github.adalscan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.rule.catalog.CatalogReader;
import io.github.adalscan.rule.yaml.YamlReader;
import io.github.adalscan.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RuleIndexTest {
  private static final Path RESOURCES = Golden.root().resolve("rules/src/main/resources/adalscan");

  @Test
  void indexIsFresh() throws IOException {
    // Read from the sources, so that rewriting does not need the old index to be right.
    RuleSet rules = RuleSetLoader.load(RESOURCES.resolve("rules"), RESOURCES.resolve("catalog"));
    RuleIndex expected = RuleIndex.of(names("rules"), sections(), rules);
    Golden.check(RESOURCES.resolve("rules/index.tsv"), expected.format());
  }

  private static List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  private static Map<String, List<String>> sections() throws IOException {
    Map<String, List<String>> sections = new TreeMap<>();
    for (String name : names("catalog")) {
      String text = Files.readString(RESOURCES.resolve("catalog").resolve(name));
      sections.put(name, CatalogReader.sections(YamlReader.read(name, text)));
    }
    return sections;
  }

  @Test
  void readsWhatItWrites() {
    RuleIndex index = RuleIndex.bundled();
    assertThat(RuleIndex.parse(index.format())).isEqualTo(index);
  }

  @Test
  void keywordsAgreeWithTheRules() {
    RuleSet rules = RuleSetLoader.bundled();
    assertThat(RuleIndex.bundled().keywords(true)).isEqualTo(rules.keywords());
    assertThat(RuleIndex.bundled().keywords(false)).isEqualTo(rules.active(false).keywords());
  }

  @Test
  void keywordsAreFitForTheSearch() {
    List<String> keywords = RuleIndex.bundled().keywords(true);
    assertThat(keywords)
        .isSorted()
        .allSatisfy(
            keyword -> {
              assertThat(keyword).hasSizeGreaterThanOrEqualTo(Keywords.MIN_LENGTH).isLowerCase();
              assertThat(keyword.chars()).allMatch(c -> c >= ' ' && c < 127);
              assertThat(keywords).filteredOn(keyword::contains).containsExactly(keyword);
            });
  }

  @Test
  void keywordsOfDependenciesAreOfBuildsOnly() {
    assertThat(RuleIndex.keywordsOfBuilds(RuleIndex.bundled().rules()))
        .contains("com.microsoft.azure", "mssql-jdbc")
        .doesNotContain("adal4j", "graphrbac", "windows.net");
  }

  @Test
  void weakKeywordsAreThoseThatAreStrongForNoRule() {
    assertThat(RuleIndex.weakKeywords(RuleIndex.bundled().rules()).keywords())
        .contains("clientsecret")
        .doesNotContain("client_secret", "adal4j");
  }

  @Test
  void keywordsHoldWhatUsingFilesSpell() {
    assertThat(RuleIndex.bundled().keywords(false))
        .contains(
            "adal4j", "graphrbac", "com.microsoft.azure", "graphendpoint", "activedirectoryusers")
        .contains("windows.net", "chinacloudapi.cn", "cloudapi.de", "microsoftazure.us")
        .contains("usgovcloudapi.net");
  }
}

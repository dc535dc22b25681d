package io.github.adalscan.rule.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.catalog.token.TokenApi;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lists of the catalogue and the code that asks for them know each other. */
final class WordListsTest {
  private static final Catalogs CATALOGS = RuleSetLoader.bundledCatalogs();
  private static final Pattern ID = Pattern.compile("(?m)^  - id: (\\S+)$");
  private static final Pattern TEXT = Pattern.compile("\"([a-z0-9-]+)\"");
  private static final Pattern WORDS = Pattern.compile("(?<!fields\\.)\\bwords\\(\"([a-z0-9-]+)\"");
  private static final Pattern CALL_TYPES =
      Pattern.compile("(?<!fields\\.)\\b(?:types|isOf)\\(\"([a-z-]+)\"");
  private static final Pattern MEANINGS = Pattern.compile("\\bmeanings\\(\"([a-z0-9-]+)\"");

  /** Asked for by the id of an API behind it. */
  private static final String PUBLISHED = "published-";

  @Test
  void whatCodeAsksForIsThere() throws IOException {
    Set<String> words = found(WORDS);
    words.remove(PUBLISHED);
    assertThat(words).isNotEmpty().allSatisfy(id -> assertThat(CATALOGS.words(id)).isNotEmpty());
    assertThat(found(MEANINGS))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(CATALOGS.meanings(id)).isNotEmpty());
    assertThat(found(CALL_TYPES))
        .isNotEmpty()
        .allSatisfy(kind -> assertThat(CATALOGS.calls().types(kind)).isNotEmpty());
  }

  @Test
  void kindsOfTypesAreAskedFor() throws IOException {
    assertThat(found(TEXT)).containsAll(CATALOGS.calls().types().keySet());
  }

  @Test
  void whatIsThereIsAskedFor() throws IOException {
    Set<String> ids = new TreeSet<>();
    Path catalog = Scans.repository().resolve("rules/src/main/resources/adalscan/catalog");
    Scans.read(catalog)
        .forEach(
            (name, text) -> {
              if (name.endsWith("words.yaml")) {
                ID.matcher(text).results().forEach(match -> ids.add(match.group(1)));
              }
            });
    assertThat(ids).hasSizeGreaterThan(100);
    ids.removeIf(id -> id.startsWith(PUBLISHED));
    assertThat(found(TEXT)).containsAll(ids);
  }

  @Test
  void librariesThatAskForTokensHaveNamesThatChecksKnow() {
    assertThat(CATALOGS.tokenApis().stream().map(TokenApi::library))
        .isSubsetOf(
            TokenLibraries.ADAL4J,
            TokenLibraries.MSAL4J,
            TokenLibraries.AZURE_IDENTITY,
            TokenLibraries.GRAPH_SDK,
            TokenLibraries.SPRING);
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    return Scans.read(Scans.repository().resolve("scanner-core/src/main/java")).values().stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

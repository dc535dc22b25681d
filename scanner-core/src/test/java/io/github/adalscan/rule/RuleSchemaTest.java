package io.github.adalscan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.adalscan.fact.Marker;
import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Precision;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.CatalogReader;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.api.HostEntry;
import io.github.adalscan.rule.catalog.artifact.Implication;
import io.github.adalscan.rule.catalog.token.TokenApi;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.YamlReader;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas that editors use for rule files agree with what the scanner reads. */
class RuleSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path DATA = Scans.repository().resolve("rules/src/main/resources/adalscan");
  private static final JsonSchema RULES = schema("rules-1.json");
  private static final JsonSchema CATALOG = schema("catalog-1.json");
  private static final Catalogs CATALOGS = RuleSetLoader.bundledCatalogs();
  private static final String RULE =
      """
      - id: OWN0001
        name: own-wrapper
        title: A wrapper of ours
        level: error
        precision: high
        message: "'{type}' wraps ADAL4J"
        guidance: Use the new one.
        match: {type: {library: adal4j}}
      """;

  private static JsonSchema schema(String name) {
    Path file = Scans.repository().resolve("scanner-cli/src/main/resources/schema/" + name);
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(JSON.readTree(file.toFile()));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static boolean fits(JsonNode document, JsonSchema schema) {
    return mistakes(document, schema).isEmpty();
  }

  private static List<String> mistakes(JsonNode document, JsonSchema schema) {
    return schema.validate(document).stream().map(Object::toString).toList();
  }

  private static JsonNode yaml(String text) throws IOException {
    return YAML.readTree(text);
  }

  private static boolean loads(String rules) {
    try {
      RuleFiles.parse(Map.of("own.yaml", YamlReader.read("own.yaml", rules)), CATALOGS, id -> true);
      return true;
    } catch (RuleLoadException refused) {
      return false;
    }
  }

  private static boolean loads(JsonNode rules) throws IOException {
    return loads(YAML.writeValueAsString(rules));
  }

  private static Stream<Path> yamlFiles(String folder) throws IOException {
    try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  static Stream<Path> ruleFiles() throws IOException {
    return yamlFiles("rules");
  }

  static Stream<Path> catalogFiles() throws IOException {
    return yamlFiles("catalog");
  }

  @ParameterizedTest
  @MethodSource("ruleFiles")
  void bundledRulesFit(Path file) throws IOException {
    assertThat(mistakes(YAML.readTree(file.toFile()), RULES)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("catalogFiles")
  void bundledCataloguesFit(Path file) throws IOException {
    assertThat(mistakes(YAML.readTree(file.toFile()), CATALOG)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ruleFiles")
  void whatOneRefusesTheOtherRefuses(Path file) throws IOException {
    JsonNode rule = YAML.readTree(file.toFile()).path(0);
    List<String> pointers = new ArrayList<>(List.of("", "/match", "/examples/0"));
    rule.path("match").fieldNames().forEachRemaining(word -> pointers.add("/match/" + word));
    for (String pointer : pointers) {
      if (rule.at(pointer).isObject()) {
        agreeOnChanges(rule, pointer);
      }
    }
  }

  private static void agreeOnChanges(JsonNode rule, String pointer) throws IOException {
    JsonNode unknown = changed(rule, pointer, object -> object.put("unknown", "key"));
    assertThat(fits(unknown, RULES)).as(rule.get("id") + pointer).isFalse();
    assertThat(loads(unknown)).as(rule.get("id") + pointer).isFalse();
    List<String> keys = new ArrayList<>();
    rule.at(pointer).fieldNames().forEachRemaining(keys::add);
    for (String key : keys) {
      JsonNode without = changed(rule, pointer, object -> object.remove(key));
      if (!fits(without, RULES)) {
        assertThat(loads(without)).as(rule.get("id") + pointer + " without " + key).isFalse();
      }
    }
  }

  private static JsonNode changed(JsonNode rule, String pointer, Consumer<ObjectNode> change) {
    JsonNode copy = rule.deepCopy();
    change.accept((ObjectNode) copy.at(pointer));
    return JSON.createArrayNode().add(copy);
  }

  @Test
  void aRuleOfOnesOwnFits() throws IOException {
    assertThat(mistakes(yaml(RULE), RULES)).isEmpty();
    assertThat(loads(RULE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "level: error>level: fatal",
        "precision: high>precision: sure",
        "id: OWN0001>id: own-1",
        "name: own-wrapper>nam: own-wrapper",
        "title: A wrapper of ours>title: ''",
        "guidance: Use the new one.>guidance: [a, b]",
        "match: {type: {library: adal4j}}>match: {types: {library: adal4j}}",
        "match: {type: {library: adal4j}}>match: {type: {library: adal4j, package: a.b}}",
        "match: {type: {library: adal4j}}>match: {type: {library: adal4j, uses: imports}}",
        "match: {type: {library: adal4j}}>match: {type: {library: adal4j}, host: {api: ms-graph}}",
        "match: {type: {library: adal4j}}>match: {}",
        "match: {type: {library: adal4j}}>tags: adal",
        "guidance: Use the new one.>guidance: Use it.\n  cwe: many",
        "guidance: Use the new one.>guidance: Use it.\n  securitySeverity: 7.5",
        "guidance: Use the new one.>guidance: Use it.\n  keepLevelIn: prod",
        "guidance: Use the new one.>guidance: Use it.\n  subsumes: adal",
        "guidance: Use the new one.>guidance: Use it.\n  keywords: adal4j",
        "guidance: Use the new one.>guidance: Use it.\n  examples: [{about: nothing}]",
        "guidance: Use the new one.>guidance: Use it.\n  examples: [{bad: a, good: b}]",
      })
  void mistakesAreSeenByBoth(String change) throws IOException {
    int arrow = change.indexOf('>');
    String broken = RULE.replace(change.substring(0, arrow), change.substring(arrow + 1));
    assertThat(broken).isNotEqualTo(RULE);
    assertThat(fits(yaml(broken), RULES)).isFalse();
    assertThat(loads(broken)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "librarys: []",
        "libraries: [{id: own}]",
        "libraries: [{id: own, name: Own, types: [{nam: A}]}]",
        "libraries: [{id: own, name: Own, types: [{name: a.A, mechanical: perhaps}]}]",
        "libraries: [{id: own, name: Own, types: [{name: a.A, members: [{replacement: b}]}]}]",
        "apis: [{id: own, name: Own, hosts: [{host: a.example, cloud: public, status: new}]}]",
        "loginHosts: [{host: a.example}]",
        "artifacts: [{coordinates: own}]",
        "artifacts: [{coordinates: 'a:b', affected: [{versions: '(,)', implies: adal}]}]",
        "markers: [{platform: a, library: b, kind: guess, name: c}]",
        "tokenApis: [{type: a.A, library: b, role: parameters, scopes: builder}]",
        "tokenMethods: [{type: a.A, method: get, flow: magic}]",
        "calls: [{does: dances, names: [stream]}]",
        "callTypes: [{names: [Box]}]",
      })
  void mistakesInCataloguesAreSeen(String text) throws IOException {
    assertThat(fits(yaml(text), CATALOG)).isFalse();
    assertThat(refused(text)).isTrue();
  }

  private static boolean refused(String catalog) {
    try {
      CatalogReader.read(List.of(YamlReader.read("own.yaml", catalog)));
      return false;
    } catch (RuleLoadException refused) {
      return true;
    }
  }

  @Test
  void wordsAreThoseOfTheScanner() {
    assertThat(words(RULES, "/$defs/rule/properties/level")).isEqualTo(ids(Level.values()));
    assertThat(words(RULES, "/$defs/rule/properties/precision")).isEqualTo(ids(Precision.values()));
    assertThat(words(RULES, "/$defs/rule/properties/keepLevelIn/anyOf/0"))
        .isEqualTo(ids(FileContext.values()));
    String match = "/$defs/match/properties/";
    assertThat(words(RULES, match + "type/properties/uses/anyOf/0"))
        .isEqualTo(ids(TypeUse.Kind.values()));
    assertThat(words(RULES, match + "member/properties/uses/anyOf/0"))
        .isEqualTo(ids(MemberUse.values()));
    assertThat(words(RULES, match + "host/properties/roles/anyOf/0"))
        .isEqualTo(ids(TextUse.Role.values()));
    assertThat(words(RULES, match + "dependency/properties/implies/anyOf/0"))
        .isEqualTo(ids(Implication.values()));
    assertThat(words(CATALOG, "/$defs/host/properties/status"))
        .isEqualTo(ids(HostEntry.Status.values()));
    assertThat(words(CATALOG, "/$defs/marker/properties/kind"))
        .isEqualTo(ids(Marker.Kind.values()));
    assertThat(words(CATALOG, "/$defs/tokenApi/properties/role"))
        .isEqualTo(ids(TokenApi.Role.values()));
    assertThat(words(CATALOG, "/$defs/tokenApi/properties/flow")).isEqualTo(ids(Flow.values()));
    assertThat(words(CATALOG, "/$defs/callEffect")).isEqualTo(ids(CallEffect.values()));
  }

  private static List<String> words(JsonSchema schema, String pointer) {
    List<String> words = new ArrayList<>();
    schema.getSchemaNode().at(pointer).path("enum").forEach(word -> words.add(word.asText()));
    return words;
  }

  private static List<String> ids(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}

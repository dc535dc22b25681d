package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of this repository that others take into their builds. */
record Template(Path file) {
  private static final Path ROOT = Path.of(System.getProperty("adalscan.root", ".."));
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String PREFIX = "ADALSCAN_";

  /** A file by its path from the root of the repository. */
  static Template of(String path) {
    return new Template(ROOT.resolve(path).toAbsolutePath().normalize());
  }

  String text() {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  JsonNode yaml() throws IOException {
    return YAML.readTree(text());
  }

  static JsonNode yaml(String text) throws IOException {
    return YAML.readTree(text);
  }

  /** The keys of settings, which are the long flags of a scan. */
  static List<String> settings() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(ProgramRun.of("config", "schema").out());
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The variables of a step, by name. */
  static Map<String, String> variables(JsonNode environment) {
    Map<String, String> all = new TreeMap<>();
    environment.properties().forEach(e -> all.put(e.getKey(), e.getValue().asText()));
    return all;
  }

  /** Checks that each variable of the program holds the input of the same name. */
  static void mirrorsFlags(Map<String, String> variables, Pattern reference) throws IOException {
    List<String> settings = settings();
    variables.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            String key = key(name.substring(PREFIX.length()));
            assertThat(settings).contains(key);
            Matcher input = reference.matcher(value);
            assertThat(input.matches()).as(name + ": " + value).isTrue();
            assertThat(key(input.group(1))).isEqualTo(key);
          }
        });
  }

  /** {@code failOn} and {@code FAIL_ON} are {@code fail-on}. */
  private static String key(String name) {
    boolean camel = name.chars().anyMatch(Character::isLowerCase);
    String dashed = camel ? name.replaceAll("([A-Z])", "-$1") : name.replace('_', '-');
    return dashed.toLowerCase(Locale.ROOT);
  }
}

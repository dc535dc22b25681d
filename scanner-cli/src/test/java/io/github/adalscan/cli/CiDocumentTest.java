package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/ci.md} shows has to fit the templates. */
class CiDocumentTest {
  private static final Template PAGE = Template.of("docs/ci.md");

  private static List<JsonNode> snippets() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(PAGE.text());
    while (block.find()) {
      all.add(Template.yaml(block.group(1)));
    }
    return all;
  }

  private static JsonNode snippet(String pointer) throws IOException {
    Optional<JsonNode> found =
        snippets().stream()
            .map(each -> each.at(pointer))
            .filter(n -> !n.isMissingNode())
            .findFirst();
    assertThat(found).as(pointer).isPresent();
    return found.orElseThrow();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void everyTemplateIsLinked() throws IOException {
    Path folder = Template.of("integrations").file();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(
              file ->
                  assertThat(PAGE.text())
                      .contains("(../integrations/" + linked(folder.relativize(file))));
    }
    Matcher link = Pattern.compile("]\\(([^):]+)\\)").matcher(PAGE.text());
    while (link.find()) {
      assertThat(PAGE.file().resolveSibling(link.group(1))).exists();
    }
  }

  /** A script belongs to the description beside it. */
  private static String linked(Path file) {
    return file.toString().replace("github/scan.sh", "github/action.yml");
  }

  @Test
  void inputsOfTheActionAreThere() throws IOException {
    JsonNode inputs = Template.of("integrations/github/action.yml").yaml().path("inputs");
    JsonNode step = snippet("/jobs/adalscan/steps/1");
    assertThat(step.path("uses").asText()).startsWith("adalscan/adalscan/integrations/github@");
    assertThat(names(inputs)).containsAll(names(step.path("with")));
  }

  @Test
  void parametersOfAzureAreThere() throws IOException {
    List<String> known = new ArrayList<>();
    Template.of("integrations/azure/adalscan.yml")
        .yaml()
        .path("parameters")
        .forEach(each -> known.add(each.path("name").asText()));
    JsonNode step = snippet("/steps/1");
    assertThat(Template.of(step.path("template").asText()).file()).exists();
    assertThat(known).containsAll(names(step.path("parameters")));
  }

  @Test
  void theJobOfGitlabAndTheHookAreThere() throws IOException {
    Template gitlab = Template.of(snippet("/include/0/local").asText());
    assertThat(names(gitlab.yaml())).contains(snippet("/adalscan/extends").asText());
    assertThat(Template.of(".pre-commit-hooks.yaml").yaml().at("/0/id"))
        .isEqualTo(snippet("/repos/0/hooks/0/id"));
  }
}

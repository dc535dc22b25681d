package io.github.adalscan.detect.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads answers of Azure AD Graph, and what only looks as if it did. */
class ResponseReadsTest {
  private static final Set<String> RULES = Set.of("AADG0006", "AADG0007");

  @TempDir private Path folder;

  private record Case(String name, String expected, Map<String, String> files) {}

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String file = "";
    try (var in = ResponseReadsTest.class.getResourceAsStream("/graph/responses.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
        if (line.startsWith("== ")) {
          String[] head = line.substring(3).split(" \\| ", 2);
          cases.add(new Case(head[0], head[1], new LinkedHashMap<>()));
        } else if (line.startsWith("-- ")) {
          file = "src/main/java/" + line.substring(3);
        } else {
          cases.get(cases.size() - 1).files().merge(file, line + "\n", String::concat);
        }
      }
    }
    return cases;
  }

  @Test
  void onlyAnswersOfAzureAdGraphCount() throws IOException {
    SoftAssertions soft = new SoftAssertions();
    for (Case each : cases()) {
      Path root = folder.resolve(each.name());
      Scans.write(root, each.files());
      Set<String> found = new TreeSet<>();
      Scans.byDefault(root).findings().stream()
          .filter(finding -> RULES.contains(finding.rule().value()))
          .forEach(finding -> found.add(finding.symbol()));
      soft.assertThat(found.isEmpty() ? "-" : String.join(" ", found))
          .as(each.name())
          .isEqualTo(each.expected());
    }
    soft.assertAll();
    assertThat(cases()).hasSizeGreaterThan(20);
  }
}

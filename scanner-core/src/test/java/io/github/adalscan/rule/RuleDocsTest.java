package io.github.adalscan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RuleDocsTest {
  private static final Path DOCS = Golden.root().resolve("docs/rules");

  @Test
  void pagesAreFresh() throws IOException {
    Map<String, String> pages = RuleDocs.pages(RuleSetLoader.bundled());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Golden.check(DOCS.resolve(page.getKey()), page.getValue());
    }
    assertThat(committed()).containsExactlyElementsOf(pages.keySet());
  }

  private static List<String> committed() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void pageHoldsGuidanceAndBothKindsOfExample() {
    Rule rule = RuleSetLoader.bundled().find("ADAL0002").orElseThrow();
    assertThat(RuleDocs.page(rule))
        .startsWith("# ADAL0002: Use of ADAL4J\n")
        .contains("## Do instead", "## Reported", "## Not reported", "[ADAL0001](ADAL0001.md)")
        .contains("```java\nimport com.microsoft.aad.adal4j.AuthenticationContext;");
  }
}

package io.github.adalscan.detect.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.testing.Golden;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Sources as people write them, and the exact guidance for each line of them. */
class RealisticSnippetsTest {
  private static final Path SOURCES =
      Golden.root().resolve("scanner-core/src/test/resources/adal4j");

  @TestFactory
  List<DynamicTest> guidance(@TempDir Path folder) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .sorted()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f, folder)))
          .toList();
    }
  }

  private static void check(Path source, Path folder) throws IOException {
    String name = source.getFileName().toString().replace(".java", "");
    Path root = folder.resolve(name);
    Scans.write(root, Map.of("src/main/java/" + name + ".java", Files.readString(source)));
    List<Finding> findings =
        Scans.all(root).findings().stream()
            .filter(f -> f.rule().value().equals("ADAL0002"))
            .toList();
    Golden.check(SOURCES.resolve(name + ".txt"), print(findings));
    compile(Files.readString(source), findings);
  }

  private static void compile(String source, List<Finding> findings) {
    PasteTarget target =
        new PasteTarget(RuleSetLoader.bundled().catalogs().library("adal4j"), source);
    Map<String, String> compiled = new TreeMap<>();
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).replacement().orElseThrow() instanceof Replacement.Code code) {
        String id = "Snippet" + i;
        compiled.put(id, target.of(id, findings.get(i), code));
      }
    }
    Map<String, List<String>> errors = MsalCompiler.errors(compiled);
    assertThat(errors).as(() -> sources(errors.keySet(), compiled)).isEmpty();
  }

  private static String sources(Collection<String> ids, Map<String, String> compiled) {
    return ids.stream().map(compiled::get).collect(Collectors.joining("\n"));
  }

  private static String print(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append(
          finding.location().region().startLine() + ": " + finding.snippet().strip() + "\n");
      Replacement replacement = finding.replacement().orElseThrow();
      if (replacement instanceof Replacement.Code code) {
        code.snippet().lines().forEach(l -> text.append("    " + l + "\n"));
        code.imports().forEach(i -> text.append("  + " + i + "\n"));
        code.notes().forEach(n -> text.append("  * " + n + "\n"));
      } else if (replacement instanceof Replacement.Advice advice) {
        text.append("  ! " + advice.text() + "\n");
      }
      text.append("\n");
    }
    return text.toString();
  }
}

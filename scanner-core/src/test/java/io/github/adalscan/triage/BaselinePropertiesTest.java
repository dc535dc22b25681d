package io.github.adalscan.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.BaselineOutcome;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random edits elsewhere in the files never change what a baseline matches. */
class BaselinePropertiesTest {
  private static final int CLASSES = 6;
  private static final int ROUNDS = 4;
  private static final List<String> CALLS =
      List.of(
          "new com.microsoft.aad.adal4j.AuthenticationContext(a, true, null);",
          "String u = \"https://graph.windows.net/contoso.com/users\";",
          "open(\"https://graph.windows.net/me\");",
          "com.microsoft.aad.adal4j.ClientCredential c = null;");

  @TempDir private Path root;

  /** A class of methods, each a list of statements. */
  private record Source(String name, List<List<String>> methods) {
    String text(Random random) {
      StringBuilder text = new StringBuilder("package app;\n");
      noise(text, random, "// a word\n");
      text.append("\nimport com.microsoft.aad.adal4j.AuthenticationContext;\n");
      noise(text, random, "import java.util.List;\n");
      text.append("\nclass ").append(name).append(" {\n");
      for (int i = 0; i < methods.size(); i++) {
        noise(text, random, "  int f%d;\n".formatted(random.nextInt(1_000_000)));
        text.append("  void m%d(String a) throws Exception {\n".formatted(i));
        for (String statement : methods.get(i)) {
          noise(text, random, "    int v%d = 1;\n".formatted(random.nextInt(1_000_000)));
          String indent = " ".repeat(random.nextInt(9));
          text.append(indent).append(statement).append(random.nextBoolean() ? "\n" : " // x\n");
        }
        text.append("  }\n");
        noise(text, random, "  void n%d() {}\n".formatted(random.nextInt(1_000_000)));
      }
      return text.append("}\n").toString();
    }

    private static void noise(StringBuilder text, Random random, String line) {
      if (random.nextInt(3) == 0) {
        text.append(line);
      }
    }
  }

  private static List<Source> sources(Random random) {
    List<Source> all = new ArrayList<>();
    for (int i = 0; i < CLASSES; i++) {
      List<List<String>> methods = new ArrayList<>();
      for (int m = random.nextInt(4); m >= 0; m--) {
        List<String> statements = new ArrayList<>();
        for (int s = random.nextInt(4); s > 0; s--) {
          statements.add(CALLS.get(random.nextInt(CALLS.size())));
        }
        methods.add(statements);
      }
      all.add(new Source("C" + i, methods));
    }
    return all;
  }

  private void write(List<Source> sources, Random random) throws IOException {
    List<Source> shuffled = new ArrayList<>(sources);
    Collections.shuffle(shuffled, random);
    for (Source source : shuffled) {
      String ends = random.nextBoolean() ? "\r\n" : "\n";
      Path file = root.resolve("src/app/" + source.name() + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.text(random).replace("\n", ends));
    }
    Files.writeString(
        root.resolve("Other" + random.nextInt(100) + ".java"), "class Other { int x; }\n");
  }

  private io.github.adalscan.model.Report scan(TriageRequest triage) {
    return new Scanner().scan(Scans.request(root, true, 2).withTriage(triage), ScanListener.NONE);
  }

  private Baseline baseline() {
    return new Baseline(scan(Scans.TRIAGE).results().stream().map(BaselineEntry::of).toList());
  }

  private BaselineOutcome against(Baseline baseline) {
    TriageRequest triage = Scans.TRIAGE.withBaseline(Optional.of(baseline));
    return scan(triage).triage().baseline().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void editsElsewhereChangeNothing(long seed) throws IOException {
    Random random = new Random(seed);
    List<Source> sources = sources(random);
    write(sources, random);
    Baseline baseline = baseline();
    assertThat(baseline.entries()).hasSizeGreaterThan(CLASSES);
    for (int round = 0; round < ROUNDS; round++) {
      write(sources, random);
      BaselineOutcome outcome = against(baseline);
      assertThat(outcome.added()).as("new").isZero();
      assertThat(outcome.fixed()).as("fixed").isEmpty();
      assertThat(outcome.known()).isEqualTo(baseline.entries().size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void oneMoreIsNewAndOneLessIsFixed(long seed) throws IOException {
    Random random = new Random(seed);
    List<Source> sources = sources(random);
    write(sources, random);
    Baseline baseline = baseline();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> method = sources.get(random.nextInt(CLASSES)).methods().get(0);
      int at = random.nextInt(method.size() + 1);
      method.add(at, CALLS.get(2));
      write(sources, random);
      assertThat(against(baseline).added()).isEqualTo(1);
      assertThat(against(baseline).fixed()).isEmpty();
      Baseline more = baseline();
      method.remove(at);
      write(sources, random);
      assertThat(against(more).fixed()).hasSize(1);
      assertThat(against(more).added()).isZero();
    }
  }
}

package io.github.adalscan.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Finding;
import io.github.adalscan.testing.Expectations;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each way in which a scope travels to its request, with requests of each library. All pairs are
 * run with {@code -Dmatrix=full}; otherwise each way and each request meets some of the others.
 */
class TokenMatrixTest {
  private static final Set<String> BESIDES = Set.of("ADAL", "CCH", "CAE", "SEC");

  @TestFactory
  List<DynamicTest> matrix(@TempDir Path folder) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (MatrixCase each : MatrixCase.all(System.getProperty("matrix", "some").equals("full"))) {
      Path root = folder.resolve("m" + tests.size());
      tests.add(DynamicTest.dynamicTest(each.title(), () -> check(root, each.files())));
    }
    return tests;
  }

  private static void check(Path root, Map<String, String> files) throws IOException {
    Scans.write(root, files);
    List<Finding> counting =
        Scans.all(root).findings().stream()
            .filter(f -> !BESIDES.contains(f.rule().family()))
            .toList();
    assertThat(Expectations.found(counting)).isEqualTo(Expectations.of(files));
  }
}

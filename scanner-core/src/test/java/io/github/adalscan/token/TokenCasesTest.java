package io.github.adalscan.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Report;
import io.github.adalscan.testing.Expectations;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small projects, one after the other in a file: {@code ##### NAME} begins one, {@code === PATH} a
 * file of it. What is called {@code shared} belongs to all that follow. Findings of the library
 * itself do not count.
 */
class TokenCasesTest {
  private static final List<String> FILES =
      List.of(
          System.getProperty(
                  "cases",
                  "calls,origins,spring,flows,silent,aud,scp,flw,ept,pairs,fresh,precedence,declared,"
                      + "headers,permissions,objects,behalf,shapes,life,life-shapes,life-whole,wild,"
                      + "branches,collected,gathered,registered,picks,everyday,composed,judged,"
                      + "life-judged,handed,followed,apps,apps-judged,life-named,life-ways-aud,"
                      + "life-ways-scp,life-ways-flw,life-ways-use,life-ways-handling,life-ways-hard,life-ways-more,faults,"
                      + "faults-more,life-entries,joined,own-forms,container,faults-third,twins,other-apis,"
                      + "life-spelled,faults-fourth,shapes-more,posted-more,client-settings,posted-third,"
                      + "fresh-third,life-fresh,faults-fifth,reviewed-again,repos-sixth,fresh-fourth,"
                      + "repos-seventh,fresh-fifth-a,fresh-fifth-b,fresh-sixth,fresh-seventh,refactored,"
                      + "life-refactored,reviewed-seventh,life-reviewed")
              .split(",", -1));

  /**
   * Families that cases are not about: uses of ADAL4J, and outside of {@code life} that of tokens.
   */
  private static final Set<String> BESIDES = Set.of("ADAL", "CCH", "CAE", "SEC");

  @TestFactory
  List<DynamicTest> cases(@TempDir Path folder) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : FILES) {
      Map<String, String> shared = new TreeMap<>();
      for (String part : read(name).split("(?m)^##### ", -1)) {
        String title = part.lines().findFirst().orElse("");
        if (title.equals("shared")) {
          shared.putAll(files(part));
        } else if (!title.isBlank()) {
          Map<String, String> files = new TreeMap<>(shared);
          files.putAll(files(part));
          Path root = folder.resolve(name + tests.size());
          tests.add(DynamicTest.dynamicTest(name + ": " + title, () -> check(name, root, files)));
        }
      }
    }
    return tests;
  }

  private static String read(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            TokenCasesTest.class.getResourceAsStream("/token/" + name + ".txt"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, String> files(String part) {
    Map<String, String> files = new TreeMap<>();
    for (String file : part.split("(?m)^=== ", -1)) {
      int line = file.indexOf('\n');
      if (line > 0 && !file.startsWith(part.substring(0, part.indexOf('\n')))) {
        files.put(file.substring(0, line).strip(), file.substring(line + 1));
      }
    }
    return files;
  }

  private static void check(String name, Path root, Map<String, String> files) throws IOException {
    Set<String> besides = name.startsWith("life") ? Set.of("ADAL") : BESIDES;
    Files.createDirectories(root);
    Scans.write(root, files);
    Report report = Scans.all(root);
    List<Finding> counting =
        report.findings().stream().filter(f -> !besides.contains(f.rule().family())).toList();
    assertThat(Expectations.found(counting)).isEqualTo(Expectations.of(files));
    assertThat(Expectations.passed(counting)).containsAll(Expectations.flows(files));
    assertThat(report.notifications()).isEmpty();
  }
}

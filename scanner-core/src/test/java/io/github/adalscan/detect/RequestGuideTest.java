package io.github.adalscan.detect;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestGuideTest {
  private static final String NONE = "-";

  @TempDir private Path folder;

  /** The replacements of all endpoint findings by file. */
  private Map<String, Replacement.Request> scan(Map<String, String> files) throws IOException {
    Scans.write(folder, files);
    Map<String, Replacement.Request> found = new TreeMap<>();
    for (Finding finding : Scans.byDefault(folder).findings()) {
      if (finding.rule().value().equals("AADG0001")
          && finding.replacement().orElseThrow() instanceof Replacement.Request request) {
        found.put(finding.location().path(), request);
      }
    }
    return found;
  }

  private static List<String[]> cases() throws IOException {
    List<String[]> cases = new ArrayList<>();
    try (var in = RequestGuideTest.class.getResourceAsStream("/graph/expressions.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> cases.add(line.split(" \\| ", -1)));
    }
    return cases;
  }

  @Test
  void writesRequestsAndExpressionsInTheSpellingOfTheSource() throws IOException {
    List<String[]> cases = cases();
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < cases.size(); i++) {
      files.put("src/main/java/C" + i + ".java", source("C" + i, cases.get(i)[0]));
    }
    Map<String, Replacement.Request> found = scan(files);

    SoftAssertions soft = new SoftAssertions();
    for (int i = 0; i < cases.size(); i++) {
      String[] expected = cases.get(i);
      Replacement.Request actual = found.get("src/main/java/C" + i + ".java");
      soft.assertThat(actual == null ? NONE : actual.request())
          .as(expected[0])
          .isEqualTo(expected[1]);
      soft.assertThat(actual == null ? NONE : actual.expression())
          .as(expected[0])
          .isEqualTo(expected[2]);
    }
    soft.assertAll();
  }

  private static String source(String name, String expression) {
    return "class "
        + name
        + " { static final String VERSION = \"1.6\"; Object m(String tenant, String id, String upn,"
        + " String groupID, String gid, String uid, String userTenant, String clientId, String"
        + " query, String api, User user, String accessToken) { Object result = "
        + expression
        + "; return result; } }\n";
  }
}

package io.github.adalscan.detect.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Level;
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

  private static List<String[]> cases(String resource) throws IOException {
    List<String[]> cases = new ArrayList<>();
    try (var in = RequestGuideTest.class.getResourceAsStream("/graph/" + resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> cases.add(line.split(" \\| ", -1)));
    }
    return cases;
  }

  @Test
  void writesRequestsAndExpressionsInTheSpellingOfTheSource() throws IOException {
    List<String[]> cases = cases("expressions.txt");
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

  @Test
  void readsAddressesThatSeveralStatementsPutTogether() throws IOException {
    List<String[]> cases = cases("bodies.txt");
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < cases.size(); i++) {
      files.put("src/main/java/B" + i + ".java", body("B" + i, cases.get(i)));
    }
    Map<String, Replacement.Request> found = scan(files);

    SoftAssertions soft = new SoftAssertions();
    for (int i = 0; i < cases.size(); i++) {
      Replacement.Request actual = found.get("src/main/java/B" + i + ".java");
      soft.assertThat(actual == null ? NONE : orNone(actual.request()))
          .as(cases.get(i)[0])
          .isEqualTo(cases.get(i)[2]);
      soft.assertThat(actual == null ? NONE : orNone(actual.expression()))
          .as(cases.get(i)[0])
          .isEqualTo(cases.get(i)[3]);
    }
    soft.assertAll();
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }

  private static String body(String name, String[] written) {
    String imports = written[1].equals(NONE) ? "" : written[1];
    return imports
        + " class "
        + name
        + " { static final String VERSION = \"1.6\"; Object m(String tenant, String id, String upn,"
        + " String nextLink, RestTemplate rest, WebClient web, Client client, Config config, User"
        + " user) throws Exception { "
        + written[0]
        + " } }\n";
  }

  @Test
  void saysWhereCodeChoosesBetweenAddresses() throws IOException {
    Finding finding =
        only(
            "String url(String tenant, String id, boolean user) { return \"https://graph.windows.net/\""
                + " + tenant + (user ? \"/users/\" : \"/groups/\") + id; }");

    Replacement.Request request = (Replacement.Request) finding.replacement().orElseThrow();
    assertThat(request.checks())
        .contains("Code chooses between addresses here, and the request is one of them.");
    assertThat(request.expression())
        .isEqualTo(
            "\"https://graph.microsoft.com/v1.0\" + (user ? \"/users/\" : \"/groups/\") + id");
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

  private Finding only(String body) throws IOException {
    Scans.write(folder, Map.of("src/main/java/A.java", "class A { " + body + " }\n"));
    List<Finding> findings = Scans.byDefault(folder).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static String request(Finding finding) {
    return ((Replacement.Request) finding.replacement().orElseThrow()).request();
  }

  @Test
  void anAddressTellsWhatPathsOfItsClientBecome() throws IOException {
    Scans.write(
        folder,
        Map.of(
            "src/main/java/Directory.java",
            """
            import org.springframework.cloud.openfeign.FeignClient;
            import org.springframework.web.bind.annotation.GetMapping;
            import org.springframework.web.bind.annotation.PathVariable;

            @FeignClient(name = "directory", url = "https://graph.windows.net")
            interface Directory {
              @GetMapping("/{tenant}/users?api-version=1.6")
              String users(@PathVariable("tenant") String tenant);
            }
            """,
            "src/main/java/Shop.java",
            """
            import org.springframework.cloud.openfeign.FeignClient;
            import org.springframework.web.bind.annotation.GetMapping;

            @FeignClient(name = "shop", url = "https://shop.example.org")
            interface Shop {
              @GetMapping("/users?api-version=1.6")
              String users();
            }
            """));
    List<Finding> findings =
        Scans.byDefault(folder).findings().stream()
            .filter(finding -> finding.rule().value().equals("AADG0001"))
            .toList();

    assertThat(findings).hasSize(1);
    assertThat(request(findings.get(0))).isEqualTo("https://graph.microsoft.com");
    assertThat(findings.get(0).related())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.location().region().startLine()).isEqualTo(7);
              assertThat(step.message())
                  .isEqualTo("becomes `https://graph.microsoft.com/v1.0/users`");
            });
  }

  @Test
  void aConstantTellsTheRequestThatBeginsWithIt() throws IOException {
    Finding finding =
        only(
            "static final String SERVER = \"graph.windows.net\"; String url(String tenant) {"
                + " return String.format(\"https://%s/%s/users\", SERVER, tenant); }");

    assertThat(request(finding)).isEqualTo("https://graph.microsoft.com/v1.0/users");
    assertThat(finding.related())
        .singleElement()
        .satisfies(
            step ->
                assertThat(step.message())
                    .isEqualTo("becomes `https://graph.microsoft.com/v1.0/users`"));
  }

  @Test
  void aConstantOfSeveralRequestsStaysAHost() throws IOException {
    Finding finding =
        only(
            "static final String BASE = \"https://graph.windows.net/\"; String users = BASE + \"t.com"
                + "/users\"; String groups = BASE + \"t.com/groups\";");

    assertThat(request(finding)).isEqualTo("https://graph.microsoft.com/");
    assertThat(finding.related()).hasSize(2);
  }

  @Test
  void aConstantOfAScopeHasNoVersion() throws IOException {
    Finding finding =
        only(
            "static final String BASE = \"https://graph.windows.net/\";"
                + " String scope = BASE + \".default\";");

    assertThat(request(finding)).isEqualTo("https://graph.microsoft.com/.default");
  }

  @Test
  void aLogMessageIsWorthANote() throws IOException {
    Finding finding =
        only(
            "void m(org.slf4j.Logger log, String tenant) {"
                + " log.info(\"calling https://graph.windows.net/{}/users\", tenant); }");

    assertThat(finding.level()).isEqualTo(Level.NOTE);
    assertThat(request(finding)).isEmpty();
  }

  @Test
  void theOnlyMethodAroundIsTheMethodOfTheRequest() throws IOException {
    Finding finding =
        only(
            "void m(String id) throws Exception { java.net.URL url = new java.net.URL("
                + "\"https://graph.windows.net/t.com/users/\" + id + \"?api-version=1.6\");"
                + " var c = (java.net.HttpURLConnection) url.openConnection();"
                + " c.setRequestMethod(\"DELETE\"); }");

    assertThat(request(finding)).isEqualTo("DELETE https://graph.microsoft.com/v1.0/users/{id}");
  }

  @Test
  void configurationHasTheRequestButNoExpression() throws IOException {
    Scans.write(
        folder,
        Map.of(
            "src/main/resources/application.properties",
            "graph.members=https://graph.windows.net/me/memberOf?api-version=1.6\n"));

    Finding finding = Scans.byDefault(folder).findings().get(0);

    assertThat(finding.replacement().orElseThrow())
        .isInstanceOfSatisfying(
            Replacement.Request.class,
            request -> {
              assertThat(request.request())
                  .isEqualTo("https://graph.microsoft.com/v1.0/me/memberOf");
              assertThat(request.expression()).isEmpty();
              assertThat(request.permissions().delegated()).containsExactly("User.Read");
              assertThat(request.renamedProperties()).contains("objectId -> id");
            });
  }
}

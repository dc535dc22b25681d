package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.adalscan.model.PermissionNeeds;
import io.github.adalscan.model.PermissionNeeds.Application;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What applications need, and what manifests and templates ask for them. */
class PermissionScanTest {
  private static final Pattern MARK =
      Pattern.compile("// ((?:GET|POST|PATCH|PUT|DELETE) /\\S+)$", Pattern.MULTILINE);

  @TempDir private Path root;

  /** Calls of every shape; a comment behind each says method and path. */
  @ParameterizedTest
  @ValueSource(strings = {"Sdk5.java", "Sdk6.java", "Raw.java", "Web.java", "Bare.java"})
  void findsCallsOfEveryShape(String file) throws IOException {
    String text = read("calls/" + file);
    TreeSet<String> expected = new TreeSet<>();
    MARK.matcher(text).results().map(PermissionScanTest::template).forEach(expected::add);
    PermissionNeeds needs = needs(Map.of("src/main/java/p/" + file, text));
    TreeSet<String> found = new TreeSet<>();
    needs.applications().stream()
        .flatMap(application -> application.calls().stream())
        .forEach(call -> found.add(template(call.method() + " " + call.path())));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void comparesEachModuleWithWhatItsTemplatesAskFor() throws IOException {
    PermissionNeeds needs =
        needs(
            Map.of(
                "app/src/main/java/a/A.java", read("declared/app/A.java"),
                "app/pom.xml", "<project/>",
                "app/main.tf", read("declared/app/main.tf"),
                "other/src/main/java/b/B.java", read("declared/other/B.java"),
                "other/pom.xml", "<project/>",
                "other/app.bicep", read("declared/other/app.bicep")));
    assertThat(compared(needs))
        .containsExactly(
            "app: app/main.tf application [Calendars.Read, Group.Read.All, Mail.Read, User.Read.All]"
                + " missing [User-PasswordProfile.ReadWrite.All]"
                + " unused [Calendars.Read, User.Read.All]",
            "other: other/app.bicep delegated [Mail.Read, User.Read] missing [] unused [Mail.Read]",
            "other: scopes of token requests delegated [Mail.Read, User.Read] missing []"
                + " unused [Mail.Read]");
  }

  /**
   * Of two modules with classes of the same names one calls Microsoft Graph, as its setting tells.
   */
  @Test
  void readsModulesWithTypesOfTheSameNamesEachByItself() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String module : List.of("mail", "store")) {
      files.put(module + "/pom.xml", "<project/>");
      files.put(module + "/src/main/java/shop/Settings.java", read("twins/Settings.java"));
      files.put(module + "/src/main/java/shop/Pages.java", read("twins/Pages.java"));
    }
    String settings = "/src/main/resources/application.properties";
    files.put("mail" + settings, "api.host=https://graph.microsoft.com/\n");
    files.put("store" + settings, "api.host=https://store.example.org/\n");
    assertThat(needs(files).applications())
        .extracting(Application::path, Application::delegated)
        .containsExactly(tuple("mail", List.of("Mail.ReadBasic")));
  }

  /** The path alone would name a permission that is refused for this property. */
  @Test
  void namesThePermissionForPasswords() throws IOException {
    PermissionNeeds needs = needs(Map.of("src/main/java/a/A.java", read("declared/app/A.java")));
    assertThat(needs.applications().get(0).application())
        .containsExactly(
            "GroupMember.Read.All", "Mail.ReadBasic.All", "User-PasswordProfile.ReadWrite.All");
  }

  private static List<String> compared(PermissionNeeds needs) {
    return needs.applications().stream()
        .flatMap(application -> compared(application).stream())
        .toList();
  }

  private static List<String> compared(Application application) {
    return application.comparisons().stream()
        .map(
            each ->
                application.path()
                    + ": "
                    + each.source()
                    + " "
                    + each.kind()
                    + " "
                    + each.asked()
                    + " missing "
                    + each.missing()
                    + " unused "
                    + each.unused())
        .toList();
  }

  private PermissionNeeds needs(Map<String, String> files) throws IOException {
    Scans.write(root, new TreeMap<>(files));
    return new PermissionScan().needs(Scans.request(root, true, 1), ScanListener.NONE);
  }

  private static String template(MatchResult mark) {
    return mark.group(1);
  }

  private static String template(String call) {
    int blank = call.indexOf(' ');
    String path = call.substring(blank).split("\\?", 2)[0].toLowerCase(Locale.ROOT);
    return call.substring(0, blank) + path.replaceAll("\\{[^}]*\\}", "{}");
  }

  private static String read(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PermissionScanTest.class.getResourceAsStream("/permissions/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

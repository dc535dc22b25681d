package io.github.adalscan.graph.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Effort;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class MoreRewritesTest {
  private static final RequestRewriter REWRITER = GraphCatalog.rewriter();

  private static Rewrite rewrite(String request) {
    return REWRITER.rewrite(GraphRequest.parse(request)).orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = {"/graph/more-rewrites.tsv", "/graph/hostile-rewrites.tsv"},
      delimiter = '\t',
      quoteCharacter = '\0')
  void rewrites(String source, String target, String effort) {
    Rewrite rewrite = rewrite(source);

    assertThat(rewrite.request()).isEqualTo(target.equals("-") ? "" : target);
    assertThat(rewrite.effort().id()).isEqualTo(effort);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          https://graph.windows.net/%s/users/%s               | https://graph.microsoft.com/v1.0/users/%s
          https://graph.windows.net/%1$s/users/%2$s           | https://graph.microsoft.com/v1.0/users/%1$s
          https://graph.windows.net/{0}/users/{1}?$top={2}    | https://graph.microsoft.com/v1.0/users/{0}?$top={1}
          https://graph.windows.net/${t}/users/${u}           | https://graph.microsoft.com/v1.0/users/${u}
          https://graph.windows.net/{t}/users/{u}             | https://graph.microsoft.com/v1.0/users/{u}
          """)
  void keepsPlaceholdersInTheirSpelling(String source, String target) {
    assertThat(REWRITER.spelled(GraphRequest.of(Optional.empty(), source))).contains(target);
  }

  @Test
  void tellsThePropertiesThatTheRequestSelects() {
    Rewrite rewrite =
        rewrite("GET https://graph.windows.net/t.com/users?$select=objectId,mobile,displayName");

    assertThat(rewrite.renamedProperties())
        .containsExactlyInAnyOrder(
            "mobile -> mobilePhone",
            "objectId -> id",
            "odata.type -> @odata.type",
            "odata.metadata -> @odata.context",
            "odata.nextLink -> @odata.nextLink");
  }

  @Test
  void anAnswerOfOneObjectHasNoPages() {
    assertThat(rewrite("GET https://graph.windows.net/me").renamedProperties())
        .contains(
            "objectId -> id", "assignedPlans/assignedTimestamp -> assignedPlans/assignedDateTime")
        .doesNotContain("odata.nextLink -> @odata.nextLink");
    assertThat(rewrite("DELETE https://graph.windows.net/t.com/users/{id}").renamedProperties())
        .isEmpty();
  }

  @Test
  void severalTypesAreAskedForOneByOne() {
    Rewrite rewrite =
        rewrite(
            "GET https://graph.windows.net/t.com/directoryObjects?$filter="
                + "isof('Microsoft.WindowsAzure.ActiveDirectory.User') or"
                + " isof('Microsoft.WindowsAzure.ActiveDirectory.Device')&deltaLink=");

    assertThat(rewrite.url()).isEmpty();
    assertThat(rewrite.effort()).isEqualTo(Effort.MANUAL);
    assertThat(rewrite.parts())
        .isEqualTo(
            List.of(
                "https://graph.microsoft.com/v1.0/users/delta",
                "https://graph.microsoft.com/v1.0/devices/delta"));
  }
}

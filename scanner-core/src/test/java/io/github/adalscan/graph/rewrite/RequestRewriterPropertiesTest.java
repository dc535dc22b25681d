package io.github.adalscan.graph.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every address, also for odd ones. */
class RequestRewriterPropertiesTest {
  private static final RequestRewriter REWRITER = GraphCatalog.rewriter();
  private static final List<String> PIECES =
      List.of(
          "/",
          "//",
          "contoso.com",
          "myorganization",
          "{tenant}",
          "{}",
          "{0}",
          "%s",
          "%1$s",
          "${x}",
          "users",
          "Users()",
          "users('a')",
          "users('",
          "groups",
          "me",
          "$links",
          "%24links",
          "members",
          "$/Microsoft.DirectoryServices.User",
          "$count",
          "$value",
          "$batch",
          "$metadata",
          "policies",
          "servicePrincipalsByAppId",
          "objectId",
          "thumbnailPhoto",
          "reports",
          "?",
          "&",
          "=",
          "api-version=1.6",
          "$filter=",
          "$select=objectId,mobile",
          "signInNames/any(x:x/value",
          " eq 'a'",
          " eq guid'",
          ")",
          "(",
          "'",
          "%27",
          "%",
          "%2",
          "{",
          "}",
          "#",
          " ",
          "deltaLink=",
          "isof('Microsoft.WindowsAzure.ActiveDirectory.Group')",
          "$orderby=",
          "telephoneNumber",
          "startswith(telephoneNumber,'1')",
          "\\/",
          "<id>",
          ":443",
          "ä",
          "\u0000",
          "\uD83D");

  @Test
  void neverFailsNeverKeepsTheHostAndIsDoneOnce() {
    Random random = new Random(20251101);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder url = new StringBuilder(random.nextBoolean() ? "https://" : "");
      url.append("graph.windows.net");
      for (int n = random.nextInt(10); n > 0; n--) {
        url.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Optional<String> method = random.nextBoolean() ? Optional.of("GET") : Optional.empty();
      GraphRequest request = GraphRequest.of(method, url.toString());

      REWRITER
          .rewrite(request)
          .flatMap(Rewrite::url)
          .ifPresent(
              target -> {
                assertThat(target).as(url.toString()).doesNotContainIgnoringCase("windows.net");
                assertThat(REWRITER.rewrite(GraphRequest.of(method, target))).isEmpty();
              });
      REWRITER.spelled(request).ifPresent(target -> assertThat(target).doesNotContain("{zq"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://graph.microsoft.com/v1.0/users",
        "https://graph.microsoft.com/.default",
        "https://microsoftgraph.chinacloudapi.cn/v1.0/me",
        "https://account.activedirectory.windows.net/applications",
        "https://management.core.windows.net/",
        "https://graph.windows.net.example.com/users",
        "00000003-0000-0000-c000-000000000000",
        "00000002-0000-0ff1-ce00-000000000000",
        "GET",
        "",
        " "
      })
  void leavesOtherAddressesAlone(String text) {
    assertThat(REWRITER.rewrite(GraphRequest.parse(text))).isEmpty();
  }
}

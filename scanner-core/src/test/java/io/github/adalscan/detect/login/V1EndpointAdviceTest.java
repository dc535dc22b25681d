package io.github.adalscan.detect.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Replacement;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the parameter of version 1 becomes, alone and beside a scope of the same request. */
class V1EndpointAdviceTest {
  private static final String SEND =
      "Send 'scope=https://vault.azure.net/.default' to the v2.0 endpoint.";

  @TempDir Path folder;

  @Test
  void aScopeThatIsSentAlreadyIsNotSentTwice() throws IOException {
    assertThat(advice("&scope=openid+user.read"))
        .contains(SEND + " Of the scopes that are sent with it only those of OpenID Connect stay.");
    assertThat(advice("&nonce=1")).contains(SEND);
  }

  /** The cloud for Germany is closed. */
  @Test
  void aHostThatIsGoneIsNotAdvised() throws IOException {
    assertThat(
            adviceFor(
                """
                class A {
                  String url = "https://login.microsoftonline.de/common/oauth2/authorize";
                }
                """))
        .singleElement()
        .asString()
        .startsWith("Use 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize'");
  }

  private List<String> advice(String parameter) throws IOException {
    return adviceFor(
        """
            class A {
              String url(String tenant, String id) {
                return "https://login.microsoftonline.com/" + tenant + "/oauth2/authorize?client_id="
                    + id + "%s" + "&resource=https%%3A%%2F%%2Fvault.azure.net";
              }
            }
            """
            .formatted(parameter));
  }

  private List<String> adviceFor(String source) throws IOException {
    Scans.write(folder, Map.of("A.java", source));
    return Scans.all(folder).findings().stream()
        .filter(finding -> finding.rule().value().equals("EPT0012"))
        .flatMap(finding -> finding.replacement().stream())
        .filter(Replacement.Advice.class::isInstance)
        .map(each -> ((Replacement.Advice) each).text())
        .toList();
  }
}

package io.github.adalscan.detect.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What findings say to ask for instead. */
class ScopeAdviceTest {
  @TempDir private Path folder;

  @Test
  void aPermissionOfMailboxesKeepsItsName() throws IOException {
    assertThat(
            advice(
                "AUD0003",
                """
                import com.microsoft.aad.msal4j.*;
                import java.net.URI;
                import java.util.Set;
                import javax.mail.Store;

                class Login {
                  void open(PublicClientApplication app, Store store, String code, String user) throws Exception {
                    String token = app.acquireToken(AuthorizationCodeParameters.builder(code, new URI("http://localhost"))
                        .scopes(Set.of("IMAP.AccessAsUser.All")).build()).get().accessToken();
                    store.connect("outlook.office365.com", user, token);
                  }
                }
                """))
        .containsExactly(
            "Ask for a token of its own for this call: scope"
                + " 'https://outlook.office365.com/IMAP.AccessAsUser.All'.");
  }

  @Test
  void anApplicationIsToldWhatItCanBeGranted() throws IOException {
    String source =
        """
        import com.azure.core.credential.TokenRequestContext;
        import com.azure.identity.ClientSecretCredential;

        class Token {
          Object get(ClientSecretCredential credential) {
            return credential.getTokenSync(new TokenRequestContext().addScopes("%s"));
          }
        }
        """;
    assertThat(advice("FLW0001", source.formatted("User.Read")))
        .containsExactly(
            "User.Read is for users alone: grant User.Read.All in the app registration");
    assertThat(advice("FLW0001", source.formatted("mail.send")))
        .containsExactly("grant Mail.Send as an application permission in the app registration");
    assertThat(advice("FLW0001", source.formatted("all-apis")))
        .singleElement()
        .asString()
        .startsWith(
            "Microsoft Graph, which a scope without an address means, has no such permission");
  }

  @Test
  void theSlashOfAResourceGoesWhereNoneIsMeant() throws IOException {
    String source =
        """
        class Form {
          static final String URL = "https://login.microsoftonline.com/contoso/oauth2/token";
          String body(String id) {
            return "grant_type=client_credentials&client_id=" + id + "&resource=%s";
          }
        }
        """;
    assertThat(advice("EPT0012", source.formatted("https://graph.microsoft.com/")))
        .contains("Send 'scope=https://graph.microsoft.com/.default' to the v2.0 endpoint.");
    assertThat(advice("EPT0012", source.formatted("https://database.windows.net/")))
        .contains("Send 'scope=https://database.windows.net//.default' to the v2.0 endpoint.");
  }

  private List<String> advice(String rule, String source) throws IOException {
    Scans.write(folder, Map.of("src/main/java/A.java", source));
    return Scans.all(folder).findings().stream()
        .filter(finding -> finding.rule().toString().equals(rule))
        .map(Finding::replacement)
        .flatMap(replacement -> replacement.stream())
        .flatMap(ScopeAdviceTest::texts)
        .toList();
  }

  private static Stream<String> texts(Replacement replacement) {
    if (replacement instanceof Replacement.Advice advice) {
      return Stream.of(advice.text());
    }
    return replacement instanceof Replacement.Code code ? code.notes().stream() : Stream.empty();
  }
}

package io.github.adalscan.detect.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the values in a snippet come from, and what is said of those that cannot be seen. */
@SuppressWarnings("StringConcatToTextBlock")
class MemberGuideTest {
  private static final String HEAD =
      """
      import com.microsoft.aad.adal4j.*;
      import java.util.concurrent.*;

      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"https://vault.azure.net\"|\"https://vault.azure.net/.default\"",
        "\"https://management.core.windows.net/\"|\"https://management.core.windows.net//.default\"",
        "\"https://management.azure.com/\"|\"https://management.azure.com//.default\"",
        "\"https://database.windows.net/\"|\"https://database.windows.net//.default\"",
        "\"https://graph.microsoft.com\"|\"https://graph.microsoft.com/.default\"",
        "\"https://graph.microsoft.com/\"|\"https://graph.microsoft.com/.default\"",
        "\"https://graph.windows.net\"|\"https://graph.microsoft.com/.default\"",
        "\"https://graph.windows.net/\"|\"https://graph.microsoft.com/.default\"",
        "\"00000002-0000-0000-c000-000000000000\"|\"https://graph.microsoft.com/.default\"",
        "\"https://graph.chinacloudapi.cn/\"|\"https://microsoftgraph.chinacloudapi.cn/.default\"",
        "\"https://graph.microsoftazure.us/\"|\"https://graph.microsoft.us/.default\"",
        "\"api://my-api\"|\"api://my-api/.default\"",
        "Names.VAULT|Names.VAULT + \"/.default\"",
        "Names.GRAPH|\"https://graph.microsoft.com/.default\"",
        "\"https://\" + host|\"https://\" + host + \"/.default\"",
        "flag ? host : id|(flag ? host : id) + \"/.default\"",
        "find(host)|find(host) + \"/.default\"",
        "(String) value|((String) value) + \"/.default\"",
        "args[0]|args[0] + \"/.default\""
      })
  void resourceBecomesScope(String resource, String scope) throws IOException {
    Replacement.Code code =
        code(
            "acquireToken",
            "class A {\n"
                + "  Object a(AuthenticationContext c, ClientCredential k, String host, String id,\n"
                + "      boolean flag, Object value, String[] args) {\n    return c.acquireToken("
                + resource
                + ", k, null);\n  }\n}\n"
                + "class Names {\n  static final String VAULT = \"https://vault.azure.net\";\n"
                + "  static final String GRAPH = \"https://graph.windows.net/\";\n}\n");
    assertThat(code.snippet().replaceAll("\\s+", " "))
        .contains("Collections.singleton(" + scope + ")");
  }

  @Test
  void valuesOfOtherFilesAreSpelledOut() throws IOException {
    Replacement.Code code =
        code(
            "acquireToken",
            """
            class A {
              Object a(Clients clients) {
                return clients.context().acquireToken("r", clients.credential(), null);
              }
            }
            """,
            HEAD
                + """
                class Clients {
                  private static final String ID = "the-id";

                  AuthenticationContext context() throws Exception {
                    return new AuthenticationContext("https://login.microsoftonline.com/t", true, null);
                  }

                  ClientCredential credential() {
                    return new ClientCredential(ID, "s3cret");
                  }
                }
                """);
    assertThat(code.snippet()).doesNotContain("s3cret");
    assertThat(code.snippet())
        .isEqualTo(
            """
            return clients.context()
                .acquireToken(ClientCredentialParameters.builder(Collections.singleton("r/.default")).build());"""
                .stripTrailing());
    assertThat(code.notes())
        .contains(
            "`clients.context()` becomes the ConfidentialClientApplication that takes the place of"
                + " the client of B.java:8.");
  }

  @Test
  void literalSecretsAreNotShown() throws IOException {
    Replacement.Code code =
        code(
            "ClientCredential.<init>",
            "class A {\n  Object a = new ClientCredential(\"id\", \"s\");\n}\n");
    assertThat(code.snippet()).isEqualTo("ClientCredentialFactory.createFromSecret(clientSecret)");
    assertThat(code.notes())
        .contains("`clientSecret` stands for the text of A.java:5.")
        .contains("The source spells a secret; read it from a vault or the environment.");
  }

  @Test
  void valuesSetFurtherDownHaveToMove() throws IOException {
    Replacement.Code code =
        code(
            "AuthenticationContext.<init>",
            """
            class A {
              Object a(String authority, String secret) throws Exception {
                AuthenticationContext c = new AuthenticationContext(authority, true, null);
                String id = System.getenv("ID");
                return c.acquireToken("r", new ClientCredential(id, secret), null).get();
              }
            }
            """);
    assertThat(code.snippet())
        .contains("builder(id, ClientCredentialFactory.createFromSecret(secret))");
    assertThat(code.notes()).contains("Move up what sets `id`: the snippet needs it earlier.");
  }

  @Test
  void unknownClientsLeaveNamedPlaceholders() throws IOException {
    Replacement.Code code =
        code(
            "AuthenticationContext.<init>",
            """
            class A {
              Object a(String u) throws Exception {
                return new AuthenticationContext(u, true, null);
              }
            }
            """);
    assertThat(code.snippet())
        .isEqualTo(
            "ConfidentialClientApplication.builder(clientId, credential).authority(u).build()");
    assertThat(code.notes())
        .contains(
            "`clientId` stands for the client id of the registered application.",
            "`credential` stands for the credential of the application.",
            "A client without a secret is a PublicClientApplication, and its builder takes the client"
                + " id only.");
  }

  @Test
  void argumentsNamedLikeParametersTellTheOverload() throws IOException {
    Replacement.Code code =
        code(
            "acquireTokenByRefreshToken",
            """
            class A extends Elsewhere {
              Object a(AuthenticationContext c, String token, String resource) {
                return c.acquireTokenByRefreshToken(token, this.clientId(), resource, null);
              }
            }
            """);
    assertThat(code.snippet())
        .contains("PublicClientApplication.builder(this.clientId())")
        .contains("Collections.singleton(resource + \"/.default\"), token)");
  }

  @Test
  void oneClientOfTwoKindsBecomesTwoApplications() throws IOException {
    Replacement.Code code =
        code(
            "AuthenticationContext.<init>",
            """
            class A {
              void a(String u, String id, ClientCredential k) throws Exception {
                AuthenticationContext c = new AuthenticationContext(u, true, null);
                c.acquireToken("r", k, null);
                c.acquireToken("r", id, "name", "password", null);
              }
            }
            """);
    assertThat(code.notes())
        .contains(
            "Some calls on it come with a credential, some without: each kind has to have an"
                + " application of its own.");
  }

  @Test
  void takenNamesAreNotTakenAgain() throws IOException {
    Replacement.Code code =
        code(
            "acquireToken",
            """
            class A {
              void a(AuthenticationContext c, ClientCredential k, String app, String result) {
                if (c.acquireToken("r", k, null) == null) {
                  use();
                }
              }
            }
            """);
    assertThat(code.snippet()).contains(" app2 =", "IAuthenticationResult result2 =");
  }

  @Test
  void getterOfKnownReceiverIsSafe() throws IOException {
    Replacement.Code code =
        code(
            "getAccessToken",
            """
            class A {
              String a(AuthenticationResult r) {
                return r.getAccessToken();
              }
            }
            """);
    assertThat(code.snippet()).isEqualTo("r.accessToken()");
    assertThat(code.effort()).isEqualTo(Effort.SAFE);
    assertThat(code.imports()).isEmpty();
    assertThat(code.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"A.scala, true", "A.kt, true", "a.jsp, false"})
  void otherLanguagesAreToldThatTheSnippetIsJava(String file, boolean told) throws IOException {
    Scans.write(
        folder,
        Map.of(
            file,
            """
            import com.microsoft.aad.adal4j.AuthenticationContext
            import com.microsoft.aad.adal4j.ClientCredential
            val context = new AuthenticationContext(authority, true, service)
            val result = context.acquireToken("https://vault.azure.net", credential, null).get
            """));
    assertThat(Scans.all(folder).findings())
        .flatExtracting(finding -> finding.replacement().stream().toList())
        .filteredOn(
            instead ->
                instead instanceof Replacement.Code code
                    && code.notes().stream().anyMatch(note -> note.startsWith("This is Java")))
        .hasSize(told ? 1 : 0);
  }

  @Test
  void callOfTheConstructorAboveStaysOne() throws IOException {
    Replacement.Code code =
        code(
            "<init>",
            "class A extends AuthenticationException {\n  A(String text) {\n    super(text);\n  }\n}\n");
    assertThat(code.snippet()).isEqualTo("super(text, errorCode);");
    assertThat(code.notes()).contains("The class extends MsalClientException then.");
  }

  private Replacement.Code code(String member, String source) throws IOException {
    return code(member, source, "class B {}\n");
  }

  /** The guidance for the last use of the member in the source. */
  private Replacement.Code code(String member, String source, String other) throws IOException {
    Map<String, String> files = new TreeMap<>(Map.of("A.java", HEAD + source, "B.java", other));
    Scans.write(folder, files);
    return Scans.all(folder).findings().stream()
        .filter(f -> f.location().path().equals("A.java"))
        .filter(f -> f.rule().value().equals("ADAL0002") && f.symbol().endsWith("." + member))
        .reduce((first, second) -> second)
        .flatMap(Finding::replacement)
        .map(Replacement.Code.class::cast)
        .orElseThrow();
  }
}

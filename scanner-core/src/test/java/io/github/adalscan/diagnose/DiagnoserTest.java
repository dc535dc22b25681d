package io.github.adalscan.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Diagnosis;
import io.github.adalscan.model.Diagnosis.Certainty;
import io.github.adalscan.model.Diagnosis.Ranked;
import io.github.adalscan.model.Diagnosis.Tied;
import io.github.adalscan.report.answer.Diagnoses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnoserTest {
  private static final String CODE =
      """
      package com.acme;

      import com.microsoft.aad.msal4j.ClientCredentialParameters;
      import com.microsoft.aad.msal4j.ConfidentialClientApplication;
      import java.net.HttpURLConnection;
      import java.net.URL;
      import java.util.Set;

      class Directory {
        String read(ConfidentialClientApplication app) throws Exception {
          ClientCredentialParameters all =
              ClientCredentialParameters.builder(Set.of("https://graph.windows.net/.default")).build();
          String token = app.acquireToken(all).join().accessToken();
          HttpURLConnection call =
              (HttpURLConnection) new URL("https://graph.microsoft.com/v1.0/users").openConnection();
          call.setRequestProperty("Authorization", "Bearer " + token);
          return new String(call.getInputStream().readAllBytes());
        }
      }
      """;
  private static final String TRACE =
      """
      java.io.IOException: Server returned HTTP response code: 401 for URL: https://graph.microsoft.com/v1.0/users
      \tat com.acme.Directory.read(Directory.java:17)
      {"error":{"code":"InvalidAuthenticationToken","message":"Invalid audience."}}
      """;
  private static final String AAD_GRAPH_TOKEN =
      Logs.token(
          "{\"aud\":\"https://graph.windows.net\",\"roles\":[\"Directory.Read.All\"],"
              + "\"tid\":\"72f988bf-0000-0000-0000-2d7cd011db47\",\"exp\":1600000000}");

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve("src/main/java/com/acme/Directory.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, CODE);
  }

  private Ranked first(String log) {
    return Logs.diagnose(log, folder).causes().get(0);
  }

  private Ranked cause(String log, String id) {
    return Logs.diagnose(log, folder).causes().stream()
        .filter(cause -> cause.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFindingThatTheStackTracePassesComesFirst() {
    Ranked first = first(TRACE);
    assertThat(first.id()).isEqualTo("wrong-audience");
    assertThat(first.certainty()).isEqualTo(Certainty.SHOWN);
    Tied place = first.places().get(0);
    assertThat(place.finding().location().path())
        .isEqualTo("src/main/java/com/acme/Directory.java");
    assertThat(place.ties())
        .anyMatch(tie -> tie.contains("com.acme.Directory.read(Directory.java:17)"));
    assertThat(first.places()).anyMatch(tied -> tied.finding().rule().value().equals("AUD0001"));
  }

  @Test
  void withoutATieACodeIsLikelyAtMost() {
    assertThat(first("InvalidAuthenticationTokenAudience").certainty()).isEqualTo(Certainty.LIKELY);
  }

  @Test
  void consentIsLeftToTheTenant() {
    Ranked consent = first("AADSTS65001: The user has not consented");
    assertThat(consent.id()).isEqualTo("consent-missing");
    assertThat(consent.certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(consent.check()).contains("consent");
    assertThat(first("interaction_required AADSTS53003").check()).contains("conditional access");
    assertThat(cause("403 Forbidden accessDenied not licensed", "role-or-licence-missing").check())
        .contains("licences");
  }

  @Test
  void aCodeWithoutCauseIsExplainedByItself() {
    Ranked code = first("AADSTS50126: Error validating credentials");
    assertThat(code.id()).isEqualTo("AADSTS50126");
    assertThat(code.seen()).containsExactly("AADSTS50126 in line 1");
  }

  @Test
  void aTokenOfAnotherApiShowsTheCause() {
    String log =
        "Bearer "
            + AAD_GRAPH_TOKEN
            + "\nGET https://graph.microsoft.com/v1.0/users 401 Unauthorized";
    Diagnosis diagnosis = Logs.diagnose(log, folder);
    assertThat(diagnosis.log().tokens().get(0).api()).contains("Azure AD Graph");
    assertThat(diagnosis.log().tokens().get(0).requestedAt())
        .extracting(location -> location.region().startLine())
        .containsExactly(12);
    assertThat(first(log).id()).isEqualTo("wrong-audience");
    assertThat(first(log).seen()).anyMatch(seen -> seen.contains("is for Azure AD Graph"));
  }

  @Test
  void anExpiredTokenAndAnAppTokenAtMeAreShown() {
    String graph =
        Logs.token(
            "{\"aud\":\"https://graph.microsoft.com\",\"roles\":[\"Mail.Read\"],\"exp\":1600000000}");
    String log =
        "2021-01-01 00:00:00.123Z Bearer "
            + graph
            + "\nGET https://graph.microsoft.com/v1.0/me/manager\n";
    assertThat(cause(log, "token-expired").certainty()).isEqualTo(Certainty.SHOWN);
    assertThat(cause(log, "me-without-user").certainty()).isEqualTo(Certainty.SHOWN);
  }

  @Test
  void aMissingPermissionIsNamed() {
    String graph = Logs.token("{\"aud\":\"https://graph.microsoft.com\",\"scp\":\"User.Read\"}");
    String log =
        graph + "\nGET https://graph.microsoft.com/v1.0/users\n403 Authorization_RequestDenied";
    assertThat(cause(log, "permission-missing").seen())
        .anyMatch(seen -> seen.contains("has User.Read;") && seen.endsWith("User.Read.All"));
  }

  @Test
  void callsOfAzureAdGraphAreTheCause() {
    assertThat(first("GET https://graph.windows.net/contoso.com/users 403 Forbidden").id())
        .isEqualTo("aad-graph-in-use");
  }

  @Test
  void aHostThatIsNotFoundIsACallOfIt() {
    String log = "java.net.UnknownHostException: graph.windows.net: Name or service not known";
    assertThat(first(log).id()).isEqualTo(first("GET https://graph.windows.net/x/users").id());
  }

  @Test
  void theErrorThatTheServiceNamesComesBeforeALibraryThatIsInUse() {
    String log =
        """
        com.microsoft.aad.adal4j.AuthenticationException: AADSTS65001: no consent
            at com.microsoft.aad.adal4j.AdalTokenRequest.executeOAuthRequest(AdalTokenRequest.java:107)
        """;
    assertThat(first(log).id()).isEqualTo("consent-missing");
  }

  @Test
  void withoutALogTheCodeAloneIsLookedAt() {
    List<Ranked> causes = Logs.diagnose("", folder).causes();
    assertThat(causes).isNotEmpty().allMatch(cause -> !cause.places().isEmpty());
  }

  @Test
  void aLogWithoutErrorsHasNoCauses() throws IOException {
    Files.writeString(
        folder.resolve("src/main/java/com/acme/Directory.java"), "class Directory {}");
    assertThat(Logs.diagnose("started in 403 ms\nready", folder).causes()).isEmpty();
  }

  @Test
  void tokensAndSecretsAreNeverPrinted() throws IOException {
    String secret = "S3cr3tValue~WithManyCharacters0123456789";
    String log =
        TRACE
            + "client_secret="
            + secret
            + "&password=hunter2&assertion="
            + AAD_GRAPH_TOKEN
            + "\nGET https://alice:"
            + secret
            + "@graph.microsoft.com/v1.0/users/"
            + AAD_GRAPH_TOKEN
            + "?code="
            + secret
            + "\nhttps://graph.microsoft.com/v1.0/"
            + secret
            + "\nAuthorization: Basic "
            + secret
            + "\nAADSTS65001 refresh_token="
            + secret
            + "\n"
            + Logs.token("{\"aud\":\"" + secret + " x\",\"roles\":[\"a " + secret + "\"]}");
    Diagnosis diagnosis = Logs.diagnose(log, folder);
    for (String output : List.of(text(diagnosis), json(diagnosis))) {
      assertThat(output)
          .doesNotContain(secret, "hunter2", Logs.SIGNATURE, AAD_GRAPH_TOKEN)
          .doesNotContain(AAD_GRAPH_TOKEN.substring(0, 30), AAD_GRAPH_TOKEN.split("\\.", -1)[1]);
    }
  }

  private static String text(Diagnosis diagnosis) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Diagnoses.text(diagnosis, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String json(Diagnosis diagnosis) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Diagnoses.json(diagnosis, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}

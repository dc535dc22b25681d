package io.github.adalscan.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.adalscan.diagnose.LogFacts.Call;
import io.github.adalscan.diagnose.LogFacts.Frame;
import io.github.adalscan.model.Diagnosis.Seen;
import java.io.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock")
class LogReaderTest {
  private static final String ID = "1b2c3d4e-0000-0000-0000-000000000003";

  @Test
  void codesOfTheTokenServiceWithLineAndCount() {
    LogFacts facts = Logs.read("ok\nAADSTS65001: consent\nand AADSTS65001 again, AADSTS7000215\n");
    assertThat(facts.lines()).isEqualTo(3);
    assertThat(facts.tokenCodes())
        .containsExactly(new Seen("AADSTS65001", 2, 2), new Seen("AADSTS7000215", 3, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AADSTS 70011: scope", "AADSTS:70011", "AADSTS-70011"})
  void codesThatAreWrittenApart(String line) {
    assertThat(Logs.read(line).tokenCodes()).extracting(Seen::text).containsExactly("AADSTS70011");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 403 Forbidden",
        "HTTP/2 403",
        "HTTP 403 from the service",
        "status code 403",
        "statusCode=403",
        "\"status\": 403,",
        "Server returned HTTP response code: 403 for URL: https://x.example/",
        "failed with 403 Forbidden"
      })
  void statuses(String line) {
    assertThat(Logs.read(line).statuses()).extracting(Seen::text).containsExactly("403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"took 403 ms", "port 4030", "HTTP/1.1 200 OK", "id 403"})
  void otherNumbers(String line) {
    assertThat(Logs.read(line).statuses()).isEmpty();
  }

  @Test
  void errorCodesInAnyCase() {
    assertThat(Logs.read("{\"error\":\"INTERACTION_REQUIRED\"}").words())
        .extracting(Seen::text)
        .containsExactly("interaction_required");
    assertThat(Logs.read("this was forbidden2 and not_invalid_grant").words()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correlation ID: " + ID,
        "\"correlation_id\":\"" + ID + "\"",
        "correlationId=" + ID
      })
  void correlationIds(String line) {
    assertThat(Logs.read(line).ids())
        .extracting(Seen::text)
        .containsExactly("correlation id " + ID);
  }

  @Test
  void addressesLoseQueryUserAndWhatLooksLikeASecret() {
    LogFacts facts =
        Logs.read(
            """
            GET https://graph.microsoft.com:443/v1.0/users?access_token=abc#x
            see https://host.example/reset/0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2yZ3aB4/x
            """);
    assertThat(facts.calls().get(0))
        .extracting(call -> call.method().orElse(""), Call::host, Call::path, Call::line)
        .containsExactly("GET", "graph.microsoft.com", "/v1.0/users", 1L);
    assertThat(facts.calls().get(1).path()).isEqualTo("/reset/{...}/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\tat com.acme.A.run(A.java:12)",
        "  at app//com.acme.A$B.run(A.java:12) ~[app.jar:1.0]",
        "at java.base/com.acme.A.run(A.java:12)",
        "at com.acme.A.lambda$run$0(A.java:12)"
      })
  void frames(String line) {
    assertThat(Logs.read(line).frames())
        .extracting(Frame::type, Frame::method, Frame::path, Frame::source)
        .containsExactly(tuple("com.acme.A", "run", "com/acme/A.java", 12));
  }

  @Test
  void framesOfReplacedLibraries() {
    assertThat(
            Logs.read("at com.microsoft.aad.adal4j.AdalCallable.call(AdalCallable.java:5)")
                .packages())
        .extracting(Seen::text)
        .containsExactly("com.microsoft.aad.adal4j");
  }

  @Test
  void tokensGiveTheirClaims() {
    String claims =
        "{\"aud\":\"https://graph.microsoft.com\",\"scp\":\"User.Read Mail.Read\",\"exp\":1600000000}";
    Payload token = Logs.read("2021-01-01T00:00:00Z Bearer " + Logs.token(claims)).tokens().get(0);
    assertThat(token.audience()).isEqualTo("https://graph.microsoft.com");
    assertThat(token.scopes()).containsExactly("User.Read", "Mail.Read");
    assertThat(token.expired()).isTrue();
    assertThat(token.appOnly()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"aud\":\"a\\u0007b\"}", "{\"aud\":[]}", "{\"aud\":\"x y\"}"})
  void claimsThatAreNoNamesAreLeftOut(String claims) {
    assertThat(Logs.read(Logs.token(claims)).tokens().get(0).audience()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"eyJhbGciOiJub25lIn0.bm90IGpzb24gYXQgYWxsISE.x", "eyJ.eyJ.eyJ", "eyJ"})
  void otherTextsAreNoTokens(String line) {
    assertThat(Logs.read(line).tokens()).isEmpty();
  }

  @Test
  void aHugeLogTakesLittleMemoryAndTime() {
    LogFacts facts =
        Logs.read(repeated("x".repeat(1000) + "AADSTS65001 eyJ a.b.c at at at ((\n", 2_000));
    assertThat(facts.lines()).isEqualTo(2_000);
    assertThat(facts.tokenCodes()).containsExactly(new Seen("AADSTS65001", 1, 2_000));
  }

  @Test
  void ofALineWithoutEndTheBeginningIsRead() {
    LogFacts facts = Logs.read(repeated("AADSTS65001 eyJ", 50_000));
    assertThat(facts.lines()).isEqualTo(1);
    assertThat(facts.tokenCodes().get(0).count()).isLessThan(LineReader.MAX_LINE);
  }

  private static Reader repeated(String text, int times) {
    return new Reader() {
      private long at;

      @Override
      public int read(char[] buffer, int offset, int length) {
        long left = (long) text.length() * times - at;
        int count = (int) Math.min(length, left);
        for (int i = 0; i < count; i++) {
          buffer[offset + i] = text.charAt((int) (at++ % text.length()));
        }
        return count == 0 ? -1 : count;
      }

      @Override
      public void close() {}
    };
  }
}

package io.github.adalscan.report.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.model.Step;
import io.github.adalscan.model.Suppression;
import io.github.adalscan.model.Triage;
import io.github.adalscan.report.Format;
import io.github.adalscan.report.options.Invocation;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.report.text.Hashes;
import io.github.adalscan.testing.Reports;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A secret that a finding names is in no format, however it is spelled. */
class RedactionTest {
  private static final String SECRET = "pQ8~x&\\\"<Z.7Vt-k3JmN_uYw2";
  private static final String MEANT = "pQ8~x&\"<Z.7Vt-k3JmN_uYw2";
  private static final String OTHER = "s3cr3t-Hunter2+";

  @TempDir Path root;
  private Report report;

  @BeforeEach
  void plant() throws IOException {
    String base64 = Base64.getEncoder().encodeToString(MEANT.getBytes(StandardCharsets.UTF_8));
    String file =
        String.join(
            "\n",
            "// before: " + SECRET,
            "class A { // sha " + Hashes.sha256(MEANT),
            "  String s = \"" + SECRET + "\", u = \"https://graph.windows.net/me\";",
            "  String b = \"" + base64 + "\"; // and " + OTHER,
            "  String o = \"" + OTHER + "\";",
            "}",
            "");
    Scans.write(root, Map.of("dir-" + OTHER + "/A.java", file, "B.java", file));
    report = planted(Scans.all(root));
  }

  private Report planted(Report scanned) {
    List<Result> results = scanned.results().stream().map(this::planted).toList();
    assertThat(results).hasSize(2);
    Result last = results.get(1);
    return new Report(
        scanned.toolVersion(),
        scanned.rules(),
        results,
        new Triage(
            List.of(
                last.suppressedBy(new Suppression("because " + OTHER, last.finding().location()))),
            Optional.empty(),
            Optional.empty()),
        List.of(
            new Notification(
                Notification.Kind.LIMIT, Level.NOTE, "B.java", "Value " + MEANT + " is long.")),
        scanned.summary());
  }

  private Result planted(Result result) {
    Finding f = result.finding();
    String path = f.location().path();
    Location secret = new Location(path, Region.onLine(3, 15, 15 + SECRET.length()));
    Location other = new Location(path, Region.onLine(5, 15, 15 + OTHER.length()));
    Finding planted =
        new Finding(
            f.rule(),
            f.level(),
            path.equals("B.java")
                ? new Location(path, Region.onLine(3, 14, 16 + SECRET.length()))
                : f.location(),
            "'" + MEANT + "' is a secret " + SECRET,
            List.of(MEANT),
            f.context(),
            f.symbol(),
            "A." + OTHER,
            f.snippet(),
            f.lexical(),
            List.of(new Step(other, "`" + OTHER + "` holds the value")),
            List.of(new Step(secret, "see " + SECRET)),
            Optional.of(
                new Replacement.Code(
                    "use(\"" + SECRET + "\")", List.of(), Effort.REVIEW, List.of("not " + MEANT))),
            List.of(secret, other));
    return Result.of(planted, result.fingerprint());
  }

  private String text(Format format) {
    SarifOptions all =
        new SarifOptions(
            false, true, SarifOptions.Include.ALL, Optional.empty(), 100, Optional.empty());
    return Reports.text(report, format, Reports.options(root).withSarif(Invocation.UNKNOWN, all));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void noFormatHoldsIt(Format format) {
    String text = text(format);
    for (String secret : List.of(SECRET, MEANT, OTHER)) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      assertThat(text)
          .doesNotContain(secret)
          .doesNotContain(Base64.getEncoder().withoutPadding().encodeToString(bytes))
          .doesNotContain(Hashes.sha256(secret));
    }
    assertThat(text).doesNotContain("Vt-k3JmN").doesNotContain("Hunter2").contains("[REDACTED]");
  }

  @Test
  void sarifSaysThatSomethingIsHiddenAndGivesNoHash() throws IOException {
    JsonNode run = new ObjectMapper().readTree(text(Format.SARIF)).at("/runs/0");
    assertThat(run.at("/redactionTokens/0").asText()).isEqualTo("[REDACTED]");
    assertThat(run.get("results")).hasSize(3);
    for (JsonNode result : run.get("results")) {
      assertThat(result.get("partialFingerprints").has("primaryLocationLineHash")).isFalse();
      assertThat(result.has("fixes")).isFalse();
    }
    run.get("artifacts").forEach(artifact -> assertThat(artifact.has("hashes")).isFalse());
    JsonNode token = run.at("/results/0/locations/0/physicalLocation/region");
    assertThat(token.get("endColumn").asInt()).isEqualTo(16 + SECRET.length());
    assertThat(token.at("/snippet/text").asText()).isEqualTo("\"[REDACTED]\"");
  }

  @Test
  void withoutSecretsNothingIsHidden() throws IOException {
    Report plain = Scans.all(root);
    JsonNode run =
        new ObjectMapper()
            .readTree(Reports.bytes(plain, Format.SARIF, Reports.options(root)))
            .at("/runs/0");
    assertThat(run.has("redactionTokens")).isFalse();
  }

  @Test
  void marksFitTheMaskedLine() {
    List<String> lines = text(Format.TEXT).lines().toList();
    int at = 0;
    while (!lines.get(at).contains("String s = \"[REDACTED]\"")) {
      at++;
    }
    int from = lines.get(at).indexOf("\"[REDACTED]\"");
    assertThat(lines.get(at + 1).indexOf('^')).isEqualTo(from);
    assertThat(lines.get(at + 1)).endsWith("^".repeat("\"[REDACTED]\"".length()));
  }
}

package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.engine.RuleSelection;
import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.Format;
import io.github.adalscan.report.options.Invocation;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.report.source.SourceFiles;
import io.github.adalscan.source.checkout.Checkout;
import io.github.adalscan.testing.Reports;
import io.github.adalscan.testing.Scans;
import io.github.adalscan.triage.Baseline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The SARIF files that the points of the profile are asked about. */
final class SarifDocuments {
  static final String SECRET = "Xy9~8Q.mK2vL7pR4wT1zB6nD3fG5hJ0sC";
  static final Path PROJECTS = Scans.repository().resolve("testdata/projects/daemon-adal");
  private static final String GRAPH = "class A { String a = \"https://graph.windows.net/me\"; }\n";
  private static final Invocation RUN =
      new Invocation(
          List.of("scan", "-f", "sarif=/home/somebody/x.sarif", "/home/somebody/src"),
          Optional.of(Instant.parse("2026-01-02T03:04:05.678Z")),
          Optional.of(Instant.parse("2026-01-02T03:04:06.789Z")),
          Optional.of(1),
          "findings at or above the threshold");
  private static final Checkout CHECKOUT =
      new Checkout(
          Optional.of("https://example.com/a/b.git"),
          Optional.of("0123456789abcdef0123456789abcdef01234567"),
          Optional.of("main"),
          "sub/module");

  private final Path root;

  /** A project as it is. */
  final JsonNode project;

  /** Odd names, a broken file, a file with a fix, one with a suppressed finding. */
  final JsonNode odd;

  /** The same with everything that triage knows. */
  final JsonNode all;

  /** A secret in the code. */
  final JsonNode secret;

  SarifDocuments(Path root) throws IOException {
    this.root = root;
    write();
    project = run(bytes(Scans.all(PROJECTS), PROJECTS, SarifOptions.DEFAULT));
    odd = run(bytes(scan("odd", Optional.empty()), folder("odd"), SarifOptions.DEFAULT));
    all = run(bytes(triaged(), folder("odd"), options(SarifOptions.Include.ALL)));
    secret = run(secretBytes());
  }

  private Path folder(String name) {
    return root.resolve(name);
  }

  private void write() throws IOException {
    Scans.write(
        folder("odd"),
        Map.of(
            "a b/größe.java",
            GRAPH,
            "100%.java",
            GRAPH,
            "x#y.java",
            "\uFEFF" + GRAPH,
            "[x].java",
            "class B {\r\n\tString a =\t\"https://graph.windows.net/me\";\r\n}\r\n",
            "Broken.java",
            "class A {\n  String a = \"https://graph.windows.net\";\n  int b = ;\n}\n",
            "Odd.java",
            "class C { String a = \"https://graph.windows.net/\\u0007[x](1)\"; }\n",
            "Ignored.java",
            "// adalscan:ignore AADG0001 -- a mock answers it\n" + GRAPH,
            "Fix.java",
            fixable()));
    Scans.write(
        folder("secret"),
        Map.of(
            "S.java",
            """
            import com.microsoft.aad.msal4j.*;
            class S {
              // before: %1$s
              IClientCredential c() {
                return ClientCredentialFactory.createFromSecret("%1$s");
              }
            }
            """
                .formatted(SECRET)));
  }

  private static String fixable() {
    return """
        import com.microsoft.aad.msal4j.*;
        import java.util.*;
        class F {
          Object p() {
            return ClientCredentialParameters
                .builder(Collections.singleton("https://graph.microsoft.com")).build();
          }
        }
        """;
  }

  private Report scan(String name, Optional<Baseline> baseline) {
    ScanRequest request =
        ScanRequest.of(List.of(folder(name)))
            .withRules(RuleSelection.all(true))
            .withTriage(Scans.TRIAGE.withBaseline(baseline));
    return new Scanner().scan(request, ScanListener.NONE);
  }

  /** Compared with a baseline that lacks one finding and has one too many. */
  private Report triaged() {
    List<BaselineEntry> entries =
        new ArrayList<>(
            scan("odd", Optional.empty()).results().stream().map(BaselineEntry::of).toList());
    entries.remove(0);
    BaselineEntry gone = BaselineEntry.of(Scans.all(PROJECTS).results().get(0));
    entries.add(gone);
    return scan("odd", Optional.of(new Baseline(entries)));
  }

  byte[] projectBytes(SarifOptions options) {
    return bytes(Scans.all(PROJECTS), PROJECTS, options);
  }

  byte[] secretBytes() {
    return bytes(scan("secret", Optional.empty()), folder("secret"), SarifOptions.DEFAULT);
  }

  /** Nothing to report. */
  JsonNode clean() throws IOException {
    Scans.write(folder("clean"), Map.of("A.java", "class A {}\n"));
    return run(
        bytes(
            scan("clean", Optional.empty()), folder("clean"), SarifOptions.DEFAULT, Checkout.NONE));
  }

  /** The text of a file that results of {@link #odd} are about. */
  String oddText(String path) {
    return new SourceFiles(folder("odd")).text(path).orElseThrow().text();
  }

  static SarifOptions options(SarifOptions.Include include) {
    return new SarifOptions(false, false, include, Optional.empty(), 5_000, Optional.empty());
  }

  private static byte[] bytes(Report report, Path base, SarifOptions options) {
    return bytes(report, base, options, CHECKOUT);
  }

  private static byte[] bytes(Report report, Path base, SarifOptions options, Checkout place) {
    return Reports.bytes(
        report, Format.SARIF, Reports.options(base).in(place).withSarif(RUN, options));
  }

  static JsonNode root(byte[] bytes) {
    try {
      return new ObjectMapper().readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static JsonNode run(byte[] bytes) {
    return root(bytes).at("/runs/0");
  }

  /** Asks about each result of all documents. */
  void eachResult(Consumer<JsonNode> question) {
    List.of(project, odd, all, secret).forEach(run -> run.path("results").forEach(question));
  }
}

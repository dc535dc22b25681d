package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Notification.Kind;
import io.github.adalscan.model.Report;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.walk.SourceFile;
import io.github.adalscan.source.walk.WalkOptions;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad file costs a notification at most: its texts are read, and so are all other files. */
class ContainmentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String HOST = "\"https://graph.windows.net/\"";

  @TempDir Path root;

  @BeforeEach
  void healthyFiles() throws IOException {
    Scans.write(
        root,
        Map.of(
            "Healthy.java",
            "class Healthy { String s = " + HOST + "; }\n",
            "z.properties",
            "graph=https://graph.windows.net/\n"));
  }

  private Report scan() {
    return Assertions.assertTimeout(PATIENCE, () -> Scans.all(root));
  }

  private static List<String> paths(Report report) {
    return report.findings().stream().map(f -> f.location().path()).distinct().toList();
  }

  private static List<String> notices(Report report) {
    return report.notifications().stream().map(n -> n.path() + " " + n.kind()).toList();
  }

  /** A name and a text that spells the host. */
  record Deep(String path, String text) {
    @Override
    public String toString() {
      return path;
    }
  }

  static List<Deep> deepTexts() {
    int deep = 30_000;
    return List.of(
        new Deep("Parentheses.java", java(nest("(", "1", ")", deep))),
        new Deep("FewerParentheses.java", java(nest("(", "1", ")", 10_000))),
        new Deep("Calls.java", java(nest("f(", "1", ")", deep))),
        new Deep("FewerCalls.java", java(nest("f(", "1", ")", 3_000))),
        new Deep("Chain.java", java("f()" + ".f()".repeat(20_000))),
        new Deep("Builder.java", java("f()" + ".append(\"a\").b(1)".repeat(3_000))),
        new Deep("Sum.java", java("\"a\"" + " + \"b\"".repeat(10_000))),
        new Deep("Ternary.java", java("a ? 1 : ".repeat(5_000) + "2")),
        new Deep("Lambdas.java", java("() -> ".repeat(3_000) + "2")),
        new Deep("Unary.java", java("- ".repeat(50_000) + "2")),
        new Deep("Casts.java", java("(Object) ".repeat(2_500) + "2")),
        new Deep("Generics.java", generics(2_500)),
        new Deep(
            "Blocks.java",
            "class A { void m() {" + nest("{", "s(" + HOST + ");", "}", 9_000) + "}}"),
        new Deep("Types.java", nest("class A {", "Object o = " + HOST + ";", "}", 3_000)),
        new Deep(
            "Else.java",
            "class A { void m() { s(" + HOST + ");" + "if (a) {} else ".repeat(5_000) + "{} }}"),
        new Deep("a.json", nest("[", HOST, "]", deep)),
        new Deep("b.yml", nest("[", HOST, "]", deep)),
        new Deep("c.xml", nest("<a>", "https://graph.windows.net/", "</a>", deep)),
        new Deep("d.gradle", nest("a {", "b " + HOST, "}", deep)),
        new Deep("libs.versions.toml", "a = " + nest("[", HOST, "]", deep)),
        new Deep(
            "pom.xml",
            "<project>" + nest("<a>", "https://graph.windows.net/", "</a>", deep) + "</project>"),
        new Deep("e.kt", "val a = " + nest("f(", HOST, ")", deep)));
  }

  private static String java(String expression) {
    return "class A {\n  Object o = " + expression + ";\n  String s = " + HOST + ";\n}\n";
  }

  private static String generics(int depth) {
    return "class A {\n  " + nest("L<", "A", ">", depth) + " o;\n  String s = " + HOST + ";\n}\n";
  }

  private static String nest(String open, String inner, String close, int depth) {
    return open.repeat(depth) + inner + close.repeat(depth);
  }

  @ParameterizedTest
  @MethodSource("deepTexts")
  void deepNestingCostsNoFinding(Deep deep) throws IOException {
    Files.writeString(root.resolve(deep.path()), deep.text());
    Report report = scan();
    assertThat(paths(report)).contains("Healthy.java", "z.properties", deep.path());
    assertThat(report.notifications()).allMatch(n -> n.path().equals(deep.path()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"App.java", "a.json", "b.yml", "c.xml", "d.js", "e.properties", "f.kt"})
  void oneHugeLine(String name) throws IOException {
    String filler = "\"a\",".repeat(60_000);
    Files.writeString(root.resolve(name), filler + HOST + "," + filler);
    Report report = scan();
    assertThat(paths(report)).contains("Healthy.java", "z.properties", name);
    assertThat(report.findings()).allMatch(f -> f.snippet().length() <= 4_000);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false", "UTF-16BE,false", "UTF-8,true"})
  void encodingsThatTellThemselves(String charset, boolean marked) throws IOException {
    String text = "class \u00c4 {\n  String s = " + HOST + ";\n}\n";
    Files.write(
        root.resolve("A.java"),
        ((marked ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset)));
    Report report = scan();
    Finding finding =
        report.findings().stream()
            .filter(f -> f.location().path().equals("A.java"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.location().region().startLine()).isEqualTo(2);
    assertThat(finding.snippet()).isEqualTo("  String s = " + HOST + ";");
    assertThat(report.notifications()).isEmpty();
  }

  @Test
  void binaryFilesAreCounted() throws IOException {
    byte[] noise = new byte[5_000];
    new java.util.Random(7).nextBytes(noise);
    byte[] host = ("\0\1" + HOST).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(host, 0, noise, 0, host.length);
    Files.write(root.resolve("lib.bin"), noise);
    Files.write(root.resolve("Broken.java"), noise);
    Report report = scan();
    assertThat(report.summary().skipped()).containsEntry("binary", 1L);
    assertThat(notices(report)).contains("Broken.java " + Kind.ENCODING);
    assertThat(paths(report)).contains("Healthy.java", "z.properties").doesNotContain("lib.bin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Large.java", "large.json", "pom.xml", "large.sh"})
  void ofLargeFilesTheTextsAreRead(String name) throws IOException {
    Files.writeString(root.resolve(name), "x " + HOST + " " + "// filler\n".repeat(1_000));
    Report report = new Scanner().scan(withSizeLimit(5_000), ScanListener.NONE);
    assertThat(paths(report)).contains("Healthy.java", name);
    assertThat(notices(report)).containsExactly(name + " " + Kind.TOO_LARGE);
    assertThat(report.incomplete()).isTrue();
  }

  private ScanRequest withSizeLimit(long bytes) {
    return Scans.request(root, true, 2)
        .withFiles(WalkOptions.DEFAULT.withIgnoreFiles(false).withMaxFileSize(bytes));
  }

  @Test
  void unreadableFilesAreTold() throws IOException {
    Path secret = Files.writeString(root.resolve("Secret.java"), "class Secret {}");
    Files.setPosixFilePermissions(secret, Set.of());
    assumeTrue(!Files.isReadable(secret), "the super-user reads everything");
    Report report = scan();
    assertThat(notices(report)).containsExactly("Secret.java " + Kind.UNREADABLE);
    assertThat(paths(report)).contains("Healthy.java", "z.properties");
  }

  @Test
  void aFileThatWentAwayIsTold() {
    SourceFile gone =
        new SourceFile("Gone.java", root.resolve("Gone.java"), FileKind.JAVA, FileContext.MAIN);
    FileFacts facts = new FileTask(new Extractors()).read(gone, false);
    assertThat(facts.notifications())
        .extracting(Notification::kind)
        .containsExactly(Kind.UNREADABLE);
    assertThat(facts.texts()).isEmpty();
  }

  @Test
  void linksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
    Scans.write(elsewhere, Map.of("Other.java", "class Other { String s = " + HOST + "; }"));
    Path inner = Files.createDirectories(root.resolve("a/b"));
    Files.createSymbolicLink(inner.resolve("loop"), root);
    Files.createSymbolicLink(inner.resolve("self"), inner.resolve("self"));
    Files.createSymbolicLink(root.resolve("out"), elsewhere);
    Files.createSymbolicLink(root.resolve("Out.java"), elsewhere.resolve("Other.java"));
    Report report = scan();
    assertThat(paths(report)).containsExactly("Healthy.java", "z.properties");
    assertThat(report.summary().skipped()).containsEntry("symlink", 4L);
  }

  @Test
  void oddNames() throws IOException {
    Files.createDirectories(root.resolve("Folder.java"));
    String odd = "a b\n\u001b[31m\u202e%20\uD83D\uDE00'\".java";
    Files.writeString(root.resolve(odd), "class A { String s = " + HOST + "; }");
    Report report = scan();
    assertThat(paths(report)).containsExactlyInAnyOrder("Healthy.java", "z.properties", odd);
  }

  @Test
  void hostilePatternsOfTheCodeDoNotHang() throws IOException {
    String code =
        """
        import com.microsoft.aad.msal4j.ClientCredentialParameters;
        import java.util.Set;
        class A {
          static final String SCOPES = "%s!";
          Object a = ClientCredentialParameters.builder(Set.of(SCOPES.split("(a+)+$"))).build();
          Object b = ClientCredentialParameters.builder(Set.of(SCOPES.split("a*a*a*a*a*a*b"))).build();
          String s = %s;
        }
        """;
    Files.writeString(root.resolve("A.java"), code.formatted("a".repeat(5_000), HOST));
    Report report = Assertions.assertTimeoutPreemptively(PATIENCE, () -> Scans.all(root));
    assertThat(paths(report)).contains("A.java");
  }
}

package io.github.adalscan.extract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.LightReader;
import io.github.adalscan.extract.text.Positions;
import io.github.adalscan.extract.text.Reading;
import io.github.adalscan.extract.text.jvm.JvmSourceReader;
import io.github.adalscan.extract.text.jvm.LexicalFallback;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.kind.FileKind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No input makes a reader throw, loop or lose its positions. */
class RobustnessTest {
  private static final String ODD = "\"'`\\/*#-<>{}[]()=:;,.$@%&!?\n\r\t \u0000é\uD83D\uDE00x0";
  private static final int ROUNDS = 150;

  record Sample(Extractor extractor, String path, FileKind kind, String text) {
    @Override
    public String toString() {
      return path;
    }
  }

  static List<Sample> samples() {
    Extractor light = new LightReader();
    Extractor jvm = new JvmSourceReader();
    String code =
        "package p\nimport a.b.{C, D => E, _}\nimport a.b.*\n/* c */ val x: C<D> = C(1, \"a.b${y}\", z.f(2) + 'c') // d\n"
            + "new C(\"u\" + v).g().h(x, { it.k() })\nC t = this.q = null;\n\"\"\"text\nblock\"\"\"\n";
    return List.of(
        new Sample(
            new PropertiesExtractor(),
            "a.properties",
            FileKind.PROPERTIES,
            "# c\na.b = c\\\n  d\\u0041\\:\nk:v\n#---\n\\\n"),
        new Sample(
            new YamlExtractor(),
            "a.yml",
            FileKind.YAML,
            "a: &x [1, {b: 'c'}]\n# c\nd: |\n  e.f\n  g\nh: \"\\u0041\"\n---\n? k\n: *x\n- q\n"),
        new Sample(
            new JsonExtractor(),
            "package.json",
            FileKind.JSON,
            "{\"dependencies\": {\"a\": \"\\u0041.b\"}, // c\n\"l\": [1, true, null, {}]}"),
        new Sample(
            new XmlExtractor(),
            "a.xml",
            FileKind.XML,
            "<?xml?><!DOCTYPE a [<!ENTITY b 'c'>]><a b='c&amp;'><!-- d --><e key=\"f\" value=\"g.h\"/>i<![CDATA[j]]></a>"),
        new Sample(
            new PomExtractor(),
            "pom.xml",
            FileKind.MAVEN_POM,
            "<project><artifactId>a</artifactId><dependencies><dependency><groupId>g</groupId><artifactId>b</artifactId>"
                + "<version>${v}</version></dependency></dependencies><properties><v>1</v></properties></project>"),
        new Sample(
            new GradleExtractor(),
            "build.gradle",
            FileKind.GRADLE,
            "ext { v = [a: 'b', c: [d: \"e.f:g:1\"]] }\ndependencies { api 'a.b:c:' + v\n compile group: 'g', name: 'n', version: v\n"
                + " api(libs.x) { exclude module: 'y' } }\n// c\nplugins { id 'x' version 'y' }"),
        new Sample(
            new VersionCatalogExtractor(),
            "libs.versions.toml",
            FileKind.VERSION_CATALOG,
            "[versions]\na = \"1\" # c\n[libraries]\nb = { module = \"g:n\", version = { ref = 'a' } }\nc = \"\"\"g:n:1\"\"\"\n"
                + "[bundles]\nd = [\n \"b\",\n]\n"),
        new Sample(jvm, "a.kt", FileKind.JVM_SOURCE, code),
        new Sample(jvm, "a.scala", FileKind.JVM_SOURCE, code),
        new Sample(jvm, "a.groovy", FileKind.JVM_SOURCE, code),
        new Sample(new LexicalFallback(), "A.java", FileKind.JAVA, code),
        new Sample(
            jvm,
            "a.jsp",
            FileKind.JVM_SOURCE,
            "<%@ page import=\"a.b, c.*\" %><%-- d --%><p><%= x.y(\"z.w\") %></p><!-- e --><% if (a) { %>"),
        new Sample(
            light,
            "a.py",
            FileKind.TEXT,
            "\"\"\"doc.\"\"\"\nimport a.b as c, d\nx = f'e.f' # g\n'''h\n.i'''\n"),
        new Sample(light, "a.go", FileKind.TEXT, "import (\n\"a/b\"\n)\nvar x = `c\n.d` // e\n"),
        new Sample(light, "a.cs", FileKind.TEXT, "using A.B;\nvar x = @\"c\"\"d\"; /* e */"),
        new Sample(
            light, "a.ps1", FileKind.TEXT, "Import-Module 'A'\n<# b #>\n@\"\nc.d\n\"@\nGet-Foo -B"),
        new Sample(light, "a.ini", FileKind.TEXT, "[s]\na = \"b\" ; c\nd: e\n"),
        new Sample(light, "Dockerfile", FileKind.TEXT, "FROM a.b\nENV C=d\nRUN e 'f' # g\n"),
        new Sample(
            light,
            "setup.cfg",
            FileKind.TEXT,
            "[options]\ninstall_requires =\n  adal>=1\n  'x'\n"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void truncatedTexts(Sample sample) {
    for (int end = 0; end <= sample.text().length(); end++) {
      check(sample, sample.text().substring(0, end));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void randomEdits(Sample sample) {
    Random random = new Random(sample.path().hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder(sample.text());
      for (int edit = random.nextInt(6); edit >= 0; edit--) {
        int at = random.nextInt(text.length());
        char odd = ODD.charAt(random.nextInt(ODD.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, odd);
          case 1 -> text.insert(at, odd);
          default -> text.deleteCharAt(at).append(odd);
        }
      }
      check(sample, text.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void deepAndLongTexts(Sample sample) {
    List<String> pieces =
        List.of(
            "{",
            "[",
            "(",
            "<a>",
            "a:\n ",
            "f(",
            "\"",
            "'",
            "`",
            "/*",
            "x.y(",
            "a.b ",
            "- ",
            "{\"a\":",
            "${",
            "<%",
            "\\",
            "new C(",
            "a=\"\"\"\n",
            "a: [",
            "foo(a, ",
            "x + ",
            ".f()",
            "@\"",
            "&",
            "C<",
            "a = [b: ");
    for (String piece : pieces) {
      String text = piece.repeat(30_000);
      Assertions.assertTimeout(Duration.ofSeconds(10), () -> read(sample, text));
    }
  }

  /** A file that is only nested deeper than its reader goes is not called malformed. */
  @ParameterizedTest
  @CsvSource({
    "a.xml, XML, <a>, </a>, 500",
    "a.json, JSON, [, ], 500",
    "a.yml, YAML, [, ], 200",
  })
  void tooDeepIsToldAsSuch(String path, String what, String open, String close, int most) {
    Sample sample =
        samples().stream()
            .filter(
                each ->
                    each.extractor()
                        .getClass()
                        .getSimpleName()
                        .equalsIgnoreCase(what + "Extractor"))
            .findFirst()
            .orElseThrow();
    String text = open.repeat(1000) + close.repeat(1000);
    assertThat(Reading.of(sample.extractor(), path, sample.kind(), text).facts().notifications())
        .extracting(Notification::message)
        .containsExactly(what + " nested deeper than " + most + " levels is read by its tokens.");
  }

  private static Reading read(Sample sample, String text) {
    return Reading.of(sample.extractor(), sample.path(), sample.kind(), text);
  }

  private static void check(Sample sample, String text) {
    assertThatCode(() -> Positions.check(read(sample, text)))
        .as("%s: %s", sample.path(), text)
        .doesNotThrowAnyException();
    assertThat(read(sample, text).facts()).isEqualTo(read(sample, text).facts());
  }
}

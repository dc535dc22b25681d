package io.github.adalscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.model.Report;
import io.github.adalscan.testing.Reports;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names and contents of scanned files are data, whatever they look like. */
class OutputSafetyTest {
  private static final Set<Format> FOR_PROGRAMS =
      Set.of(Format.JSON, Format.SARIF, Format.GITLAB, Format.RDJSONL, Format.SONAR);
  private static final String URL = "https://graph.windows.net/";

  @TempDir Path root;
  private Report report;

  @BeforeEach
  void scan() throws IOException {
    Scans.write(
        root,
        Map.of(
            "a\u001b]0;x\u0007.properties",
            "url=" + URL + "\u001b[31m\b\u202eme\n",
            "::error::x.properties",
            "::set-output name=x::" + URL + "\n::warning::a=" + URL + "::error::b\n",
            "##[add-mask]x,y:z;]%0A.properties",
            "a=##[add-mask]" + URL + "##vso[task.setvariable variable=a]b\n",
            "=cmd|' .properties",
            "a=" + URL + "</details><img src=x onerror=alert(1)>|`[x](javascript:y)@someone\n",
            "A.java",
            "class A { String s = \"" + URL + "me/\ud835\udcb3\u2028\u0085\ufffe\"; }\n",
            "line\nbreak.properties",
            "a=" + URL + "\n"));
    report = Scans.all(root);
    assertThat(report.findings()).hasSizeGreaterThanOrEqualTo(6);
  }

  private String text(Format format) {
    return Reports.text(report, format, Reports.options(root));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void holdsNoControls(Format format) {
    String text = text(format);
    assertThat(text.chars())
        .noneMatch(c -> (c < ' ' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F));
    assertThat(text).doesNotContain("\ufffe");
    if (!FOR_PROGRAMS.contains(format)) {
      assertThat(text).doesNotContain("\u202e", "\u2028");
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void commandsNoBuildServer(Format format) {
    assertThat(text(format).lines())
        .noneMatch(line -> line.contains("##["))
        .noneMatch(line -> line.lastIndexOf("##vso[") > 0)
        .noneMatch(line -> line.startsWith("##vso[") && format != Format.AZURE)
        .noneMatch(line -> line.stripLeading().startsWith("::") && format != Format.GITHUB)
        .noneMatch(line -> line.startsWith("::set-output") || line.startsWith("::add-mask"));
  }

  @Test
  void githubCommandsAreTheirOwn() {
    assertThat(text(Format.GITHUB).lines().filter(l -> l.startsWith("::")))
        .allMatch(l -> l.matches("::(error|warning|notice) (file=[^,:]+,line=\\d+.*|title=.*)"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"JUNIT", "CHECKSTYLE", "JSON", "SARIF", "GITLAB", "RDJSONL", "SONAR"})
  void staysReadable(Format format) throws Exception {
    assertThat(Places.of(format, Reports.bytes(report, format, Reports.options(root))))
        .hasSameSizeAs(report.findings());
  }

  @Test
  void markdownStaysText() {
    assertThat(text(Format.MARKDOWN))
        .doesNotContain("<code>=cmd|' .properties:1</code>: '" + URL + "</details>")
        .doesNotContain(": 'https://graph.windows.net/</details>");
    String page = text(Format.MARKDOWN);
    int open = page.split("<details>", -1).length;
    long inText =
        page.lines().filter(l -> l.contains("</details>") && !l.equals("</details>")).count();
    assertThat(page.split("(?m)^</details>$", -1)).hasSize(open);
    assertThat(page.lines().filter(l -> l.contains("<summary>")))
        .noneMatch(l -> l.contains("<img") || l.contains("@someone"));
    assertThat(inText).isLessThanOrEqualTo(2);
  }

  @Test
  void noCellIsAFormula() {
    assertThat(text(Format.CSV).lines())
        .noneMatch(line -> line.matches("(^|.*,)\"?[=+@-][^,]*.*") && !line.startsWith("rule,"));
    assertThat(text(Format.CSV)).contains("'=cmd|' .properties");
  }

  @Test
  void jsonKeepsWhatItEscapes() throws IOException {
    assertThat(new ObjectMapper().readTree(text(Format.JSON)).findValuesAsText("path"))
        .contains("##[add-mask]x,y:z;]%0A.properties");
  }
}

package io.github.adalscan.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.kind.FileKind;
import org.junit.jupiter.api.Test;

class LightReaderTest {
  private static Reading read(String path, String text) {
    Reading reading = Reading.of(new LightReader(), path, FileKind.TEXT, text);
    Positions.check(reading);
    return reading;
  }

  @Test
  void tellsStringsFromComments() {
    Reading go =
        read(
            "main.go",
            """
                // see https://graph.windows.net
                var u = "https://graph.windows.net/" /* x */
                var r = `raw
                https://graph.windows.net/me`
                """);
    assertThat(go.comments()).containsExactly("// see https://graph.windows.net", "/* x */");
    assertThat(go.texts(Role.TOKEN))
        .containsExactly("https://graph.windows.net/", "https://graph.windows.net/me");
    assertThat(go.texts(Role.PLAIN)).isEmpty();
    assertThat(go.facts().lines().get(4)).isEqualTo("https://graph.windows.net/me`");
  }

  @Test
  void decodesEscapes() {
    Reading script = read("a.js", "const u = 'https:\\/\\/graph.windows.net\\u002fme';");
    assertThat(script.texts(Role.TOKEN)).containsExactly("https://graph.windows.net/me");
    assertThat(script.source().slice(script.facts().texts().get(0).region()))
        .isEqualTo("https:\\/\\/graph.windows.net\\u002fme");
  }

  @Test
  void keepsWordsOfShells() {
    Reading shell =
        read(
            "get.sh",
            "#!/bin/sh\n# graph.windows.net is gone\ncurl -H \"A: b\" https://graph.windows.net/me # x\n");
    assertThat(shell.texts(Role.PLAIN)).containsExactly("https://graph.windows.net/me");
    assertThat(shell.comments()).containsExactly("#!/bin/sh", "# graph.windows.net is gone", "# x");
  }

  @Test
  void readsPythonDocumentationAsComments() {
    Reading python =
        read(
            "a.py",
            "def f():\n  \"\"\"Calls graph.windows.net.\"\"\"\n  u = '''https://graph.windows.net'''\n"
                + "  r = requests.get(f\"https://graph.windows.net/{t}\")  # old\n");
    assertThat(python.comments())
        .containsExactlyInAnyOrder("\"\"\"Calls graph.windows.net.\"\"\"", "# old");
    assertThat(python.texts(Role.TOKEN))
        .containsExactly("https://graph.windows.net", "https://graph.windows.net/{t}");
  }

  @Test
  void knowsQuotesOfOtherLanguages() {
    assertThat(
            read("a.cs", "var p = @\"C:\\x\\\"; var u = $\"https://a.b/{x}\"; // c")
                .texts(Role.TOKEN))
        .containsExactly("C:\\x\\", "https://a.b/{x}");
    assertThat(read("a.sql", "select 'it''s a.b' -- 'no'\n").texts(Role.TOKEN))
        .containsExactly("it''s a.b");
    assertThat(read("a.ps1", "<# no 'x' #> $u = \"https://graph.windows.net\"").texts(Role.TOKEN))
        .containsExactly("https://graph.windows.net");
    assertThat(read("a.bat", "REM graph.windows.net\nset U=https://graph.windows.net\n").comments())
        .containsExactly("REM graph.windows.net");
    assertThat(read("a.vb", "Dim u = \"https://a.b\" ' see c.d").comments())
        .containsExactly("' see c.d");
  }

  @Test
  void readsKeysAndValues() {
    Reading env =
        read(
            ".env",
            "# c\nexport GRAPH=\"https://graph.windows.net/\"\nA_B = x.y # note\nplain.line\n");
    assertThat(env.entries()).containsExactly("GRAPH=https://graph.windows.net/", "A_B=x.y");
    assertThat(env.comments()).containsExactly("# c", "# note");
    assertThat(env.texts(Role.PLAIN)).containsExactly("plain.line");
    assertThat(env.facts().config()).allMatch(entry -> entry.verbatim());
    Reading ini = read("a.ini", "[azure]\nresource: https://graph.windows.net\n;x\n");
    assertThat(ini.entries()).containsExactly("azure.resource=https://graph.windows.net");
    assertThat(ini.comments()).containsExactly(";x");
  }

  @Test
  void readsVariablesOfContainers() {
    Reading docker =
        read("Dockerfile", "FROM a/b:1.0\nENV RESOURCE=https://graph.windows.net\nARG X y.z\n");
    assertThat(docker.entries()).containsExactly("RESOURCE=https://graph.windows.net", "X=y.z");
    assertThat(docker.texts(Role.PLAIN)).containsExactly("FROM a/b:1.0");
  }

  @Test
  void readsMarkupByLines() {
    Reading page = read("a.cshtml", "<a href=\"https://graph.windows.net\">x</a>\n<!-- y.z -->\n");
    assertThat(page.texts(Role.PLAIN))
        .containsExactly("<a href=\"https://graph.windows.net\">x</a>");
    assertThat(page.comments()).containsExactly("<!-- y.z -->");
  }

  @Test
  void readsProseByLines() {
    Reading prose =
        Reading.of(
            new LightReader(),
            "README.md",
            FileKind.PROSE,
            "# Title\r\n  See graph.windows.net.\r\n");
    Positions.check(prose);
    assertThat(prose.texts(Role.PROSE)).containsExactly("See graph.windows.net.");
    assertThat(prose.facts().mode()).isEqualTo(ReadMode.LIGHT);
  }

  @Test
  void boundsTheFactsOfOneFile() {
    Reading large = read("a.js", "f('abcd');".repeat(FactCollector.MAX_FACTS + 5) + "g('a.bcd');");
    assertThat(large.facts().texts()).hasSize(FactCollector.MAX_FACTS + 1);
    assertThat(large.facts().notifications())
        .extracting(Notification::kind)
        .containsExactly(Notification.Kind.LIMIT);
  }
}

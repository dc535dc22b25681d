package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int explain(String... topic) {
    Terminal terminal =
        new Terminal(out, new PrintStream(err, true, StandardCharsets.UTF_8), Map.of(), false);
    String[] arguments = new String[topic.length + 1];
    arguments[0] = "explain";
    System.arraycopy(topic, 0, arguments, 1, topic.length);
    return Main.run(Arrays.asList(arguments), terminal);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void wordsNeedNoQuotes() {
    assertThat(explain("403", "Authorization_RequestDenied")).isEqualTo(ExitCode.CLEAN);
    assertThat(text())
        .startsWith("403 Authorization_RequestDenied: 4 causes are known\n")
        .contains("  fix: ", "consent: App registrations");
  }

  @Test
  void aRequestAsJsonHoldsTheReplacementOfTheReport() {
    int code =
        explain("GET https://graph.windows.net/contoso.com/groups?api-version=1.6", "-f", "json");
    assertThat(code).isEqualTo(ExitCode.CLEAN);
    assertThat(text())
        .contains(
            "\"replacement\" : {",
            "\"request\" : \"GET https://graph.microsoft.com/v1.0/groups\"",
            "\"expression\" : \"\"",
            "\"effort\" : \"",
            "\"checks\" : [",
            "\"permissions\" : {",
            "\"delegated\" : [",
            "\"application\" : [",
            "\"renamedProperties\" : [");
  }

  @Test
  void misspeltWordsGetTheNearestNames() {
    assertThat(explain("AuthenticationContext.acquireTokn")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("did you mean 'AuthenticationContext.acquireToken'");
    assertThat(text()).isEmpty();
  }
}

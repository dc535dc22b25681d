package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.link.Bound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoundsTest {
  @TempDir private Path root;

  private Map<String, Long> met(String members) throws IOException {
    String code =
        "import com.microsoft.aad.msal4j.ConfidentialClientApplication;\n"
            + "class Tokens { ConfidentialClientApplication client; %s }";
    Files.writeString(root.resolve("Tokens.java"), code.formatted(members));
    ScanRequest request = ScanRequest.of(List.of(root)).withJobs(1);
    return new Scanner().scan(request, ScanListener.NONE).summary().stats().bounds();
  }

  @Test
  void tellsEachBoundThoughNoneIsMet() throws IOException {
    assertThat(met(""))
        .containsOnlyKeys(
            Arrays.stream(Bound.values())
                .map(bound -> bound.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new))
        .allSatisfy((bound, times) -> assertThat(times).isZero());
  }

  @Test
  void countsNamesThatAreNotSearchedFor() throws IOException {
    StringBuilder types = new StringBuilder();
    for (int i = 0; i < 210; i++) {
      types.append("} class Named").append(i).append(" { ");
    }
    assertThat(met(types.toString()).get("names")).isEqualTo(11);
  }

  @Test
  void countsTextsThatAreLeftOut() throws IOException {
    assertThat(met("void ask(boolean b, Object o) { " + choices() + " }").get("alternatives"))
        .isPositive();
  }

  @Test
  void boundsTextsThatDoubleThemselves() throws IOException {
    String doubling =
        "void ask() { StringBuilder b = new StringBuilder(\"https://a\"); String s = \"b\"; "
            + "b.append(b.toString()); s = s + s; ".repeat(40)
            + "com.microsoft.aad.msal4j.ClientCredentialParameters.builder("
            + "java.util.Set.of(b.toString(), s)); }";
    assertThat(met(doubling).get("length")).isPositive();
  }

  private static String choices() {
    String choice = "(b ? \"1\" : \"2\")";
    return "com.microsoft.aad.msal4j.ClientCredentialParameters.builder(java.util.Set.of("
        + (choice + " + ").repeat(5)
        + choice
        + "));";
  }
}

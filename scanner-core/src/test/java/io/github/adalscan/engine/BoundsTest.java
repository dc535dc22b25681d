package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Bound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees that meet a bound each; what is left out is counted. */
final class BoundsTest {
  private static final String ASK =
      "client.acquireToken(com.microsoft.aad.msal4j.ClientCredentialParameters.builder("
          + "java.util.Set.of(%s)).build());";

  private static final String GIVEN =
      "static String token() { return client.acquireToken(com.microsoft.aad.msal4j"
          + ".ClientCredentialParameters.builder(java.util.Set.of(\"https://graph.microsoft.com/.default\"))"
          + ".build()).get().accessToken(); } "
          + "static void given(okhttp3.Request.Builder b) { "
          + "b.header(\"Authorization\", \"Bearer \" + token()); } ";

  @TempDir private Path root;

  private Map<Bound, Long> met(String members) throws IOException {
    write(
        "Tokens.java",
        "import com.microsoft.aad.msal4j.ConfidentialClientApplication;\n"
            + "class Tokens { static ConfidentialClientApplication client; "
            + members
            + " }");
    return met();
  }

  private Map<Bound, Long> met() {
    ScanRequest request = ScanRequest.of(List.of(root)).withJobs(1);
    return new Scanner().scan(request, ScanListener.NONE).summary().stats().bounds();
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The text for each number from 0 on, one behind the other. */
  private static String each(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
  }

  private static String ask(String scope) {
    return ASK.formatted(scope);
  }

  @Test
  void tellsEachBoundThoughNoneIsMet() throws IOException {
    assertThat(met(""))
        .containsOnlyKeys(Bound.values())
        .allSatisfy((bound, times) -> assertThat(times).isZero());
  }

  @Test
  void countsNamesThatAreNotSearchedFor() throws IOException {
    assertThat(met(each(210, i -> "} class Named" + i + " { "))).containsEntry(Bound.NAMES, 11L);
  }

  @Test
  void countsTextsThatAreLeftOut() throws IOException {
    String choices = each(5, i -> "(b ? \"1\" : \"2\") + ") + "\"\"";
    assertThat(met("void ask(boolean b) { " + ask(choices) + " }").get(Bound.ALTERNATIVES))
        .isPositive();
  }

  @Test
  void boundsTextsThatDoubleThemselves() throws IOException {
    String doubling =
        "void ask() { StringBuilder b = new StringBuilder(\"https://a\"); String s = \"b\"; "
            + "b.append(b.toString()); s = s + s; ".repeat(40)
            + ask("b.toString(), s")
            + " }";
    assertThat(met(doubling).get(Bound.LENGTH)).isPositive();
  }

  @Test
  void looksAtAListOnceHoweverManyAreMadeOfIt() throws IOException {
    String lists =
        each(
            6,
            i ->
                "java.util.List<String> l%2$d = new java.util.ArrayList<>(l%1$d); l%2$d.addAll(l%1$d); "
                    .formatted(i, i + 1));
    write(
        "Provider.java",
        "class Provider { String token(com.azure.core.credential.TokenCredential c, String more) { "
            + "java.util.List<String> l0 = new java.util.ArrayList<>(); l0.add(more); "
            + lists
            + "return c.getTokenSync(new com.azure.core.credential.TokenRequestContext()"
            + ".setScopes(l6)).getToken(); } }");
    // Each list stands in two statements: 2 to the power of 6 ways without memory.
    assertThat(met().get(Bound.DEPTH)).isBetween(1L, 200L);
  }

  @Test
  void countsCallersThatAreLeftOut() throws IOException {
    String callers = each(20, i -> "void call" + i + "() { ask(\"" + i + "\"); } ");
    Map<Bound, Long> met = met("void ask(String s) { " + ask("s") + " } " + callers);
    assertThat(met.get(Bound.CALLERS)).isPositive();
    assertThat(met.get(Bound.CALL_DEPTH)).isZero();
  }

  @Test
  void countsScenesThatAreLeftOut() throws IOException {
    String calls = each(5, i -> "middle(s + " + i + "); ");
    String outer = each(5, i -> "outer(\"" + i + "\"); ");
    Map<Bound, Long> met =
        met(
            ("void ask(String s) { %s } void middle(String s) { ask(s); }"
                    + " void outer(String s) { %s } void all() { %s }")
                .formatted(ask("s"), calls, outer));
    assertThat(met.get(Bound.SCENES)).isPositive();
  }

  @Test
  void countsCallersOfCallersThatAreNotLookedAt() throws IOException {
    String chain = each(8, i -> "void m%d(String s) { m%d(s); } ".formatted(i + 1, i));
    Map<Bound, Long> met =
        met("void m0(String s) { " + ask("s") + " } " + chain + "void all() { m8(\"a\"); }");
    assertThat(met.get(Bound.CALL_DEPTH)).isPositive();
  }

  @Test
  void countsValuesBehindTooManyFields() throws IOException {
    String fields = each(40, i -> "static String f%d = f%d; ".formatted(i, i + 1));
    assertThat(met(fields + "void ask() { " + ask("f0") + " }").get(Bound.DEPTH)).isPositive();
  }

  @Test
  void countsValuesThatTakeTooManySteps() throws IOException {
    String parts = each(400, i -> "String p%d = \"a\"; ".formatted(i));
    String sum = each(400, i -> "p" + i + " + ") + "\"\"";
    assertThat(met("void ask() { " + parts + ask(sum) + " }").get(Bound.STEPS)).isPositive();
  }

  @Test
  void countsSettingsThatNestTooDeeply() throws IOException {
    String key = "${a:".repeat(8) + "x" + "}".repeat(8);
    String field =
        "@org.springframework.beans.factory.annotation.Value(\"" + key + "\") String s; ";
    assertThat(met(field + "void ask() { " + ask("s") + " }").get(Bound.NESTING)).isPositive();
  }

  @Test
  void countsMethodsThatACallCanRun() throws IOException {
    String kinds =
        each(
            20,
            i ->
                "static class K%d implements Kind { public String s() { return \"%d\"; } } "
                    .formatted(i, i));
    assertThat(
            met("interface Kind { String s(); } "
                    + kinds
                    + "void ask(Kind k) { "
                    + ask("k.s()")
                    + " }")
                .get(Bound.TARGETS))
        .isPositive();
  }

  @Test
  void countsListsThatAreLeftOut() throws IOException {
    String lists =
        each(
            5,
            i ->
                "java.util.List<String> l%d = b ? List.of(\"a\") : List.of(\"b\", \"c\"); "
                    .formatted(i));
    String filled =
        each(
            5,
            i ->
                "all.addAll(b%d ? java.util.Set.of(\"a\") : java.util.Set.of(\"b\", \"c\")); "
                    .formatted(i));
    String flags = each(5, i -> ", boolean b" + i);
    assertThat(
            met(("void ask(boolean b%s) { %s java.util.Set<String> all = new java.util.HashSet<>(); %s "
                        + "client.acquireToken(com.microsoft.aad.msal4j.ClientCredentialParameters.builder(all).build()); }")
                    .formatted(flags, lists, filled))
                .get(Bound.SETS))
        .isPositive();
  }

  @Test
  void countsLoopsThatAreNotTakenApart() throws IOException {
    String scopes = each(20, i -> "\"" + i + "\", ") + "\"\"";
    assertThat(
            met("void ask() { for (String s : java.util.List.of("
                    + scopes
                    + ")) { "
                    + ask("s")
                    + " } }")
                .get(Bound.ROUNDS))
        .isPositive();
  }

  @Test
  void countsWaysOfAnObjectThatAreTooLong() throws IOException {
    String chain = each(80, i -> ".tenant(\"" + i + "\")");
    String parameters =
        "com.microsoft.aad.msal4j.ClientCredentialParameters.builder(java.util.Set.of(\"a\"))";
    assertThat(
            met("void ask() { client.acquireToken(" + parameters + chain + ".build()); }")
                .get(Bound.LOOKUPS))
        .isPositive();
  }

  @Test
  void countsFilesThatAreNotRead() throws IOException {
    for (int i = 0; i < 610; i++) {
      write("Caller" + i + ".java", "class Caller" + i + " { Tokens t; }");
    }
    assertThat(met("").get(Bound.FILES)).isPositive();
  }

  @Test
  void countsDeclarationsOfDeclarations() throws IOException {
    for (int i = 0; i < 8; i++) {
      write("Part%d.java".formatted(i), "class Part%d { Part%d next; }".formatted(i, i + 1));
    }
    assertThat(met("Part0 first;").get(Bound.WAVES)).isPositive();
  }

  @Test
  void countsPropertiesAndAncestorsOfBuildFiles() throws IOException {
    for (int i = 0; i < 60; i++) {
      write("m%d/pom.xml".formatted(i), pom(i));
    }
    Map<Bound, Long> met = met();
    assertThat(met.get(Bound.PARENTS)).isPositive();
    assertThat(met.get(Bound.PROPERTIES)).isPositive();
    assertThat(met.get(Bound.READING)).isZero();
  }

  private static String pom(int i) {
    return """
        <project><parent><groupId>g</groupId><artifactId>m%d</artifactId><version>1</version>
        <relativePath>../m%d</relativePath></parent><artifactId>m%d</artifactId>
        <properties><v>%s</v><p>1</p></properties><dependencies><dependency>
        <groupId>com.microsoft.azure</groupId><artifactId>adal4j</artifactId><version>${v}</version>
        </dependency></dependencies></project>
        """
        .formatted(i + 1, i + 1, i, "${p}".repeat(120));
  }

  @Test
  void countsFilesThatAreReadInPart() throws IOException {
    write(
        "A.kt",
        "import com.microsoft.aad.adal4j.AuthenticationContext\nval a = "
            + "f(".repeat(60)
            + ")".repeat(60));
    assertThat(met().get(Bound.READING)).isEqualTo(1);
  }

  @Test
  void countsModulesThatAreJudgedTogether() throws IOException {
    for (int i = 0; i < 12; i++) {
      write(
          "m%d/src/main/java/Tokens.java".formatted(i),
          "import com.microsoft.aad.msal4j.ConfidentialClientApplication; class Tokens {}");
      write(
          "n%d/src/main/java/Other%d.java".formatted(i, i),
          "import com.microsoft.aad.msal4j.ConfidentialClientApplication; class Other%d { Tokens t; }"
              .formatted(i));
    }
    assertThat(met().get(Bound.WORLDS)).isPositive();
  }

  @Test
  void countsChainsThatAreLeftOut() throws IOException {
    write(
        "Graph.java",
        "import com.microsoft.graph.serviceclient.GraphServiceClient;\n"
            + "class Graph { void ask(GraphServiceClient c, int i) { var u = c.users(); "
            + each(
                12,
                i ->
                    "if (i == %d) { u = c.groups().byGroupId(\"%d\").members(); } ".formatted(i, i))
            + "u.get(); } }");
    assertThat(met().get(Bound.CHAINS)).isPositive();
  }

  @Test
  void countsRequestsThatAreNotLookedAt() throws IOException {
    String calls =
        each(
            450,
            i ->
                "void c%d(okhttp3.OkHttpClient c, okhttp3.Request r) { c.newCall(r).execute(); } "
                    .formatted(i));
    assertThat(met(GIVEN + calls).get(Bound.SLICES)).isPositive();
  }

  @Test
  void countsPartsOfARequestThatAreLeftOut() throws IOException {
    String parts = each(70, i -> "new Part%d(), ".formatted(i)) + "null";
    String call =
        "void c(okhttp3.OkHttpClient c) { c.newCall(new Whole(" + parts + ")).execute(); }";
    assertThat(met(GIVEN + call).get(Bound.PARTS)).isPositive();
  }

  @Test
  void countsPlacesThatAnAnswerPassesThrough() throws IOException {
    String hands = each(50, i -> "hand(i + %d), ".formatted(i)) + "0";
    assertThat(
            met("void c(java.net.HttpURLConnection c, int i) { c.setRequestProperty("
                    + "\"Authorization\", \"Bearer \" + parse("
                    + hands
                    + ").getString(\"access_token\")); }")
                .get(Bound.PLACES))
        .isPositive();
  }
}

package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Notification.Kind;
import io.github.adalscan.model.Report;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trees that would take time or memory by the square, or for ever, if somebody followed them: each
 * ends, and the files beside lose nothing.
 */
final class HostileInputTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String HOST = "\"https://graph.windows.net/\"";
  private static final String IMPORTS =
      """
      import com.microsoft.aad.adal4j.AuthenticationContext;
      import com.microsoft.aad.msal4j.*;
      import java.util.*;
      """;
  private static final String ASK =
      "app.acquireToken(ClientCredentialParameters.builder(Set.of(%s)).build());";

  @TempDir private Path root;

  private static String each(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
  }

  private static String type(String name, String members) {
    return IMPORTS
        + "class "
        + name
        + " { ConfidentialClientApplication app; String h = "
        + HOST
        + ";\n"
        + members
        + "\n}\n";
  }

  /** Writes the files beside one that is healthy, and tells which files have findings. */
  private Report scan(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Files.writeString(root.resolve("Healthy.java"), type("Healthy", ""));
    Report report = Assertions.assertTimeout(PATIENCE, () -> Scans.all(root));
    assertThat(report.notifications())
        .extracting(Notification::kind)
        .doesNotContain(Kind.INTERNAL_ERROR, Kind.TIMED_OUT, Kind.UNREADABLE);
    assertThat(report.findings())
        .filteredOn(f -> f.location().path().equals("Healthy.java"))
        .extracting(f -> f.rule().value())
        .contains("ADAL0001", "AADG0001");
    assertThat(report.findings().stream().map(f -> f.location().path()).collect(Collectors.toSet()))
        .containsAll(files.keySet());
    return report;
  }

  @Test
  void thingsThatGoRoundInCircles() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      int next = (i + 1) % 20;
      String name = "C" + i;
      files.put(
          name + ".java",
          type(
              name + " extends C" + next,
              "static String f = C%d.f + f; String g(String s) { return new C%d().g(s + f) + g(f); } "
                      .formatted(next, next)
                  + "void t() { "
                  + ASK.formatted("g(f)")
                  + " }"));
      files.put("m%d/pom.xml".formatted(i), pom(i, next));
      files.put(
          "m%d/build.gradle".formatted(i),
          "ext { v%d = \"$v%d${v%d}\" }\ndependencies { compile \"com.microsoft.azure:adal4j:$v%d\" }\n"
              .formatted(i, next, next, i));
      files.put("c%d.properties".formatted(i), "a%d=${a%d}${a%d}%s\n".formatted(i, next, i, HOST));
    }
    files.put(
        "Same.java",
        type("Same extends Same", "class Same extends Same {} @Value(\"${a0:${a1}}\") String v;"));
    scan(files);
  }

  private static String pom(int i, int next) {
    return """
        <project><parent><groupId>g</groupId><artifactId>m%d</artifactId><version>1</version>
        <relativePath>../m%d</relativePath></parent><artifactId>m%d</artifactId>
        <properties><v>${w}${w}</v><w>${v}${v}</w></properties>
        <dependencyManagement><dependencies><dependency><groupId>g</groupId><artifactId>m%d</artifactId>
        <version>1</version><type>pom</type><scope>import</scope></dependency></dependencies></dependencyManagement>
        <dependencies><dependency><groupId>com.microsoft.azure</groupId><artifactId>adal4j</artifactId>
        </dependency><dependency><groupId>com.microsoft.azure</groupId><artifactId>adal4j</artifactId>
        <version>${v}</version></dependency></dependencies></project>
        """
        .formatted(next, next, i, next);
  }

  @Test
  void valuesThatMayBeAnything() throws IOException {
    String flags = each(25, i -> ", boolean b" + i);
    String sum = each(25, i -> " + (b%d ? \"a%d\" : \"b\")".formatted(i, i));
    String nested =
        each(60, i -> "(b0 ? ") + "\"a\"" + each(60, i -> " : \"c\") + (b1 ? \"d\" : \"e\")");
    String rows =
        each(500, i -> "case %d: t = \"https://graph.windows.net/%d\"; break;%n".formatted(i, i));
    String grown = each(1000, i -> "if (b0) { s = s + %d; } else { s += \"y\"; }%n".formatted(i));
    String loops = each(30, i -> "for (String s%d : List.of(\"a\", \"b\", \"c\")) {".formatted(i));
    scan(
        Map.of(
            "Choices.java",
            type(
                "Choices",
                "void f(int i"
                    + flags
                    + ") { String s = \"\""
                    + sum
                    + "; "
                    + ASK.formatted("s, " + nested)
                    + " }"),
            "Rows.java",
            type(
                "Rows",
                "void f(int i) { String t = \"\"; switch (i) {"
                    + rows
                    + "} "
                    + ASK.formatted("t")
                    + " }"),
            "Grown.java",
            type(
                "Grown",
                "void f(boolean b0) { String s = \"\"; " + grown + ASK.formatted("s") + " }"),
            "Loops.java",
            type("Loops", "void f() { " + loops + ASK.formatted("s1 + s9") + "}".repeat(30) + " }"),
            "Enum.java",
            IMPORTS
                + "enum Enum { "
                + each(800, i -> "A%d(\"https://graph.windows.net/%d\"), ".formatted(i, i))
                + "; String u; Enum(String u) { this.u = u; } ConfidentialClientApplication app; void f() { "
                + "for (Enum e : values()) { "
                + ASK.formatted("e.u")
                + " } "
                + ASK.formatted("u")
                + " } }"));
  }

  @Test
  void manyOfOneKind() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < 150; i++) {
      files.put(
          "m%d/Same.java".formatted(i),
          type("Same", "void f(String s) { " + ASK.formatted("s") + " }"));
      files.put(
          "b/Caller%d.java".formatted(i),
          type("Caller" + i, "void f() { new Same().f(\"" + i + "\"); }"));
    }
    files.put(
        "Address.java",
        type("Address", "String a = \"https://graph.windows.net/" + "%s".repeat(60_000) + "\";"));
    files.put(
        "Uses.java",
        type(
            "Uses",
            "void f() { "
                + each(
                    300,
                    i ->
                        "AuthenticationContext c%d = new AuthenticationContext(\"a\", true, e);%n"
                                .formatted(i)
                            + "c%d.acquireToken(\"https://graph.windows.net\", \"i\", null);%n"
                                .formatted(i))
                + "}"));
    Report report = scan(files);
    assertThat(
            report.findings().stream()
                .map(Finding::location)
                .map(l -> l.path())
                .filter("Uses.java"::equals)
                .count())
        .isGreaterThan(600);
  }

  @Test
  void thousandsOnOneLine() throws IOException {
    String hosts = (HOST + ",").repeat(1_500);
    Report report =
        scan(
            Map.of(
                "Line.java", type("Line", "String[] a = {" + hosts + "};"),
                "Comments.java", type("Comments", "/* graph.windows.net */".repeat(2_000)),
                "Ignored.java", type("Ignored", "// adalscan:ignore ADAL0001 x\n".repeat(2_000)),
                "a.json", "[" + hosts + "1]"));
    assertThat(
            report.findings().stream().filter(f -> f.location().path().equals("Line.java")).count())
        .isGreaterThan(1_500);
  }

  @Test
  void beginningsWithoutEnds() throws IOException {
    Map<String, String> openings =
        Map.of(
            "kt", "${ \" /* ( { < @ \"\"\"",
            "gradle", "${ \" ' ( { [ / $/ \"\"\"",
            "groovy", "${ \" ' ( { [ / \"\"\"",
            "js", "` ${ / ( { \"",
            "md", "` [ < ](  <!-- **",
            "xml", "<a> < <!-- <? & <![CDATA[",
            "toml", "a=\"\"\" a=''' [ { a=[ [[",
            "tf", "${ << { [ /*",
            "yaml", "[ { - ? & * | \" '",
            "java", "( { < @A( /* \" a< a? ->");
    Map<String, String> files = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : openings.entrySet()) {
      for (String opening : each.getValue().split(" +", -1)) {
        String number = "f" + files.size() + "." + each.getKey();
        files.put(
            number, HOST + "\n" + (opening + "\n").repeat(2_000) + (opening + " ").repeat(2_000));
      }
    }
    for (String key : Set.copyOf(files.keySet())) {
      if (key.endsWith(".java")) {
        files.put(key, IMPORTS + "class A { String s = " + files.get(key));
      }
    }
    scan(files);
  }
}

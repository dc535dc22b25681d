package io.github.adalscan.link.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.limit.Bounds;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Bound;
import io.github.adalscan.testing.JavaSources;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
  /** The texts of the argument of the only call of {@code use}. */
  private static List<String> used(ProjectFacts project) {
    List<String> texts = new ArrayList<>();
    project
        .files()
        .forEach(
            file ->
                Places.forEach(
                    file,
                    (root, place, annotation) ->
                        CodeWalker.forEach(
                            root,
                            expr -> {
                              if (expr instanceof Expr.Call call && call.name().equals("use")) {
                                project.values().of(call.arguments().get(0), place).stream()
                                    .map(TextValue::render)
                                    .forEach(texts::add);
                              }
                            })));
    return texts;
  }

  private static List<String> usedIn(String body) {
    return used(
        JavaSources.link(
            "a/A.java",
            "package a; import java.net.*; class A { static final String HOST = \"h\";"
                + " String tenant; enum E { ONE } void m(String p, boolean b) { "
                + body
                + " } void use(Object o) {} String id(String x) { return \"<\" + x + \">\"; } }"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          use("a" + "b" + 1);                                        | ab1
          use("a" + tenant + "c");                                   | a{tenant}c
          use(HOST + "/x");                                          | h/x
          use(A.HOST + "/x");                                        | h/x
          use(String.format("%s-%s%%", HOST, p));                    | h-{p}%
          use("%2$s%1$s".formatted("a", "b"));                       | ba
          use(java.text.MessageFormat.format("{1}/{0}", p, HOST));   | h/{p}
          use(String.join("/", "a", HOST, p));                       | a/h/{p}
          use(String.join("/", java.util.List.of("a", "b")));        | a/b
          use(new StringBuilder("a").append(p).append("b").toString());| a{p}b
          use("a".concat("b").toUpperCase());                        | AB
          use("a-b".replace("-", HOST));                             | ahb
          use(id("x"));                                              | <x>
          use(id(p));                                                | <{p}>
          use(URI.create("u").toString());                           | u
          use(new URL("http://a"));                                  | http://a
          String s = "a"; s += "b"; use(s);                          | ab
          StringBuilder s = new StringBuilder(); s.append("a"); s.append(p); use(s.toString()); | a{p}
          String s = "a"; s = "b"; use(s);                           | b
          final String s; s = HOST; use(s);                          | h
          use(unknown());                                            | {unknown}
          Runnable r = () -> use(HOST + p);                          | h{p}
          for (String s : new String[] {"x"}) use(s);                | x
          use(c.target("http://a").path("b").path(p).queryParam("k", "v")); | http://a/b/{p}?k=v
          use(new URIBuilder().setScheme("https").setHost(HOST).setPath("/p").setParameter("k", p).build()); | https://h/p?k={p}
          use(HttpUrl.parse("https://h").newBuilder().addPathSegment(p).addQueryParameter("a", "1").build()); | https://h/{p}?a=1
          use(UriComponentsBuilder.fromUriString("https://h").pathSegment("a", "b").toUriString()); | https://h/a/b
          """)
  void foldsOneText(String body, String expected) {
    assertThat(usedIn(body)).containsExactly(expected);
  }

  @Test
  void countsTheBoundsItMeets() {
    String choices = "(b ? \"1\" : \"2\")";
    ProjectFacts project =
        JavaSources.link(
            "A.java",
            "class A { void use(Object o) {} void m(boolean b) { use("
                + (choices + " + ").repeat(5)
                + choices
                + "); } }");
    assertThat(project.boundsMet().values()).containsOnly(0L);
    assertThat(used(project)).hasSize(Bounds.MAX_ALTERNATIVES);
    assertThat(project.boundsMet().get(Bound.ALTERNATIVES)).isPositive();
    assertThat(project.boundsMet().get(Bound.DEPTH)).isZero();
  }

  @Test
  void keepsAlternatives() {
    assertThat(usedIn("use(b ? \"x\" : \"y\");")).containsExactly("x", "y");
    assertThat(usedIn("String s = \"x\"; if (b) { s = \"y\"; } use(s);")).containsExactly("x", "y");
    assertThat(usedIn("String s; if (b) { s = \"x\"; use(s); } else { s = \"y\"; }"))
        .containsExactly("x");
    assertThat(usedIn("use(switch (p) { case \"1\" -> \"x\"; default -> { yield \"y\"; } });"))
        .containsExactly("x", "y");
  }

  @Test
  void readsTextBlocks() {
    assertThat(usedIn("use(\"\"\"\n   a\n     b\\\n   c\"\"\");")).containsExactly("a\n  bc");
  }

  @Test
  void followsConstantsIntoOtherFiles() {
    ProjectFacts project =
        JavaSources.link(
            "a/A.java",
            "package a; import b.B; import static b.B.*; class A { void m() { use(B.URL + PATH); } }",
            "b/B.java",
            "package b; public interface B extends C { String PATH = \"/p\"; }",
            "b/C.java",
            "package b; interface C { String URL = \"https://\" + Hosts.H; class Hosts { static"
                + " final String H = \"h\"; } }");
    assertThat(used(project)).containsExactly("https://h/p");
  }

  @Test
  void keepsTheTrailOfAConstant() {
    ProjectFacts project =
        JavaSources.link(
            "a/A.java",
            "package a; class A { void m() { use(B.URL); } }",
            "a/B.java",
            "package a; class B { static final String URL = \"u\"; }");
    Expr.Call call = onlyCall(project);
    TextValue value = project.values().of(call.arguments().get(0), placeOf(project)).get(0);
    assertThat(value.trail()).hasSize(1);
    assertThat(value.trail().get(0).location().path()).isEqualTo("a/B.java");
  }

  private static Place placeOf(ProjectFacts project) {
    List<Place> places = new ArrayList<>();
    Places.forEach(project.files().get(0), (root, place, annotation) -> places.add(place));
    return places.get(0);
  }

  private static Expr.Call onlyCall(ProjectFacts project) {
    List<Expr.Call> calls = new ArrayList<>();
    Places.forEach(
        project.files().get(0),
        (root, place, annotation) -> {
          if (root instanceof Expr.Call call) {
            calls.add(call);
          }
        });
    return calls.get(0);
  }

  @Test
  void fieldsTakeWhatTheConstructorAssigns() {
    ProjectFacts project =
        JavaSources.link(
            "a/A.java",
            "package a; class A { private final String base; A() { this.base = \"b\"; }"
                + " void m() { use(base + \"/x\"); } }");
    assertThat(used(project)).containsExactly("b/x");
  }

  @Test
  void recordsAndCapturesKeepTheirValues() {
    assertThat(usedIn("String s = \"x\"; new Object() { void n() { use(s); } };"))
        .containsExactly("x");
  }

  @Test
  void cyclesEnd() {
    ProjectFacts project =
        JavaSources.link(
            "a/A.java",
            "package a; class A { static String X = A.Y; static String Y = A.X + \"y\";"
                + " String f() { return f(); } void m() { use(X); use(f()); } }");
    assertThat(used(project)).hasSize(2);
  }
}

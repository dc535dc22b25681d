package io.github.adalscan.detect.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.SourceLines;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.testing.JavaSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions are spelled as the source has them. */
class JavaSpellingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "this.a",
        "Other.CONSTANT",
        "a.b().c",
        "(a + b).trim()",
        "((String) a).trim()",
        "(String) a",
        "a + \"b\" + 1",
        "\"quote \\\" backslash \\\\ line \\n tab \\t\"",
        "\"bell \\u0007\"",
        "'\\''",
        "'\"'",
        "\"caf\u00e9 \ud83d\ude00\"",
        "10_000L",
        "new Holder<String>(5)",
        "new Holder<Pair<String, Integer>>(a, b)",
        "String.class",
        "new String[] {a, \"x\"}",
        "a::length",
        "String::new",
        "null",
        "true",
        "call(a, other(b), \"c\")"
      })
  void factsAreEnough(String code) {
    assertThat(JavaSpelling.of(value(facts(code)))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "args[0]",
        "!flag",
        "a != null ? a : \"none\"",
        "new java.util.ArrayList<>()",
        "x -> x + 1",
        "\"a\" + (1 + 2)",
        "0xFF",
        "a instanceof String",
        "switch (a) { case \"b\" -> 1; default -> 2; }"
      })
  void sourceIsTruer(String code) {
    FileFacts facts = facts(code);
    assertThat(new SourceSpelling(facts, SourceSpelling.Exchange.NONE).of(value(facts)))
        .isEqualTo(code);
  }

  @Test
  void breaksBecomeBlanks() {
    FileFacts facts = facts("builder\n      .with(\n          a,\n          b)\n      .build()");
    assertThat(spelled(facts)).isEqualTo("builder.with(a, b).build()");
  }

  @Test
  void commentsAreLeftToTheFacts() {
    FileFacts facts = facts("call(a, // the first\n    b)");
    assertThat(spelled(facts)).isEqualTo("call(a, b)");
  }

  @Test
  void addressesAreNoComments() {
    FileFacts facts = facts("call(\n    \"https://example.com\",\n    b)");
    assertThat(spelled(facts)).isEqualTo("call(\"https://example.com\", b)");
  }

  @Test
  void textBlocksAreLeftToTheFacts() {
    FileFacts facts = facts("\"\"\"\n    one\n    two\"\"\"");
    assertThat(spelled(facts)).isEqualTo("\"one\\ntwo\"");
  }

  @Test
  void longLinesAreLeftToTheFacts() {
    String text = '"' + "x".repeat(SourceLines.MAX_LENGTH) + '"';
    assertThat(spelled(facts("call(" + text + ")"))).isEqualTo("call(" + text + ")");
  }

  @Test
  void exchangedReceiversGetBrackets() {
    FileFacts facts = facts("user.id().trim() + user.id()");
    SourceSpelling.Exchange exchange =
        expr ->
            expr instanceof Expr.Call call && call.name().equals("id")
                ? java.util.Optional.of("(String) claims.get(\"oid\")")
                : java.util.Optional.empty();
    assertThat(new SourceSpelling(facts, exchange).of(value(facts)))
        .isEqualTo("((String) claims.get(\"oid\")).trim() + (String) claims.get(\"oid\")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a.b(c, d)", "\"a b\"", "new A(b, c)", "a[0]", "(a + b)", "A.<B>c()"})
  void aDotMayFollowAPrimary(String text) {
    assertThat(SourceSpelling.isPrimary(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a + b", "(A) b", "!a", "-1", "a ? b : c", "x -> y"})
  void operatorsMakeNoPrimary(String text) {
    assertThat(SourceSpelling.isPrimary(text)).isFalse();
  }

  private static String spelled(FileFacts facts) {
    return new SourceSpelling(facts, SourceSpelling.Exchange.NONE).of(value(facts));
  }

  private static FileFacts facts(String code) {
    return JavaSources.extract(
        "A.java",
        "class A {\n  String a;\n  Object use(String b, String[] args, boolean flag) {\n    return "
            + code
            + ";\n  }\n}\n");
  }

  private static Expr value(FileFacts facts) {
    return facts.code().orElseThrow().types().get(0).methods().stream()
        .flatMap(m -> m.events().stream())
        .filter(Event.Return.class::isInstance)
        .map(e -> ((Event.Return) e).value())
        .findFirst()
        .orElseThrow();
  }
}

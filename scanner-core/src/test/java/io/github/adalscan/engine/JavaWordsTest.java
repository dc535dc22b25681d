package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JavaWordsTest {
  private static final WordFilter WANTED =
      new WordFilter(
          Set.of(
              "com.example.api.Tokens",
              "com.example.api.Hosts",
              "com.example.api.Token",
              "com.example.all.*",
              "com.example.api.*",
              "Tokens",
              "take",
              "call",
              "Base",
              "Second",
              "Made",
              "Other"));

  private static final JavaWords WORDS =
      words(
          """
          import com.example.api.Tokens;
          import com.example.all.*;
          import static com.example.api.Hosts.GRAPH;
          class A extends Base<Item> implements First, Second {
            Object call(Other other) { return new Made(other.take()); }
          }
          """);

  private static JavaWords words(String text) {
    return JavaWords.of(text.getBytes(StandardCharsets.UTF_8), WANTED);
  }

  @Test
  void namesAreWhole() {
    assertThat(WORDS.spells("com.example.api.Tokens")).isTrue();
    assertThat(WORDS.spells("com.example.api.Hosts")).isTrue();
    assertThat(WORDS.spells("Tokens")).isTrue();
    assertThat(WORDS.spells("com.example.api.Token")).isFalse();
    assertThat(WORDS.takesIn("com.example.all")).isTrue();
    assertThat(WORDS.takesIn("com.example.api")).isFalse();
  }

  @Test
  void membersStandBehindADot() {
    assertThat(WORDS.hasMember("take")).isTrue();
    assertThat(WORDS.hasMember("call")).isFalse();
  }

  @Test
  void objectsAreMadeOrImplemented() {
    assertThat(WORDS.makes("Base")).isTrue();
    assertThat(WORDS.makes("Second")).isTrue();
    assertThat(WORDS.makes("Made")).isTrue();
    assertThat(WORDS.makes("Other")).isFalse();
    assertThat(words("Other other = () -> 1;").makes("Other")).isTrue();
  }

  @Test
  void whatCannotBeToldIsSpelled() {
    assertThat(words("class \\u0041 {}").spells("Anything")).isTrue();
  }
}

package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaWordsTest {
  private static final JavaWords WORDS =
      JavaWords.of(
          """
          import com.example.api.Tokens;
          import com.example.all.*;
          import static com.example.api.Hosts.GRAPH;
          class A extends Base<Item> implements First, Second {
            Object call(Other other) { return new Made(other.take()); }
          }
          """);

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
    assertThat(JavaWords.of("Other other = () -> 1;").makes("Other")).isTrue();
  }

  @Test
  void whatCannotBeToldIsSpelled() {
    assertThat(JavaWords.of("class \\u0041 {}").spells("Anything")).isTrue();
  }
}

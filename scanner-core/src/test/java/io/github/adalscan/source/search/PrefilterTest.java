package io.github.adalscan.source.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefilterTest {
  private static boolean hasEscape(Prefilter prefilter, byte[] bytes) {
    Hits hits = new Hits();
    prefilter.search(bytes, bytes.length, hits);
    return hits.hasEscape();
  }

  private static boolean matches(Prefilter prefilter, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return prefilter.matches(bytes, bytes.length);
  }

  private static String random(Random random, String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** Small alphabets make near misses and hits about as frequent as each other. */
  @ParameterizedTest
  @ValueSource(strings = {"aAbB", "ab.-", "u0\\4a1", "abcdefgh\u00e4\u00ff\n"})
  void findsWhatContainsFinds(String alphabet) {
    Random random = new Random(alphabet.hashCode());
    String ascii = alphabet.replaceAll("[^\\x00-\\x7f]", "");
    for (int round = 0; round < 3000; round++) {
      List<String> keywords = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        keywords.add(random(random, ascii, 2 + random.nextInt(9)));
      }
      String text = random(random, alphabet, random.nextInt(200));
      assertThat(found(Prefilter.of(keywords), text))
          .as("%s in %s", keywords, text)
          .isEqualTo(contained(keywords, text.toLowerCase(Locale.ROOT)));
    }
  }

  private static Set<String> found(Prefilter prefilter, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    Hits hits = new Hits();
    prefilter.search(bytes, bytes.length, hits);
    assertThat(hits.hasKeyword()).isEqualTo(!hits.numbers().isEmpty());
    return prefilter.keywords(hits.numbers());
  }

  private static Set<String> contained(List<String> keywords, String text) {
    Set<String> contained = new TreeSet<>();
    keywords.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(text::contains)
        .forEach(contained::add);
    return contained;
  }

  @Test
  void findsAKeywordAtEveryPlace() {
    Prefilter prefilter = Prefilter.of(List.of("adal4j", "graph.windows.net"));
    for (int before = 0; before < 40; before++) {
      for (int after = 0; after < 12; after++) {
        assertThat(matches(prefilter, "x".repeat(before) + "Adal4J" + "y".repeat(after))).isTrue();
        assertThat(matches(prefilter, "x".repeat(before) + "Adal4" + "y".repeat(after))).isFalse();
      }
    }
  }

  @Test
  void looksAtTheGivenLengthOnly() {
    byte[] bytes = "..graphrbac".getBytes(ISO_8859_1);
    Prefilter prefilter = Prefilter.of(List.of("graphrbac"));
    assertThat(prefilter.matches(bytes, bytes.length)).isTrue();
    assertThat(prefilter.matches(bytes, bytes.length - 1)).isFalse();
    assertThat(prefilter.matches(bytes, 0)).isFalse();
  }

  @Test
  void noKeywordsMatchNothing() {
    assertThat(matches(Prefilter.of(List.of()), "adal4j")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0063om", "x\\uuuu006Acom", "com.\\u0061", "\\\\u0061"})
  void noticesEscapesOfAsciiCharacters(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    for (String keyword : List.of("adal4j", "graph.windows.net", "abc", "ab")) {
      assertThat(hasEscape(Prefilter.of(List.of(keyword)), bytes)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u00e9", "\\u0012", "\\u2063", "u0063", "\\u006", "\\u006x", "/u0063"})
  void passesOverOtherEscapes(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    assertThat(hasEscape(Prefilter.of(List.of("adal4j")), bytes)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "gr\u00fcn"})
  void aKeywordIsAsciiAndNotTooShort(String keyword) {
    assertThatThrownBy(() -> Prefilter.of(List.of(keyword)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a keyword");
  }
}

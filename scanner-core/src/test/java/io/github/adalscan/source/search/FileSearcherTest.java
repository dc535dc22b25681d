package io.github.adalscan.source.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.source.search.FileSearcher.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSearcherTest {
  private static final String KEYWORD = "graph.windows.net";

  @TempDir Path directory;
  private final FileSearcher searcher = new FileSearcher(Prefilter.of(List.of(KEYWORD, "adal4j")));

  private Outcome search(byte[] bytes) throws IOException {
    Path file = directory.resolve("file");
    Files.write(file, bytes);
    return searcher.search(file, bytes.length);
  }

  private Outcome search(String text) throws IOException {
    return search(text.getBytes(ISO_8859_1));
  }

  @Test
  void searchesSmallFiles() throws IOException {
    assertThat(search("")).isEqualTo(Outcome.NO_MATCH);
    assertThat(search("x")).isEqualTo(Outcome.NO_MATCH);
    assertThat(search("https://Graph.Windows.NET/")).isEqualTo(Outcome.MATCH);
    assertThat(search("https%3A%2F%2Fgraph.windows.net%2F")).isEqualTo(Outcome.MATCH);
    assertThat(search("https://graph.microsoft.com/")).isEqualTo(Outcome.NO_MATCH);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void findsKeywordsAcrossPieces(int pieces) throws IOException {
    int border = pieces * FileSearcher.PIECE;
    for (int before = border - KEYWORD.length() - 1; before <= border + 1; before++) {
      assertThat(search("x".repeat(before) + KEYWORD + "y".repeat(70_000)))
          .isEqualTo(Outcome.MATCH);
    }
    assertThat(search("x".repeat(border) + KEYWORD.substring(1))).isEqualTo(Outcome.NO_MATCH);
  }

  @Test
  void joinsTheLinesOfAManifest() throws IOException {
    assertThat(inManifest("Import-Package: a,b.ada\r\n l4j\r\n")).isEqualTo(Outcome.MATCH);
    assertThat(inManifest("Import-Package: a,b.ada\n l4j\n")).isEqualTo(Outcome.MATCH);
    assertThat(inManifest("Import-Package: a,b.ada\n l\n 4\n j\n")).isEqualTo(Outcome.MATCH);
    assertThat(inManifest("Import-Package: a,b.ada\nl4j: x\n")).isEqualTo(Outcome.NO_MATCH);
    assertThat(search("Import-Package: a,b.ada\n l4j\n")).isEqualTo(Outcome.NO_MATCH);
  }

  private Outcome inManifest(String text) throws IOException {
    Path file = directory.resolve("MANIFEST.MF");
    Files.writeString(file, text);
    return searcher.search(file, text.length());
  }

  @Test
  void knowsScriptsThatNameTheirDependencies() throws IOException {
    search("// a script\n//DEPS a:adal4j:1\n");
    assertThat(searcher.namesDependencies()).isTrue();
    search("// adal4j\n");
    assertThat(searcher.namesDependencies()).isFalse();
    search("//DEPS x\n" + "y".repeat(FileSearcher.PIECE));
    assertThat(searcher.namesDependencies()).isFalse();
  }

  @Test
  void findsEscapedKeywordsAcrossPieces() throws IOException {
    String escaped = "\\u0067raph.windows.ne\\uu0074";
    for (int before = 65_500; before <= 65_540; before++) {
      assertThat(search("x".repeat(before) + escaped + "y".repeat(70_000)))
          .isEqualTo(Outcome.MATCH);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0061dal4j",
        "\\u0061\\u0064\\u0061\\u006c\\u0034\\u006A",
        "ada\\uuuuuuu006c4j",
        "\\u0069mport com.microsoft.aad.adal\\u0034j.*;",
        "\\u006\\u0061dal4j",
        "\\\\u0061dal4j",
      })
  void readsThroughUnicodeEscapes(String text) throws IOException {
    assertThat(search(text)).isEqualTo(Outcome.MATCH);
    assertThat(search(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(Outcome.MATCH);
  }

  @Test
  void otherEscapesHideNothing() throws IOException {
    assertThat(search("\\u0041dal5j \\u0020 \\u00e9 \\u")).isEqualTo(Outcome.NO_MATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsMarkedEncodings(String name) throws IOException {
    Charset charset = Charset.forName(name);
    String text = "\uFEFF// gr\u00fc\u00dfe \u4e16\u754c\n";
    assertThat(search((text + "adal4J").getBytes(charset))).isEqualTo(Outcome.MATCH);
    assertThat(search((text + "adal5j").getBytes(charset))).isEqualTo(Outcome.NO_MATCH);
    String large = text + "\u0161".repeat(100_001) + "adal4j";
    assertThat(search(large.getBytes(charset))).isEqualTo(Outcome.MATCH);
  }

  @Test
  void readsUtf16WithoutAMark() throws IOException {
    assertThat(search("class A { adal4j }".getBytes(UTF_16LE))).isEqualTo(Outcome.MATCH);
    assertThat(search("class A { adal4j }".getBytes(UTF_16BE))).isEqualTo(Outcome.MATCH);
    assertThat(search("class A { }".getBytes(UTF_16BE))).isEqualTo(Outcome.NO_MATCH);
  }

  @Test
  void aUnitOutsideOfAsciiIsNoLetter() throws IOException {
    assertThat(search("\uFEFFad\u0161al4j \u0161dal4j ".getBytes(UTF_16LE)))
        .isEqualTo(Outcome.NO_MATCH);
    assertThat(search("\uFEFF\u0161dal4j".getBytes(UTF_16BE))).isEqualTo(Outcome.NO_MATCH);
  }

  @Test
  void binaryFilesAreLeftOut() throws IOException {
    assertThat(search("PK\u0003\u0004\n\0\0\0\0\0adal4j")).isEqualTo(Outcome.BINARY);
    assertThat(search("x".repeat(8000) + "\0 adal4j")).isEqualTo(Outcome.BINARY);
    assertThat(search("x".repeat(8192) + "\0 adal4j")).isEqualTo(Outcome.MATCH);
    assertThat(search("x".repeat(8000) + "\0" + "y".repeat(70_000) + " adal4j"))
        .isEqualTo(Outcome.BINARY);
    assertThat(search("\0")).isEqualTo(Outcome.BINARY);
  }

  @Test
  void agreesWithContainsOnFilesOfAnySize() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder("z".repeat(random.nextInt(140_000)));
      for (int i = 0; i < 20; i++) {
        int at = random.nextInt(text.length() + 1);
        text.insert(at, KEYWORD.substring(random.nextInt(3)));
      }
      String plain = text.toString().replace(KEYWORD, random.nextBoolean() ? KEYWORD : "");
      assertThat(search(plain.getBytes(UTF_8)) == Outcome.MATCH).isEqualTo(plain.contains(KEYWORD));
    }
  }
}

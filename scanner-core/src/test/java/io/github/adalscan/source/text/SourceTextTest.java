package io.github.adalscan.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Region;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {
  private static SourceText text(String text) {
    return new SourceText(text, StandardCharsets.UTF_8);
  }

  @Test
  void lineFeedCarriageReturnAndBothEndALine() {
    SourceText text = text("a\nbb\rccc\r\ndddd\n\r\u2028e");
    assertThat(text.lineCount()).isEqualTo(6);
    assertThat(text.line(1)).isEqualTo("a");
    assertThat(text.line(2)).isEqualTo("bb");
    assertThat(text.line(3)).isEqualTo("ccc");
    assertThat(text.line(4)).isEqualTo("dddd");
    assertThat(text.line(5)).isEmpty();
    assertThat(text.line(6)).isEqualTo("\u2028e");
    assertThat(text.line(7)).isEmpty();
    assertThat(text.line(0)).isEmpty();
  }

  @Test
  void offsetsAndLinesFitTogether() {
    SourceText text = text("ab\r\nc\rd\n");
    for (int offset = 0; offset < text.text().length(); offset++) {
      int line = text.lineOf(offset);
      int column = offset - text.lineStart(line) + 1;
      assertThat(text.offset(line, column)).isEqualTo(offset);
    }
    assertThat(text.lineOf(3)).isEqualTo(1);
    assertThat(text.lineOf(4)).isEqualTo(2);
  }

  @Test
  void aRegionIsSlicedAsItWasMade() {
    SourceText text = text("one\r\ntwo \uD83D\uDE00 x\nthree");
    int start = text.text().indexOf("two");
    Region region = text.region(start, start + 6);
    assertThat(region).isEqualTo(Region.onLine(2, 1, 7));
    assertThat(text.slice(region)).isEqualTo("two \uD83D\uDE00");
    Region across = text.region(1, text.text().length());
    assertThat(across).isEqualTo(new Region(1, 2, 3, 6));
    assertThat(text.slice(across)).isEqualTo(text.text().substring(1));
  }

  @Test
  void anEmptyFileHasOneLine() {
    assertThat(text("").lineCount()).isEqualTo(1);
    assertThat(text("").region(0, 0)).isEqualTo(Region.onLine(1, 1, 1));
  }
}

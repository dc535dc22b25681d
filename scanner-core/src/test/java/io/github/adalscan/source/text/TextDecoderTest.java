package io.github.adalscan.source.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Notification;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String SAMPLE = "class Größe { String s = \"\uD83D\uDE00\"; }\n";

  private static TextDecoder.Decoded decode(byte[] bytes) {
    return new TextDecoder(Optional.empty()).decode("a/A.java", bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkDecidesAndIsNoPartOfTheText(String name) {
    Charset charset = Charset.forName(name);
    TextDecoder.Decoded decoded = decode(("\uFEFF" + SAMPLE).getBytes(charset));
    assertThat(decoded.text().text()).isEqualTo(SAMPLE);
    assertThat(decoded.text().encoding()).isEqualTo(charset);
    assertThat(decoded.notifications()).isEmpty();
  }

  @Test
  void utf16IsToldWithoutAMark() {
    assertThat(decode(SAMPLE.getBytes(UTF_16LE)).text().text()).isEqualTo(SAMPLE);
    assertThat(decode(SAMPLE.getBytes(UTF_16BE)).text().text()).isEqualTo(SAMPLE);
    assertThat(decode(SAMPLE.getBytes(UTF_16BE)).text().encoding()).isEqualTo(UTF_16BE);
  }

  @Test
  void utf8WithoutAMark() {
    assertThat(decode(SAMPLE.getBytes(UTF_8)).text().text()).isEqualTo(SAMPLE);
    assertThat(decode(new byte[0]).text().text()).isEmpty();
  }

  @Test
  void aReplacementCharacterInUtf8IsNoError() {
    TextDecoder.Decoded decoded = decode("a\uFFFDb".getBytes(UTF_8));
    assertThat(decoded.text().encoding()).isEqualTo(UTF_8);
    assertThat(decoded.notifications()).isEmpty();
  }

  @Test
  void otherBytesAreReadAsWindows1252WithANotification() {
    byte[] bytes = "gr\u00fc\u00dfe \u20ac".getBytes(Charset.forName("windows-1252"));
    TextDecoder.Decoded decoded = decode(bytes);
    assertThat(decoded.text().text()).isEqualTo("gr\u00fc\u00dfe \u20ac");
    assertThat(decoded.notifications()).hasSize(1);
    Notification notification = decoded.notifications().get(0);
    assertThat(notification.kind()).isEqualTo(Notification.Kind.ENCODING);
    assertThat(notification.path()).isEqualTo("a/A.java");
    assertThat(notification.message()).contains("windows-1252");
  }

  @Test
  void bytesThatWindows1252LacksAreReadAsLatin1() {
    TextDecoder.Decoded decoded = decode(new byte[] {'a', (byte) 0x81, (byte) 0xfc});
    assertThat(decoded.text().text()).isEqualTo("a\u0081\u00fc");
    assertThat(decoded.text().encoding()).isEqualTo(ISO_8859_1);
  }

  @Test
  void theCallersEncodingIsTakenWhenUtf8DoesNotFit() {
    Charset greek = Charset.forName("ISO-8859-7");
    TextDecoder decoder = new TextDecoder(Optional.of(greek));
    assertThat(decoder.decode("a", "\u03b1\u03b2".getBytes(greek)).text().text())
        .isEqualTo("\u03b1\u03b2");
    assertThat(decoder.decode("a", SAMPLE.getBytes(UTF_8)).text().text()).isEqualTo(SAMPLE);
    assertThat(decoder.decode("a", "\u03b1".getBytes(greek)).notifications()).isEmpty();
  }

  @Test
  void aLoneSurrogateStaysWhatItIs() {
    byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0x3d, (byte) 0xd8, 'a', 0, 'b'};
    assertThat(decode(bytes).text().text()).isEqualTo("\uD83Da");
  }
}

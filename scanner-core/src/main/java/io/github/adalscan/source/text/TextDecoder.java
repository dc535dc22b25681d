package io.github.adalscan.source.text;

import io.github.adalscan.model.Level;
import io.github.adalscan.model.Notification;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Turns bytes into text: by a byte order mark, by the zero bytes of UTF-16, as UTF-8 when that
 * fits, else in the encoding that the caller named, else as windows-1252 with a notification.
 */
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  private final Optional<Charset> otherwise;

  /**
   * @param otherwise the encoding of files that are neither marked nor UTF-8, if it is known
   */
  public TextDecoder(Optional<Charset> otherwise) {
    this.otherwise = otherwise;
  }

  /**
   * A text and what its reader has to know of it.
   *
   * @param text without a byte order mark
   */
  public record Decoded(SourceText text, List<Notification> notifications) {
    public Decoded {
      notifications = List.copyOf(notifications);
    }
  }

  /**
   * Decodes a whole file. Never fails: bytes that stand for nothing become U+FFFD.
   *
   * @param path for notifications
   */
  public Decoded decode(String path, byte[] bytes) {
    ByteEncoding encoding = ByteEncoding.of(bytes, bytes.length, ByteEncoding.BINARY_HEAD);
    if (encoding == ByteEncoding.BINARY) {
      return zeros(path, bytes);
    }
    if (encoding.unit() == 2) {
      return plain(utf16(bytes, encoding), encoding.charset());
    }
    int mark = encoding.markLength();
    if (encoding.unit() == 4) {
      return plain(new String(bytes, mark, bytes.length - mark, encoding.charset()), encoding);
    }
    String text = new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0 || isUtf8(bytes)) {
      return plain(text, StandardCharsets.UTF_8);
    }
    return otherwise
        .map(charset -> plain(new String(bytes, charset), charset))
        .orElseGet(() -> guessed(path, bytes));
  }

  /** A source file with a stray zero; whether its other bytes are UTF-8 is of no use then. */
  private static Decoded zeros(String path, byte[] bytes) {
    Charset charset = isUtf8(bytes) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    String message = "The file holds zero bytes; it was read as " + charset.name() + ".";
    return new Decoded(
        new SourceText(new String(bytes, charset), charset), List.of(encoding(path, message)));
  }

  private static Notification encoding(String path, String message) {
    return new Notification(Notification.Kind.ENCODING, Level.NOTE, path, message);
  }

  private static Decoded plain(String text, ByteEncoding encoding) {
    return plain(text, encoding.charset());
  }

  private static Decoded plain(String text, Charset charset) {
    return new Decoded(new SourceText(text, charset), List.of());
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Unit by unit, so that a lone surrogate stays what it is and no column moves. */
  private static String utf16(byte[] bytes, ByteEncoding encoding) {
    int mark = encoding.markLength();
    char[] units = new char[(bytes.length - mark) / 2];
    int high = encoding.bigEndian() ? 0 : 1;
    for (int i = 0; i < units.length; i++) {
      int at = mark + 2 * i;
      units[i] = (char) ((bytes[at + high] & 0xff) << 8 | (bytes[at + 1 - high] & 0xff));
    }
    return new String(units);
  }

  private static Decoded guessed(String path, byte[] bytes) {
    String text = new String(bytes, WINDOWS_1252);
    Charset charset = WINDOWS_1252;
    if (text.indexOf(REPLACEMENT) >= 0) {
      charset = StandardCharsets.ISO_8859_1;
      text = new String(bytes, charset);
    }
    String message = "The file is not valid UTF-8; it was read as " + charset.name() + ".";
    return new Decoded(new SourceText(text, charset), List.of(encoding(path, message)));
  }
}

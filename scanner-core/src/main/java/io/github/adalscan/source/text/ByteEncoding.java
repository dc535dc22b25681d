package io.github.adalscan.source.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the bytes of a file stand for text, as far as the first of them tell. */
public enum ByteEncoding {
  /** One byte or more a character, ASCII characters are one byte: UTF-8 and its likes. */
  BYTES(StandardCharsets.UTF_8, 1, false, 0),
  /** UTF-8 with a byte order mark. */
  UTF_8_MARKED(StandardCharsets.UTF_8, 1, false, 3),
  UTF_16LE_MARKED(StandardCharsets.UTF_16LE, 2, false, 2),
  UTF_16BE_MARKED(StandardCharsets.UTF_16BE, 2, true, 2),
  UTF_32LE_MARKED(Charset.forName("UTF-32LE"), 4, false, 4),
  UTF_32BE_MARKED(Charset.forName("UTF-32BE"), 4, true, 4),
  /** UTF-16 without a byte order mark, told by its zero bytes. */
  UTF_16LE(StandardCharsets.UTF_16LE, 2, false, 0),
  UTF_16BE(StandardCharsets.UTF_16BE, 2, true, 0),
  /** No text. */
  BINARY(StandardCharsets.ISO_8859_1, 1, false, 0);

  /** The number of bytes of which one must be zero in a binary file. */
  public static final int BINARY_HEAD = 8 << 10;

  private static final int PATTERN_HEAD = 1 << 10;

  private final Charset charset;
  private final int unit;
  private final boolean bigEndian;
  private final int markLength;

  ByteEncoding(Charset charset, int unit, boolean bigEndian, int markLength) {
    this.charset = charset;
    this.unit = unit;
    this.bigEndian = bigEndian;
    this.markLength = markLength;
  }

  Charset charset() {
    return charset;
  }

  /** Bytes of a unit: 1, 2 or 4. */
  public int unit() {
    return unit;
  }

  /** True where the higher byte comes first. */
  public boolean bigEndian() {
    return bigEndian;
  }

  /** The number of bytes of the byte order mark; 0 without one. */
  int markLength() {
    return markLength;
  }

  /**
   * The encoding by the first bytes.
   *
   * @param bytes from the beginning of the file
   * @param length how many bytes there are
   * @param head how many bytes to search for a zero
   */
  public static ByteEncoding of(byte[] bytes, int length, int head) {
    ByteEncoding marked = byMark(bytes, length);
    if (marked != BYTES || !hasZero(bytes, Math.min(length, head))) {
      return marked;
    }
    return byPattern(bytes, Math.min(length, PATTERN_HEAD));
  }

  private static ByteEncoding byMark(byte[] bytes, int length) {
    if (length < 2) {
      return BYTES;
    }
    return switch ((bytes[0] & 0xff) << 8 | (bytes[1] & 0xff)) {
      case 0xfffe -> holds(bytes, length, 2, 0, 0) ? UTF_32LE_MARKED : UTF_16LE_MARKED;
      case 0xfeff -> UTF_16BE_MARKED;
      case 0xefbb -> length > 2 && bytes[2] == (byte) 0xbf ? UTF_8_MARKED : BYTES;
      case 0 -> holds(bytes, length, 2, 0xfe, 0xff) ? UTF_32BE_MARKED : BYTES;
      default -> BYTES;
    };
  }

  private static boolean holds(byte[] bytes, int length, int at, int first, int second) {
    return length >= at + 2 && (bytes[at] & 0xff) == first && (bytes[at + 1] & 0xff) == second;
  }

  /** True when one of the first {@code length} bytes is zero. */
  public static boolean hasZero(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Text of western scripts in UTF-16 has a zero in most of the even or of the odd places. */
  private static ByteEncoding byPattern(byte[] bytes, int length) {
    int units = length / 2;
    int first = 0;
    int second = 0;
    for (int i = 0; i < units; i++) {
      first += bytes[2 * i] == 0 ? 1 : 0;
      second += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (isMost(second, units) && isRare(first, second)) {
      return UTF_16LE;
    }
    return isMost(first, units) && isRare(second, first) ? UTF_16BE : BINARY;
  }

  private static boolean isMost(int zeros, int units) {
    return units >= 2 && zeros * 2 >= units;
  }

  /** A character such as U+0100 has its zero in the other place. */
  private static boolean isRare(int zeros, int others) {
    return zeros * 10 <= others;
  }
}

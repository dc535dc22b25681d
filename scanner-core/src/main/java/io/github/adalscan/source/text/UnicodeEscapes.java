package io.github.adalscan.source.text;

import java.util.Arrays;

/**
 * Replaces unicode escapes of one-byte characters in a stream of bytes; all other bytes stay. An
 * escaped backslash is not looked at, so more may be replaced than a compiler would: good enough to
 * search in. Holds what is open between two pieces.
 */
public final class UnicodeEscapes {
  /** The most bytes that can be held back from one piece and come out with the next. */
  public static final int MAX_HELD = 16;

  private final byte[] held = new byte[MAX_HELD];
  private int heldLength;
  private int digits;
  private int value;

  /**
   * Takes a piece and gives what can be told of it.
   *
   * @param bytes the piece at {@code from}; the result is written to the same place, where {@link
   *     #MAX_HELD} bytes more than the piece must have room
   * @return the end of the result
   */
  public int replace(byte[] bytes, int from, int length) {
    byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
    int end = from;
    for (byte next : piece) {
      end = take(next, bytes, end);
    }
    return end;
  }

  private int take(byte next, byte[] out, int at) {
    int end = at;
    if (heldLength > 0 && !continues(next)) {
      end = release(out, end);
    }
    if (heldLength == 0 && next != '\\') {
      out[end] = next;
      return end + 1;
    }
    held[heldLength++] = next;
    return digits == 4 ? close(out, end) : end;
  }

  /** True when the byte can follow what is held; counts it when it is a digit. */
  private boolean continues(byte next) {
    if (heldLength == MAX_HELD - 4 && digits == 0) {
      return false;
    }
    if (next == 'u' && digits == 0) {
      return true;
    }
    int digit = Character.digit(next, 16);
    if (heldLength < 2 || digit < 0) {
      return false;
    }
    value = value << 4 | digit;
    digits++;
    return true;
  }

  private int close(byte[] out, int at) {
    if (value > 0x7f) {
      return release(out, at);
    }
    out[at] = (byte) value;
    reset();
    return at + 1;
  }

  private int release(byte[] out, int at) {
    System.arraycopy(held, 0, out, at, heldLength);
    int end = at + heldLength;
    reset();
    return end;
  }

  private void reset() {
    heldLength = 0;
    digits = 0;
    value = 0;
  }
}

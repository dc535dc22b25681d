package io.github.adalscan.source.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Says for two neighbouring bytes how far a search may jump when they end its window: a window of
 * each keyword, and the escape sequence of an ASCII character, ends there, or later by the shift.
 *
 * <p>Any part of a keyword that has the size of the window will do. Those are taken whose pairs of
 * letters are rare or in the table already, so that jumps stay long.
 */
final class ShiftTable {
  /** A backslash, {@code u}, two zeros and two hexadecimal digits. */
  static final int ESCAPE_LENGTH = 6;

  private static final String HEX = "0123456789abcdefABCDEF";

  /** How many pairs are told apart. */
  static final int PAIRS = 1 << 14;

  private final CommonPairs common = new CommonPairs();
  private final byte[] shifts = new byte[PAIRS];
  private final int[] offsets;
  private final int window;

  /** A table for keywords of two lower-case ASCII bytes or more. */
  ShiftTable(byte[][] keywords) {
    int shortest = ESCAPE_LENGTH;
    for (byte[] keyword : keywords) {
      shortest = Math.min(shortest, keyword.length);
    }
    this.window = shortest;
    this.offsets = new int[keywords.length];
    Arrays.fill(shifts, (byte) (window - 1));
    addEscapes();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < keywords.length; i++) {
      order.add(i);
    }
    order.sort((a, b) -> Integer.compare(keywords[a].length, keywords[b].length));
    for (int index : order) {
      offsets[index] = cheapest(keywords[index]);
      add(keywords[index], offsets[index]);
    }
  }

  /** The bytes that a search looks at together. */
  int window() {
    return window;
  }

  /** Where in a keyword its window begins. */
  int offset(int keyword) {
    return offsets[keyword];
  }

  /** The shifts by {@link #pair}; not to be changed. */
  byte[] shifts() {
    return shifts;
  }

  private int cheapest(byte[] keyword) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int offset = 0; offset + window <= keyword.length; offset++) {
      int cost = cost(keyword, offset);
      if (cost < least) {
        least = cost;
        best = offset;
      }
    }
    return best;
  }

  /** What a window would take from the shifts, by the weight of its pairs. */
  private int cost(byte[] keyword, int offset) {
    int cost = 0;
    for (int at = 1; at < window; at++) {
      byte first = keyword[offset + at - 1];
      byte second = keyword[offset + at];
      int lost = shifts[pair(first, second)] - (window - 1 - at);
      if (lost > 0) {
        // The pair at the end stops the search, which costs more than a short jump.
        cost += (at == window - 1 ? 2 * lost : lost) * common.weight(first, second);
      }
    }
    return cost;
  }

  private void add(byte[] keyword, int offset) {
    for (int at = 1; at < window; at++) {
      for (int first : cases(keyword[offset + at - 1])) {
        for (int second : cases(keyword[offset + at])) {
          lower(pair(first, second), window - 1 - at);
        }
      }
    }
  }

  private void addEscapes() {
    for (char high = '2'; high <= '7'; high++) {
      for (int i = 0; i < HEX.length(); i++) {
        lower(pair(high, HEX.charAt(i)), 0);
      }
      lower(pair('0', high), 1);
    }
    lower(pair('0', '0'), 2);
    lower(pair('u', '0'), 3);
    lower(pair('\\', 'u'), 4);
    lower(pair('u', 'u'), 4);
  }

  private void lower(int pair, int shift) {
    shifts[pair] = (byte) Math.min(shifts[pair], shift);
  }

  /** The number of two bytes; those outside of ASCII share theirs with others. */
  static int pair(int first, int second) {
    return (first & 0x7f) << 7 | (second & 0x7f);
  }

  private static int[] cases(byte letter) {
    return letter >= 'a' && letter <= 'z' ? new int[] {letter, letter - 32} : new int[] {letter};
  }
}

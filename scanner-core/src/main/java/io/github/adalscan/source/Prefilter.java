package io.github.adalscan.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Tells in one pass over raw bytes whether one of many keywords occurs, in any letter case.
 *
 * <p>The search goes forward in jumps (Wu and Manber): the last two bytes of a window are looked up
 * in a table that says how far the window can move without passing over a keyword; only when it
 * says zero are keywords compared. The shortest keyword bounds the jump, so keywords should have
 * six characters or more. Unicode escapes of ASCII characters ({@code \}{@code u0061}) are part of
 * the table, so they are noticed without a second pass. Immutable.
 */
public final class Prefilter {
  /** What a search met. */
  enum Hit {
    NONE,
    /** No keyword, but an escape of an ASCII character, which may hide one. */
    ESCAPE,
    KEYWORD
  }

  /** A backslash, {@code u}, two zeros and two hexadecimal digits. */
  private static final int ESCAPE_LENGTH = 6;

  private static final String HEX = "0123456789abcdefABCDEF";

  private final byte[][] keywords;
  private final byte[] shifts = new byte[1 << 16];
  private final int[][] endings = new int[1 << 16][];
  private final int window;
  private final int longest;

  private Prefilter(byte[][] keywords) {
    this.keywords = keywords;
    int shortest = ESCAPE_LENGTH;
    int length = ESCAPE_LENGTH;
    for (byte[] keyword : keywords) {
      shortest = Math.min(shortest, keyword.length);
      length = Math.max(length, keyword.length);
    }
    this.window = shortest;
    this.longest = length;
    Arrays.fill(shifts, (byte) (window - 1));
    for (int i = 0; i < keywords.length; i++) {
      addKeyword(i);
    }
    addEscapes();
  }

  /**
   * A search for keywords.
   *
   * @param keywords of two ASCII characters or more each; letter case does not matter
   * @throws IllegalArgumentException when a keyword is shorter or not ASCII
   */
  public static Prefilter of(Collection<String> keywords) {
    List<byte[]> lower = new ArrayList<>();
    for (String keyword : keywords.stream().map(k -> k.toLowerCase(Locale.ROOT)).toList()) {
      if (keyword.length() < 2 || !keyword.chars().allMatch(c -> c > 0 && c < 128)) {
        throw new IllegalArgumentException(
            "not a keyword: '" + keyword + "'; write two ASCII characters or more");
      }
      lower.add(keyword.getBytes(StandardCharsets.US_ASCII));
    }
    return new Prefilter(lower.toArray(byte[][]::new));
  }

  private void addKeyword(int index) {
    byte[] keyword = keywords[index];
    for (int at = 1; at < window; at++) {
      for (int first : cases(keyword[at - 1])) {
        for (int second : cases(keyword[at])) {
          lower(first << 8 | second, window - 1 - at);
        }
      }
    }
    addEnding(keyword[window - 2] << 8 | keyword[window - 1], index);
  }

  private void addEnding(int pair, int index) {
    int[] old = endings[pair] == null ? new int[0] : endings[pair];
    int[] longer = Arrays.copyOf(old, old.length + 1);
    longer[old.length] = index;
    endings[pair] = longer;
  }

  private void addEscapes() {
    for (char high = '2'; high <= '7'; high++) {
      for (int i = 0; i < HEX.length(); i++) {
        lower(high << 8 | HEX.charAt(i), 0);
      }
      lower('0' << 8 | high, 1);
    }
    lower('0' << 8 | '0', 2);
    lower('u' << 8 | '0', 3);
    lower('\\' << 8 | 'u', 4);
    lower('u' << 8 | 'u', 4);
  }

  private void lower(int pair, int shift) {
    shifts[pair] = (byte) Math.min(shifts[pair], shift);
  }

  private static int[] cases(byte letter) {
    return letter >= 'a' && letter <= 'z' ? new int[] {letter, letter - 32} : new int[] {letter};
  }

  /** The length of the longest keyword: how much two pieces of a file have to overlap. */
  int longest() {
    return longest;
  }

  /** True when a keyword occurs in the first {@code length} bytes. */
  public boolean matches(byte[] bytes, int length) {
    return search(bytes, length) == Hit.KEYWORD;
  }

  /** The best hit in the first {@code length} bytes; stops at the first keyword. */
  Hit search(byte[] bytes, int length) {
    Hit found = Hit.NONE;
    int at = next(bytes, length, window - 1);
    while (at < length) {
      Hit here = verify(bytes, length, at);
      if (here == Hit.KEYWORD) {
        return here;
      }
      if (here == Hit.ESCAPE) {
        found = here;
      }
      at = next(bytes, length, at + 1);
    }
    return found;
  }

  /** The next place where a window that is worth a look ends; {@code length} or more if none. */
  private int next(byte[] bytes, int length, int from) {
    byte[] table = shifts;
    int at = from;
    while (at < length) {
      int shift = table[(bytes[at - 1] & 0xff) << 8 | (bytes[at] & 0xff)];
      if (shift == 0) {
        return at;
      }
      at += shift;
    }
    return at;
  }

  private Hit verify(byte[] bytes, int length, int at) {
    int[] candidates = endings[fold(bytes[at - 1]) << 8 | fold(bytes[at])];
    if (candidates != null) {
      for (int candidate : candidates) {
        if (startsWith(bytes, at - window + 1, length, keywords[candidate])) {
          return Hit.KEYWORD;
        }
      }
    }
    return isEscape(bytes, at) ? Hit.ESCAPE : Hit.NONE;
  }

  private static boolean startsWith(byte[] bytes, int start, int length, byte[] keyword) {
    if (start + keyword.length > length) {
      return false;
    }
    for (int i = 0; i < keyword.length; i++) {
      if (fold(bytes[start + i]) != keyword[i]) {
        return false;
      }
    }
    return true;
  }

  /** Java allows any number of {@code u}. */
  private static boolean isEscape(byte[] bytes, int at) {
    int start = at - ESCAPE_LENGTH + 1;
    return start >= 0
        && bytes[start + 3] == '0'
        && bytes[start + 2] == '0'
        && bytes[start + 1] == 'u'
        && (bytes[start] == '\\' || bytes[start] == 'u');
  }

  private static int fold(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter & 0xff;
  }
}

package io.github.adalscan.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells in one pass over raw bytes which of many keywords occur, in any letter case.
 *
 * <p>The search goes forward in jumps (Wu and Manber): the last two bytes of a window are looked up
 * in a {@link ShiftTable}; only when it says zero are keywords compared. The shortest keyword
 * bounds the jump, so keywords should have six characters or more. Both halves of a text are gone
 * through at the same time, since each step waits for the one before. Unicode escapes of ASCII
 * characters ({@code \}{@code u0061}) are part of the table, so they are noticed without a second
 * pass. Immutable.
 */
public final class Prefilter {
  /** Texts below are not worth two searches at a time; no less than a window. */
  private static final int SHORT = 64;

  private final byte[][] keywords;
  private final boolean[] everywhere;
  private final ShiftTable table;
  private final int[][] endings = new int[1 << 16][];
  private final int window;
  private final int longest;

  private Prefilter(byte[][] keywords, boolean[] everywhere) {
    this.keywords = keywords;
    this.everywhere = everywhere;
    this.table = new ShiftTable(keywords);
    this.window = table.window();
    int length = ShiftTable.ESCAPE_LENGTH;
    for (int i = 0; i < keywords.length; i++) {
      length = Math.max(length, keywords[i].length);
      int end = table.offset(i) + window;
      addEnding(keywords[i][end - 2] << 8 | keywords[i][end - 1], i);
    }
    this.longest = length;
  }

  /**
   * A search for keywords.
   *
   * @param keywords of two ASCII characters or more each; letter case does not matter
   * @throws IllegalArgumentException when a keyword is shorter or not ASCII
   */
  public static Prefilter of(Collection<String> keywords) {
    return of(keywords, Set.of());
  }

  /**
   * A search for keywords.
   *
   * @param keywords as above
   * @param ofBuilds those of them that count only where dependencies are declared
   */
  public static Prefilter of(Collection<String> keywords, Set<String> ofBuilds) {
    List<byte[]> lower = new ArrayList<>(keywords.size());
    boolean[] everywhere = new boolean[keywords.size()];
    for (String keyword : keywords) {
      byte[] bytes = keyword.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      if (bytes.length < 2 || !isAscii(bytes)) {
        throw new IllegalArgumentException(
            "not a keyword: '" + keyword + "'; write two ASCII characters or more");
      }
      everywhere[lower.size()] = !ofBuilds.contains(keyword);
      lower.add(bytes);
    }
    return new Prefilter(lower.toArray(new byte[0][]), everywhere);
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte each : bytes) {
      if (each <= 0) {
        return false;
      }
    }
    return true;
  }

  private void addEnding(int pair, int index) {
    int[] old = endings[pair] == null ? new int[0] : endings[pair];
    int[] longer = Arrays.copyOf(old, old.length + 1);
    longer[old.length] = index;
    endings[pair] = longer;
  }

  /** The length of the longest keyword: how much two pieces of a file have to overlap. */
  int longest() {
    return longest;
  }

  /** The keywords of these numbers, in lower case. */
  Set<String> keywords(BitSet numbers) {
    Set<String> named = new TreeSet<>();
    numbers.stream().forEach(i -> named.add(new String(keywords[i], StandardCharsets.US_ASCII)));
    return named;
  }

  /** True when a keyword occurs in the first {@code length} bytes. */
  public boolean matches(byte[] bytes, int length) {
    Hits hits = new Hits();
    search(bytes, length, hits);
    return hits.hasKeyword();
  }

  /** Searches the first {@code length} bytes. */
  void search(byte[] bytes, int length, Hits hits) {
    int middle = length < SHORT ? length : length / 2;
    byte[] shifts = table.shifts();
    int low = window - 1;
    int high = middle;
    while (low < middle && high < length) {
      int lowShift = shifts[(bytes[low - 1] & 0xff) << 8 | (bytes[low] & 0xff)];
      int highShift = shifts[(bytes[high - 1] & 0xff) << 8 | (bytes[high] & 0xff)];
      if (lowShift == 0) {
        lowShift = verify(bytes, length, low, hits);
      }
      if (highShift == 0) {
        highShift = verify(bytes, length, high, hits);
      }
      low += lowShift;
      high += highShift;
    }
    search(bytes, low, middle, length, hits);
    search(bytes, high, length, length, hits);
  }

  /** Looks at the windows that end from one place on to before another. */
  private void search(byte[] bytes, int from, int to, int length, Hits hits) {
    byte[] shifts = table.shifts();
    int at = from;
    while (at < to) {
      int shift = shifts[(bytes[at - 1] & 0xff) << 8 | (bytes[at] & 0xff)];
      at += shift == 0 ? verify(bytes, length, at, hits) : shift;
    }
  }

  /** Compares what may end here; the search goes on at the next byte. */
  private int verify(byte[] bytes, int length, int at, Hits hits) {
    int[] candidates = endings[fold(bytes[at - 1]) << 8 | fold(bytes[at])];
    if (candidates != null) {
      for (int candidate : candidates) {
        int start = at - window + 1 - table.offset(candidate);
        if (startsWith(bytes, start, length, keywords[candidate])) {
          hits.keyword(candidate, everywhere[candidate]);
        }
      }
    }
    if (isEscape(bytes, at)) {
      hits.escape();
    }
    return 1;
  }

  private static boolean startsWith(byte[] bytes, int start, int length, byte[] keyword) {
    if (start < 0 || start + keyword.length > length) {
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
    int start = at - ShiftTable.ESCAPE_LENGTH + 1;
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

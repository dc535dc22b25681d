package io.github.adalscan.source.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells in one pass over raw bytes which of many keywords occur, in any letter case.
 *
 * <p>The search goes forward in jumps (Wu and Manber): the last two bytes of a window are looked up
 * in a {@link ShiftTable}; only when it says zero are keywords compared. The shortest keyword
 * bounds the jump, so keywords should have six characters or more. Four parts of a text are gone
 * through at the same time, since each step waits for the one before. Unicode escapes of ASCII
 * characters ({@code \}{@code u0061}) are part of the table, so they are noticed without a second
 * pass. Immutable.
 */
public final class Prefilter {
  /** Texts below are not worth four searches at a time; no less than four windows. */
  private static final int SHORT = 64;

  private final byte[][] keywords;
  private final boolean[] everywhere;
  private final boolean[] alone;
  private final Optional<Prefilter> company;
  private final ShiftTable table;
  private final int[][] endings = new int[ShiftTable.PAIRS][];
  private final int window;
  private final int longest;

  private Prefilter(
      byte[][] keywords, boolean[] everywhere, boolean[] alone, Optional<Prefilter> company) {
    this.keywords = keywords;
    this.everywhere = everywhere;
    this.alone = alone;
    this.company = company;
    this.table = new ShiftTable(keywords);
    this.window = table.window();
    int length = ShiftTable.ESCAPE_LENGTH;
    for (int i = 0; i < keywords.length; i++) {
      length = Math.max(length, keywords[i].length);
      int end = table.offset(i) + window;
      addEnding(ShiftTable.pair(keywords[i][end - 2], keywords[i][end - 1]), i);
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
    return of(keywords, Set.of(), Set.of(), Set.of());
  }

  /**
   * A search for keywords.
   *
   * @param keywords as above
   * @param ofBuilds those of them that count only where dependencies are declared
   * @param weak those of them that count only in company: beside another one, or one of these words
   * @param beside the words that are company to a weak keyword
   */
  public static Prefilter of(
      Collection<String> keywords,
      Set<String> ofBuilds,
      Set<String> weak,
      Collection<String> beside) {
    List<byte[]> lower = new ArrayList<>(keywords.size());
    boolean[] everywhere = new boolean[keywords.size()];
    boolean[] alone = new boolean[keywords.size()];
    for (String keyword : keywords) {
      byte[] bytes = keyword.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      if (bytes.length < 2 || !isAscii(bytes)) {
        throw new IllegalArgumentException(
            "not a keyword: '" + keyword + "'; write two ASCII characters or more");
      }
      everywhere[lower.size()] = !ofBuilds.contains(keyword);
      alone[lower.size()] = !weak.contains(keyword);
      lower.add(bytes);
    }
    Optional<Prefilter> company = weak.isEmpty() ? Optional.empty() : Optional.of(of(beside));
    return new Prefilter(lower.toArray(new byte[0][]), everywhere, alone, company);
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

  /** What a file has to hold in which only keywords occur that do not count alone. */
  public Optional<Prefilter> company() {
    return company;
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
    if (length < SHORT) {
      search(bytes, window - 1, length, length, hits);
      return;
    }
    byte[] shifts = table.shifts();
    int quarter = length / 4;
    int end3 = 3 * quarter;
    int end2 = 2 * quarter;
    int at1 = window - 1;
    int at2 = quarter;
    int at3 = end2;
    int at4 = end3;
    while (at1 < quarter && at2 < end2 && at3 < end3 && at4 < length) {
      int shift1 = shifts[ShiftTable.pair(bytes[at1 - 1], bytes[at1])];
      int shift2 = shifts[ShiftTable.pair(bytes[at2 - 1], bytes[at2])];
      int shift3 = shifts[ShiftTable.pair(bytes[at3 - 1], bytes[at3])];
      int shift4 = shifts[ShiftTable.pair(bytes[at4 - 1], bytes[at4])];
      at1 += shift1 == 0 ? verify(bytes, length, at1, hits) : shift1;
      at2 += shift2 == 0 ? verify(bytes, length, at2, hits) : shift2;
      at3 += shift3 == 0 ? verify(bytes, length, at3, hits) : shift3;
      at4 += shift4 == 0 ? verify(bytes, length, at4, hits) : shift4;
    }
    search(bytes, at1, quarter, length, hits);
    search(bytes, at2, end2, length, hits);
    search(bytes, at3, end3, length, hits);
    search(bytes, at4, length, length, hits);
  }

  /** Looks at the windows that end from one place on to before another. */
  private void search(byte[] bytes, int from, int to, int length, Hits hits) {
    byte[] shifts = table.shifts();
    int at = from;
    while (at < to) {
      int shift = shifts[ShiftTable.pair(bytes[at - 1], bytes[at])];
      at += shift == 0 ? verify(bytes, length, at, hits) : shift;
    }
  }

  /** Compares what may end here; the search goes on at the next byte. */
  private int verify(byte[] bytes, int length, int at, Hits hits) {
    byte[] shifts = table.shifts();
    for (int back = 1; back < window - 1; back++) {
      if (shifts[ShiftTable.pair(bytes[at - back - 1], bytes[at - back])] > back) {
        return 1; // no window has this pair at this place
      }
    }
    compare(bytes, length, at, hits);
    return 1;
  }

  private void compare(byte[] bytes, int length, int at, Hits hits) {
    int[] candidates = endings[ShiftTable.pair(fold(bytes[at - 1]), fold(bytes[at]))];
    if (candidates != null) {
      for (int candidate : candidates) {
        int start = at - window + 1 - table.offset(candidate);
        if (startsWith(bytes, start, length, keywords[candidate])) {
          hits.keyword(candidate, everywhere[candidate], alone[candidate]);
        }
      }
    }
    if (isEscape(bytes, at)) {
      hits.escape();
    }
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

package io.github.adalscan.report.sarif;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The line hashes by which GitHub code scanning knows alerts again. */
final class LineHashes {
  private static final int WINDOW = 100;
  private static final long BASE = 37;
  private static final byte BAD = (byte) 0xFF;
  private static final char END = '\uFFFF';

  private LineHashes() {}

  /** One hash for each line of a file; its bytes are taken for UTF-8. */
  static List<String> of(byte[] bytes) {
    char[] kept = kept(new String(marked(bytes), StandardCharsets.UTF_8));
    Map<Long, Integer> seen = new HashMap<>();
    List<String> hashes = new ArrayList<>();
    boolean start = true;
    for (int i = 0; i < kept.length; i++) {
      if (start) {
        long hash = window(kept, i);
        hashes.add(Long.toHexString(hash) + ":" + seen.merge(hash, 1, Integer::sum));
      }
      start = kept[i] == '\n';
    }
    return hashes;
  }

  /** Encoded surrogates count as one bad character for each byte; Java would see one for all. */
  private static byte[] marked(byte[] bytes) {
    byte[] copy = bytes.clone();
    for (int i = 0; i + 1 < copy.length; i++) {
      if (copy[i] == (byte) 0xED && (copy[i + 1] & 0xE0) == 0xA0) {
        copy[i] = BAD;
        copy[i + 1] = BAD;
        if (i + 2 < copy.length && (copy[i + 2] & 0xC0) == 0x80) {
          copy[i + 2] = BAD;
        }
      }
    }
    return copy;
  }

  /** The text without blanks and tabs, with one kind of line end, and an end mark. */
  private static char[] kept(String text) {
    StringBuilder kept = new StringBuilder(text.length() + 1);
    boolean afterReturn = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean drop = c == ' ' || c == '\t' || (c == '\n' && afterReturn);
      afterReturn = c == '\r';
      if (!drop) {
        kept.append(c == '\r' ? '\n' : c);
      }
    }
    return kept.append(END).toString().toCharArray();
  }

  private static long window(char[] units, int from) {
    long hash = 0;
    for (int i = from; i < from + WINDOW; i++) {
      hash = hash * BASE + (i < units.length ? units[i] : 0);
    }
    return hash;
  }
}

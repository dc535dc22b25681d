package io.github.adalscan.source.search;

import java.util.Arrays;

/** How often two characters follow each other in source code and prose; a rough guess is enough. */
final class CommonPairs {
  /** The most common ones first. */
  private static final String BY_RANK =
      "er te at or ti on in nt et en es io st re le pe ss na rt se ta ri it al me ct de as ng ge is"
          + " ic si mp an rn tr bl ra th ar im ed li ce ec ty po hi ac he to am la co ib ns id ne"
          + " rs ue ry rg ro ur va ub nc nd ll ul ol fi ve pu em ap op ut ex ma be ag ch di vi";

  /** What a pair with a space weighs, which texts in quotes are full of. */
  private static final int SPACE = 20;

  private final byte[] weights = new byte[ShiftTable.PAIRS];

  CommonPairs() {
    Arrays.fill(weights, (byte) 1);
    for (int at = 0; at < BY_RANK.length(); at += 3) {
      int pair = ShiftTable.pair(BY_RANK.charAt(at), BY_RANK.charAt(at + 1));
      weights[pair] = (byte) (1 + (BY_RANK.length() - at) / 3);
    }
  }

  /** A weight from 1, rare, to 90 or so. */
  int weight(byte first, byte second) {
    return first == ' ' || second == ' ' ? SPACE : weights[ShiftTable.pair(first, second)];
  }
}

package io.github.adalscan.graph.permission;

/** How far a misspelled name is from the one that was meant. */
final class EditDistance {
  private EditDistance() {}

  /** How many letters have to be put in, taken out, replaced or swapped with their neighbour. */
  static int between(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : least(a, b, cost, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int least(String a, String b, int[][] cost, int i, int j) {
    int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
